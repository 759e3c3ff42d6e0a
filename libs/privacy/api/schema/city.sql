-- One row for each erasure: a keyed hash for whom, sentences and counts for what.
CREATE TABLE erasure (
  id uuid PRIMARY KEY,
  -- HMAC of the account's id under a key of the installation.
  subject bytea NOT NULL CHECK (length(subject) = 32),
  receipt jsonb NOT NULL,
  -- SHA-256 of the receipt with the hash of its code.
  digest bytea NOT NULL CHECK (length(digest) = 32),
  -- The transaction that removed the rows: once none of its marks is left, the files are clean.
  xid xid8 NOT NULL,
  erased_at timestamptz NOT NULL,
  scrubbed_at timestamptz,
  -- Since when somebody keeps the scrub from reading the tables anew.
  scrub_alert_at timestamptz
);
CREATE INDEX erasure_unscrubbed ON erasure (erased_at) WHERE scrubbed_at IS NULL;

-- What no rollback undoes: done after the commit, again and again until it is confirmed.
CREATE TABLE erasure_step (
  id uuid PRIMARY KEY,
  erasure_id uuid NOT NULL REFERENCES erasure ON DELETE CASCADE,
  kind text NOT NULL CHECK (length(kind) <= 80),
  -- Ids alone; emptied with the confirmation.
  payload jsonb NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  confirmed_at timestamptz
);
CREATE INDEX erasure_step_due ON erasure_step (due_at) WHERE confirmed_at IS NULL;
CREATE INDEX erasure_step_erasure ON erasure_step (erasure_id);

-- Tables an erasure took something out of, `region.listing` for a shared one, until they are rewritten.
CREATE TABLE scrub_mark (
  relation text NOT NULL CHECK (length(relation) <= 130),
  xid xid8 NOT NULL,
  marked_at timestamptz NOT NULL,
  PRIMARY KEY (relation, xid)
);
CREATE INDEX scrub_mark_xid ON scrub_mark (xid);

CREATE TABLE scheduled_erasure (
  account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  receipt_id uuid NOT NULL UNIQUE,
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  requested_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL
);
CREATE INDEX scheduled_erasure_due ON scheduled_erasure (due_at);

CREATE TABLE scheduled_handover (
  account_id uuid NOT NULL REFERENCES scheduled_erasure ON DELETE CASCADE,
  organisation_id uuid NOT NULL,
  -- Null: it goes with the person. A successor who goes first takes the decision along.
  successor_id uuid REFERENCES account ON DELETE CASCADE,
  PRIMARY KEY (account_id, organisation_id)
);
CREATE INDEX scheduled_handover_successor ON scheduled_handover (successor_id);

CREATE TABLE export_link (
  -- SHA-256 of the token: who reads this table cannot fetch anything.
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  -- Of the session it was asked for in, which alone may use it.
  session_hash bytea NOT NULL CHECK (length(session_hash) = 32),
  expires_at timestamptz NOT NULL
);
CREATE INDEX export_link_account ON export_link (account_id);
CREATE INDEX export_link_expires ON export_link (expires_at);

-- What law keeps of somebody who has gone. The city's login adds rows and can do nothing else here.
CREATE TABLE retained (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
  law text NOT NULL CHECK (length(law) BETWEEN 1 AND 120),
  content jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  -- The first day without it.
  purge_on date NOT NULL
);
CREATE INDEX retained_purge ON retained (purge_on);

-- Bodies in the SQL standard's form: names are bound here, whatever search path the caller has.
CREATE FUNCTION retained_records(wanted_kind text, created_from timestamptz, created_until timestamptz)
  RETURNS TABLE (id uuid, kind text, law text, content jsonb, created_at timestamptz, purge_on date)
  LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
  SELECT r.id, r.kind, r.law, r.content, r.created_at, r.purge_on FROM retained r
  WHERE r.kind = wanted_kind AND r.created_at >= created_from AND r.created_at < created_until
  ORDER BY r.created_at, r.id;
END;

CREATE FUNCTION purge_retained() RETURNS integer
  LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
  WITH gone AS (
    DELETE FROM retained WHERE purge_on <= current_date RETURNING 1
  ), mark AS (
    INSERT INTO scrub_mark (relation, xid, marked_at)
      SELECT 'retained', pg_current_xact_id(), now() WHERE EXISTS (SELECT FROM gone)
  ) SELECT count(*)::integer FROM gone;
END;

REVOKE ALL ON FUNCTION retained_records(text, timestamptz, timestamptz), purge_retained() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retained_records(text, timestamptz, timestamptz), purge_retained()
  TO stadtlive_keeper;
DO $$ BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO stadtlive_keeper', current_schema());
END $$;
