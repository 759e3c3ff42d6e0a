ALTER TABLE account ADD COLUMN email_confirmed_at timestamptz;
-- Every address was unique so far, so nobody loses one by this.
UPDATE account SET email_confirmed_at = created_at;
ALTER TABLE account DROP CONSTRAINT account_email_key;
CREATE UNIQUE INDEX account_confirmed_email ON account (email) WHERE email_confirmed_at IS NOT NULL;
CREATE INDEX account_email ON account (email, created_at);
