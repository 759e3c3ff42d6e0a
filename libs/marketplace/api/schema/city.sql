CREATE TABLE product (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
  -- The title as it is sorted and compared: lower case, without accents.
  sort_title text COLLATE "C" NOT NULL CHECK (length(sort_title) <= 400),
  description text CHECK (length(description) <= 4000),
  gtin text CHECK (gtin ~ '^[0-9]{8}([0-9]{4,6})?$'),
  -- With VAT; 0 while a draft leaves it open.
  price_cents integer NOT NULL CHECK (price_cents BETWEEN 0 AND 100000000),
  -- Per mille; null while a draft leaves it open.
  vat_rate integer CHECK (vat_rate IN (0, 70, 190)),
  -- Thousandths of the unit: exact, for the unit price is computed from it.
  content_milli integer CHECK (content_milli > 0),
  content_unit text CHECK (content_unit IN ('GRAM', 'KILOGRAM', 'MILLILITRE', 'LITRE', 'METRE',
    'SQUARE_METRE', 'CUBIC_METRE', 'PIECE')),
  stock integer NOT NULL CHECK (stock BETWEEN 0 AND 1000000),
  stock_as_of timestamptz NOT NULL,
  topics text[] NOT NULL,
  -- The first of its pictures, for lists.
  picture_id uuid REFERENCES picture,
  -- The shop's own article number.
  sku text CHECK (length(sku) BETWEEN 1 AND 60),
  -- Slug of a shelf in the city's definition.
  category text CHECK (length(category) <= 60),
  minimum_age smallint CHECK (minimum_age IN (0, 6, 12, 16, 18)),
  -- Who answers for its safety, as `ProductSafety` of the contract; null where nothing is said.
  safety jsonb CHECK (length(safety::text) <= 8000),
  -- What its variants differ by. With axes price and stock are the lowest and the sum of theirs.
  axes text[] NOT NULL DEFAULT '{}' CHECK (cardinality(axes) <= 3),
  is_price_from boolean NOT NULL DEFAULT false,
  -- While a reduction runs: the price before, and the lowest of the thirty days before it.
  regular_price_cents integer CHECK (regular_price_cents > 0),
  lowest_price_cents integer CHECK (lowest_price_cents > 0),
  reduced_at timestamptz,
  -- Null for a draft.
  published_at timestamptz,
  first_published_at timestamptz,
  created_at timestamptz NOT NULL,
  CHECK ((content_milli IS NULL) = (content_unit IS NULL)),
  CHECK (published_at IS NULL OR (price_cents > 0 AND vat_rate IS NOT NULL)),
  CHECK ((reduced_at IS NULL) = (regular_price_cents IS NULL)),
  CHECK ((reduced_at IS NULL) = (lowest_price_cents IS NULL))
);
CREATE INDEX product_of_organisation ON product (organisation_id, sort_title, id);
CREATE INDEX product_cover ON product (picture_id) WHERE picture_id IS NOT NULL;
CREATE UNIQUE INDEX product_sku ON product (organisation_id, sku) WHERE sku IS NOT NULL;
CREATE INDEX product_gtin ON product (gtin) WHERE gtin IS NOT NULL;
CREATE INDEX product_category ON product (organisation_id, category);

CREATE TABLE product_picture (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  picture_id uuid NOT NULL REFERENCES picture,
  position smallint NOT NULL CHECK (position BETWEEN 0 AND 11),
  PRIMARY KEY (product_id, picture_id)
);
CREATE INDEX product_picture_picture ON product_picture (picture_id);

-- What is sold where a product has axes.
CREATE TABLE product_variant (
  id uuid PRIMARY KEY,
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  position smallint NOT NULL CHECK (position BETWEEN 0 AND 99),
  -- One value for each axis of the product, in their order.
  options text[] NOT NULL CHECK (cardinality(options) BETWEEN 1 AND 3),
  sku text CHECK (length(sku) BETWEEN 1 AND 60),
  gtin text CHECK (gtin ~ '^[0-9]{8}([0-9]{4,6})?$'),
  price_cents integer NOT NULL CHECK (price_cents BETWEEN 1 AND 100000000),
  content_milli integer CHECK (content_milli > 0),
  content_unit text CHECK (content_unit IN ('GRAM', 'KILOGRAM', 'MILLILITRE', 'LITRE', 'METRE',
    'SQUARE_METRE', 'CUBIC_METRE', 'PIECE')),
  stock integer NOT NULL CHECK (stock BETWEEN 0 AND 1000000),
  stock_as_of timestamptz NOT NULL,
  regular_price_cents integer CHECK (regular_price_cents > 0),
  lowest_price_cents integer CHECK (lowest_price_cents > 0),
  reduced_at timestamptz,
  UNIQUE (product_id, options),
  CHECK ((content_milli IS NULL) = (content_unit IS NULL)),
  CHECK ((reduced_at IS NULL) = (regular_price_cents IS NULL)),
  CHECK ((reduced_at IS NULL) = (lowest_price_cents IS NULL))
);
CREATE INDEX product_variant_product ON product_variant (product_id, position);
CREATE UNIQUE INDEX product_variant_sku ON product_variant (organisation_id, sku) WHERE sku IS NOT NULL;
CREATE INDEX product_variant_gtin ON product_variant (gtin) WHERE gtin IS NOT NULL;

-- What is left of an item (a variant, or a product without axes) at each place of the shop. A place
-- is the shop itself or one of its branches. The sum of a product stands in its row, too.
CREATE TABLE stock (
  item_id uuid NOT NULL,
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  place_id uuid NOT NULL,
  quantity integer NOT NULL CHECK (quantity BETWEEN 0 AND 1000000),
  as_of timestamptz NOT NULL,
  PRIMARY KEY (item_id, place_id)
);
CREATE INDEX stock_product ON stock (product_id);

-- Every price an item has been offered at (PAngV § 11), for two years.
CREATE TABLE price (
  item_id uuid NOT NULL,
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  cents integer NOT NULL CHECK (cents BETWEEN 1 AND 100000000),
  valid_from timestamptz NOT NULL,
  PRIMARY KEY (item_id, valid_from)
);
CREATE INDEX price_product ON price (product_id);

-- Lets a till state the stock of a shop.
CREATE TABLE stock_token (
  id uuid PRIMARY KEY,
  -- SHA-256 of the secret.
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  -- Who made it; it goes with them.
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz
);
CREATE INDEX stock_token_organisation ON stock_token (organisation_id);
CREATE INDEX stock_token_account ON stock_token (account_id);

-- What many products were before they were changed at once; gone after a day.
CREATE TABLE product_undo (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  -- For each product the fields that were changed: before and after.
  changes jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX product_undo_organisation ON product_undo (organisation_id);
CREATE INDEX product_undo_account ON product_undo (account_id);
CREATE INDEX product_undo_created ON product_undo (created_at);

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
