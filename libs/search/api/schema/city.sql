-- The read model of every search of this city: one row per public thing, whatever its audience.
CREATE TABLE listing (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN
    ('PRODUCT', 'BUSINESS', 'CLUB', 'INSTITUTION', 'PERSON', 'GROUP', 'EVENT', 'POST')),
  audience text NOT NULL CHECK (audience IN ('CITY', 'REGION')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  -- Lexemes without positions: words, words of the title (a=), of title or keywords (b=), facets (k= t= s=).
  tsv tsvector NOT NULL,
  location geography(Point, 4326) NOT NULL,
  price_cents integer CHECK (price_cents >= 0),
  published_at timestamptz NOT NULL,
  place_id uuid NOT NULL,
  place_name text CHECK (length(place_name) <= 100),
  card jsonb NOT NULL CHECK (length(card::text) <= 20000),
  -- When what the public sees of it was last written.
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX listing_near ON listing
  USING gist (location, tsv tsvector_ops(siglen = 256), price_cents, published_at);
-- On another operator than listing_near, so that the planner cannot take one for the other.
CREATE INDEX listing_words ON listing
  USING gin (tsvector_to_array(tsv)) WITH (gin_pending_list_limit = 256);
CREATE INDEX listing_sample_8 ON listing
  USING gist (location, tsv tsvector_ops(siglen = 256)) WHERE (uuid_hash(id) & 7) = 0;
CREATE INDEX listing_sample_64 ON listing
  USING gist (location, tsv tsvector_ops(siglen = 256)) WHERE (uuid_hash(id) & 63) = 0;
CREATE INDEX listing_sample_512 ON listing
  USING gist (location, tsv tsvector_ops(siglen = 256)) WHERE (uuid_hash(id) & 511) = 0;
CREATE INDEX listing_words_8 ON listing
  USING gin (tsvector_to_array(tsv)) WITH (gin_pending_list_limit = 256) WHERE (uuid_hash(id) & 7) = 0;
CREATE INDEX listing_place ON listing (place_id);

-- Concrete open intervals of the coming weeks, as the directory computed them.
CREATE TABLE opening (
  place_id uuid PRIMARY KEY,
  opens tstzmultirange NOT NULL
);

-- The city's vocabulary: each spelling that occurs in a listing, and its lexeme.
CREATE TABLE word (
  form text COLLATE "C" NOT NULL CHECK (length(form) BETWEEN 1 AND 80),
  lexeme text COLLATE "C" NOT NULL CHECK (length(lexeme) BETWEEN 1 AND 80),
  shown text NOT NULL CHECK (length(shown) <= 100),
  -- Listings with the lexeme at the last count; only plans of queries hang on it.
  listings integer NOT NULL DEFAULT 1,
  PRIMARY KEY (form, lexeme)
);
CREATE INDEX word_lexeme ON word (lexeme, listings);
-- At once: what waited to be put in would be read word by word by each search with a typo.
CREATE INDEX word_trigrams ON word USING gin (form gin_trgm_ops) WITH (fastupdate = off);
