-- Outbox: a letter stands here from the transaction that tells it until the mail server has taken it.
CREATE TABLE letter (
  id uuid PRIMARY KEY,
  -- Null for somebody who has no account yet.
  account_id uuid REFERENCES account ON DELETE CASCADE,
  -- Whom the letter names besides: it must not be sent once that person is gone.
  about_id uuid REFERENCES account ON DELETE CASCADE,
  to_address text NOT NULL CHECK (length(to_address) BETWEEN 3 AND 254),
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 80),
  data jsonb NOT NULL CHECK (length(data::text) <= 8000),
  created_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0
);
CREATE INDEX letter_account ON letter (account_id);
CREATE INDEX letter_about ON letter (about_id);
CREATE INDEX letter_created ON letter (created_at);

CREATE TABLE notification (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  about_id uuid REFERENCES account ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('SECURITY', 'CONTACT', 'MEMBERSHIP', 'HANDOVER', 'PORTAL',
    'RECEIPT')),
  template text NOT NULL CHECK (length(template) BETWEEN 1 AND 80),
  -- Ids and short labels; the words come from the template, in the reader's language.
  data jsonb NOT NULL CHECK (length(data::text) <= 4000),
  path text CHECK (path LIKE '/%' AND length(path) <= 400),
  created_at timestamptz NOT NULL,
  read_at timestamptz
);
-- Ids ascend in time.
CREATE INDEX notification_account ON notification (account_id, id DESC);
CREATE INDEX notification_unread ON notification (account_id) WHERE read_at IS NULL;
CREATE INDEX notification_about ON notification (about_id);
CREATE INDEX notification_created ON notification (created_at);

-- What somebody has chosen; without a row the kind's own setting holds.
CREATE TABLE notification_setting (
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('SECURITY', 'CONTACT', 'MEMBERSHIP', 'HANDOVER', 'PORTAL',
    'RECEIPT')),
  in_app boolean NOT NULL,
  mail boolean NOT NULL,
  PRIMARY KEY (account_id, kind),
  CHECK (mail OR kind <> 'SECURITY')
);
