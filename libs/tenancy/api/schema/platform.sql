-- The registry of cities and the ledger of migrations. No resident's data.
CREATE TABLE platform.city (
  slug text PRIMARY KEY,
  number smallint GENERATED ALWAYS AS IDENTITY UNIQUE,
  hosts text[] NOT NULL,
  config jsonb NOT NULL,
  onboarded_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
