ALTER TABLE account ADD COLUMN passkey_required boolean NOT NULL DEFAULT false;

CREATE TABLE passkey (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  -- The authenticator's own id of it, in base64url.
  credential_id text NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1400),
  -- COSE.
  public_key bytea NOT NULL CHECK (length(public_key) <= 4000),
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL,
  -- Host without port: browsers offer the passkey nowhere else.
  rp_id text NOT NULL CHECK (length(rp_id) <= 253),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz
);
CREATE INDEX passkey_account ON passkey (account_id);

-- What authenticators have been asked and have not answered yet.
CREATE TABLE passkey_challenge (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('REGISTER', 'SIGN_IN', 'SECOND_FACTOR', 'PROOF')),
  challenge text NOT NULL CHECK (length(challenge) <= 200),
  -- Null: whoever can answer it signs in.
  account_id uuid REFERENCES account ON DELETE CASCADE,
  rp_id text NOT NULL CHECK (length(rp_id) <= 253),
  origin text NOT NULL CHECK (length(origin) <= 300),
  expires_at timestamptz NOT NULL
);
CREATE INDEX passkey_challenge_account ON passkey_challenge (account_id);
CREATE INDEX passkey_challenge_expires ON passkey_challenge (expires_at);
