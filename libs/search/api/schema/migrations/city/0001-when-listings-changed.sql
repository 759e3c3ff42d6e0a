-- When what the public sees of a thing was last written: search engines ask.
ALTER TABLE listing ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
