-- Whoever shows a picture refers to it by a foreign key: what nobody refers to is swept away.
CREATE TABLE picture (
  id uuid PRIMARY KEY,
  account_id uuid REFERENCES account ON DELETE SET NULL,
  alt text NOT NULL CHECK (length(alt) <= 300),
  -- Upright, as uploaded; renditions are never wider.
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  -- Of the upload, which itself is not kept.
  mime text NOT NULL CHECK (length(mime) <= 40),
  bytes integer NOT NULL CHECK (bytes > 0),
  checksum bytea NOT NULL CHECK (length(checksum) = 32),
  created_at timestamptz NOT NULL
);
CREATE INDEX picture_account ON picture (account_id, created_at);
CREATE INDEX picture_created ON picture (created_at);
