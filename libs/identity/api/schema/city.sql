CREATE TABLE account (
  id uuid PRIMARY KEY,
  -- As compared: the application folds case before it reads or writes.
  email text NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 254),
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 80),
  password_hash text NOT NULL CHECK (length(password_hash) <= 200),
  created_at timestamptz NOT NULL
);

CREATE TABLE session (
  -- SHA-256 of the token: who reads this table cannot sign in with it.
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expires ON session (expires_at);

-- Columns and their order are those of rate-limiter-flexible. Keys are hashed, never an address.
CREATE TABLE sign_in_attempt (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
