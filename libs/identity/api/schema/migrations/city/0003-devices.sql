ALTER TABLE session ADD COLUMN id uuid;
UPDATE session SET id = gen_random_uuid();
ALTER TABLE session ALTER COLUMN id SET NOT NULL, ADD UNIQUE (id);
ALTER TABLE session ADD COLUMN device text NOT NULL DEFAULT 'Browser'
  CHECK (length(device) BETWEEN 1 AND 60);
ALTER TABLE session ALTER COLUMN device DROP DEFAULT;

-- Outlives the sessions: a device that comes back is not a new one.
CREATE TABLE known_device (
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  device text NOT NULL CHECK (length(device) BETWEEN 1 AND 60),
  last_used_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, device)
);
