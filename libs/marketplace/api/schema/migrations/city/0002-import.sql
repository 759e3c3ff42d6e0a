-- Catalogues from files.
-- One file on its way into the catalogue.
CREATE TABLE import_run (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  -- Who has sent the file; null once that account is gone.
  account_id uuid REFERENCES account ON DELETE SET NULL,
  file_name text NOT NULL CHECK (length(file_name) <= 200),
  -- As sent, until the run is started: it can be read anew in another way.
  file bytea CHECK (length(file) <= 20971520),
  encoding text NOT NULL CHECK (length(encoding) <= 20),
  separator text NOT NULL CHECK (length(separator) <= 20),
  has_header boolean NOT NULL,
  -- Names, examples, and what each column is taken for.
  columns jsonb NOT NULL,
  is_remembered boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('COLUMNS', 'CHECKED', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED',
    'FAILED')),
  publishes boolean NOT NULL DEFAULT false,
  row_count integer NOT NULL,
  -- Position of the last product that has been taken in.
  mark integer NOT NULL DEFAULT 0,
  -- Counts of what has come of it.
  result jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  -- When the run was last heard of.
  moved_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX import_run_organisation ON import_run (organisation_id, created_at);
CREATE INDEX import_run_account ON import_run (account_id);
CREATE UNIQUE INDEX import_run_running ON import_run (organisation_id)
  WHERE state IN ('RUNNING', 'PAUSED');

-- A row of the file; its cells are removed when the run is over, what was found wrong is kept.
CREATE TABLE import_row (
  import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
  -- Line of the file.
  number integer NOT NULL,
  -- The first line of the same product: rows of one product go together.
  position integer NOT NULL,
  cells text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'READY', 'REFUSED', 'SKIPPED', 'DONE')),
  -- Whether the catalogue has it already; null before the check.
  is_known boolean,
  broken jsonb,
  findings jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (import_id, number)
);
CREATE INDEX import_row_ready ON import_row (import_id, position) WHERE state = 'READY';
CREATE INDEX import_row_findings ON import_row (import_id, number) WHERE findings <> '[]';

-- What a shop has said of the columns of files with the same names.
CREATE TABLE import_mapping (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
  columns jsonb NOT NULL,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, fingerprint)
);

-- Pictures still to be fetched.
CREATE TABLE import_picture (
  id uuid PRIMARY KEY,
  import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  row_number integer NOT NULL,
  column_index integer,
  url text NOT NULL CHECK (length(url) <= 2000),
  alt text NOT NULL CHECK (length(alt) <= 300),
  -- While somebody fetches it.
  taken_at timestamptz
);
CREATE INDEX import_picture_open ON import_picture (import_id, id);
CREATE INDEX import_picture_product ON import_picture (product_id);
