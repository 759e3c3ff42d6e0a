-- Presence: what a page tells beyond name and address, further places, claims of entries.
ALTER TABLE organisation
  -- What it does for people, each with a name and perhaps a price in words.
  ADD COLUMN services jsonb NOT NULL DEFAULT '[]' CHECK (length(services::text) <= 16000),
  ADD COLUMN accessibility text[] NOT NULL DEFAULT '{}',
  -- What the law asks of who offers something (DDG § 5); null until stated.
  ADD COLUMN imprint jsonb CHECK (length(imprint::text) <= 16000),
  -- A draft is seen by those who run it, and stands in no listing.
  ADD COLUMN is_draft boolean NOT NULL DEFAULT false,
  -- Where the guided set-up has got to; null once it is done, or was never begun.
  ADD COLUMN setup_step integer CHECK (setup_step BETWEEN 1 AND 9),
  -- Null: not since it was created.
  ADD COLUMN confirmed_at timestamptz,
  -- Null unless a reminder is unanswered.
  ADD COLUMN reminded_at timestamptz,
  -- When its owner showed that the entry was theirs.
  ADD COLUMN verified_at timestamptz;
-- When a page was last changed is not known: nobody is reminded because of that.
UPDATE organisation SET confirmed_at = now() WHERE owner_id IS NOT NULL;
CREATE INDEX organisation_reminded ON organisation (reminded_at, id) WHERE reminded_at IS NOT NULL;

-- Addresses a page had before: they lead to it until another page takes them.
CREATE TABLE organisation_old_slug (
  slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  since timestamptz NOT NULL
);
CREATE INDEX organisation_old_slug_of ON organisation_old_slug (organisation_id);

-- Pictures of a page besides its logo, in the order they are shown in.
CREATE TABLE organisation_picture (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  picture_id uuid NOT NULL REFERENCES picture,
  alt text NOT NULL CHECK (length(alt) <= 300),
  position integer NOT NULL,
  PRIMARY KEY (organisation_id, picture_id)
);
CREATE INDEX organisation_picture_picture ON organisation_picture (picture_id);

-- Further places of an organisation, each found by itself.
CREATE TABLE organisation_branch (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  street text NOT NULL CHECK (length(street) <= 120),
  postcode text NOT NULL CHECK (length(postcode) <= 10),
  locality text NOT NULL CHECK (length(locality) <= 80),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  phone text CHECK (length(phone) <= 40),
  -- Null: as at the main place.
  opening_hours jsonb,
  position integer NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX organisation_branch_of ON organisation_branch (organisation_id, position);

-- Somebody's wish to own an entry nobody owns.
CREATE TABLE organisation_claim (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  method text NOT NULL CHECK (method IN ('LETTER', 'PHONE', 'MAIL')),
  state text NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
  -- Where the code was mailed to.
  email text CHECK (length(email) BETWEEN 3 AND 254),
  -- SHA-256 of the claim's id and its code; null as long as there is none.
  code_hash bytea CHECK (length(code_hash) = 32),
  code_expires_at timestamptz,
  attempts_left integer NOT NULL CHECK (attempts_left >= 0),
  letter_sent_at timestamptz,
  -- What the operator noted of a call, or told when refusing.
  note text CHECK (length(note) <= 500),
  reason text CHECK (length(reason) <= 500),
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  -- The operator; null while open, and once that account is gone.
  settled_by uuid REFERENCES account ON DELETE SET NULL
);
CREATE INDEX organisation_claim_account ON organisation_claim (account_id, created_at);
CREATE INDEX organisation_claim_of ON organisation_claim (organisation_id);
CREATE INDEX organisation_claim_state ON organisation_claim (state, created_at, id);
CREATE INDEX organisation_claim_settled_by ON organisation_claim (settled_by) WHERE settled_by IS NOT NULL;
