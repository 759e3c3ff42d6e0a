-- What owners have published for all portals, from every city. Columns as in a city's `listing`.
CREATE TABLE region.listing (
  city_id smallint NOT NULL REFERENCES region.city,
  id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  tsv tsvector NOT NULL,
  location geography(Point, 4326) NOT NULL,
  price_cents integer,
  published_at timestamptz NOT NULL,
  place_id uuid NOT NULL,
  place_name text,
  card jsonb NOT NULL,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX listing_near ON region.listing
  USING gist (city_id, location, tsv tsvector_ops(siglen = 256), price_cents, published_at);
CREATE INDEX listing_words ON region.listing
  USING gin (tsvector_to_array(tsv)) WITH (gin_pending_list_limit = 256);
CREATE INDEX listing_sample_8 ON region.listing
  USING gist (city_id, location, tsv tsvector_ops(siglen = 256)) WHERE (uuid_hash(id) & 7) = 0;
CREATE INDEX listing_sample_64 ON region.listing
  USING gist (city_id, location, tsv tsvector_ops(siglen = 256)) WHERE (uuid_hash(id) & 63) = 0;
CREATE INDEX listing_sample_512 ON region.listing
  USING gist (city_id, location, tsv tsvector_ops(siglen = 256)) WHERE (uuid_hash(id) & 511) = 0;
CREATE INDEX listing_place ON region.listing (place_id);

CREATE TABLE region.opening (
  city_id smallint NOT NULL REFERENCES region.city,
  place_id uuid NOT NULL,
  opens tstzmultirange NOT NULL,
  PRIMARY KEY (city_id, place_id)
);

CREATE TABLE region.word (
  city_id smallint NOT NULL REFERENCES region.city,
  form text COLLATE "C" NOT NULL,
  lexeme text COLLATE "C" NOT NULL,
  shown text NOT NULL,
  listings integer NOT NULL DEFAULT 1,
  PRIMARY KEY (form, lexeme, city_id)
);
CREATE INDEX word_lexeme ON region.word (lexeme, city_id, listings);
-- At once: what waited to be put in would be read word by word by each search with a typo.
CREATE INDEX word_trigrams ON region.word USING gin (form gin_trgm_ops) WITH (fastupdate = off);

-- Every city reads everything; each writes its own rows only. Reads carry no condition: PostGIS and
-- @@ are not leakproof, so any condition here would turn index searches into filters.
DO $$
DECLARE
  name text;
  own constant text := '(city_id = (SELECT region.current_city_id()))';
BEGIN
  FOREACH name IN ARRAY ARRAY['listing', 'opening', 'word'] LOOP
    EXECUTE format('ALTER TABLE region.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY read ON region.%I FOR SELECT USING (true)', name);
    EXECUTE format('CREATE POLICY add ON region.%I FOR INSERT WITH CHECK %s', name, own);
    EXECUTE format('CREATE POLICY change ON region.%I FOR UPDATE USING %s WITH CHECK %s', name, own, own);
    EXECUTE format('CREATE POLICY remove ON region.%I FOR DELETE USING %s', name, own);
  END LOOP;
END $$;
