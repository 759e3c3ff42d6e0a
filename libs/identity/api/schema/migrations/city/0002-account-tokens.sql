-- What letters carry to prove that they have arrived.
CREATE TABLE account_token (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose IN
    ('CONFIRM', 'RESET', 'CHANGE_OLD', 'CHANGE_NEW', 'AGREED_OLD', 'AGREED_NEW')),
  -- The account's own address or, in a change, the new one.
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  UNIQUE (account_id, purpose)
);
CREATE INDEX account_token_expires ON account_token (expires_at);
