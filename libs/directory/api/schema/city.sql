-- Shops and firms, clubs, public institutions; from owners or from open data.
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  kind text NOT NULL CHECK (kind IN ('BUSINESS', 'CLUB', 'INSTITUTION')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  tagline text CHECK (length(tagline) <= 160),
  description text CHECK (length(description) <= 5000),
  topics text[] NOT NULL DEFAULT '{}',
  street text NOT NULL CHECK (length(street) <= 120),
  postcode text NOT NULL CHECK (length(postcode) <= 10),
  locality text NOT NULL CHECK (length(locality) <= 80),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  phone text CHECK (length(phone) <= 40),
  email text CHECK (length(email) <= 254),
  website text CHECK (length(website) <= 300),
  logo_id uuid REFERENCES picture (id),
  opening_hours jsonb,
  -- Null for an imported entry nobody has claimed.
  owner_id uuid REFERENCES account (id),
  source text CHECK (length(source) <= 200),
  external_id text CHECK (length(external_id) <= 200),
  created_at timestamptz NOT NULL,
  UNIQUE (source, external_id)
);
CREATE INDEX organisation_owner ON organisation (owner_id);

-- The city's own names of places: what a person may type where a position is asked for.
CREATE TABLE place (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('CITY', 'DISTRICT', 'POSTCODE', 'STREET', 'LANDMARK')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  context text CHECK (length(context) <= 100),
  postcode text CHECK (length(postcode) <= 10),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  -- The name as it is compared: lower case, umlauts and "straße" folded.
  folded text NOT NULL
);
CREATE INDEX place_folded ON place (folded text_pattern_ops);
CREATE INDEX place_trigrams ON place USING gin (folded gin_trgm_ops);
