CREATE TABLE account (
  id uuid PRIMARY KEY,
  -- As compared: the application folds case before it reads or writes.
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  -- Until then the account is provisional: anybody may have one with anybody's address.
  email_confirmed_at timestamptz,
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 80),
  password_hash text NOT NULL CHECK (length(password_hash) <= 200),
  passkey_required boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_confirmed_email ON account (email) WHERE email_confirmed_at IS NOT NULL;
CREATE INDEX account_email ON account (email, created_at);

-- What the city entrusts to people.
CREATE TABLE city_role (
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('MODERATOR', 'OPERATOR')),
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, role)
);

CREATE TABLE session (
  id uuid NOT NULL UNIQUE,
  -- SHA-256 of the token: who reads this table cannot sign in with it.
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  -- Browser and system; the header they were read from is not kept.
  device text NOT NULL CHECK (length(device) BETWEEN 1 AND 60),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expires ON session (expires_at);

-- Outlives the sessions: a device that comes back is not a new one.
CREATE TABLE known_device (
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  device text NOT NULL CHECK (length(device) BETWEEN 1 AND 60),
  last_used_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, device)
);

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

-- What stands in for a lost passkey; each is good once.
CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  -- SHA-256 of the account's id with the code.
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  PRIMARY KEY (account_id, code_hash)
);

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

-- Columns and their order are those of rate-limiter-flexible. Keys are hashed, never an address.
CREATE TABLE attempt (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
