ALTER INDEX product_picture RENAME TO product_cover;
ALTER TABLE product
  ADD COLUMN sku text CHECK (length(sku) BETWEEN 1 AND 60),
  ADD COLUMN category text CHECK (length(category) <= 60),
  ADD COLUMN minimum_age smallint CHECK (minimum_age IN (0, 6, 12, 16, 18)),
  ADD COLUMN safety jsonb CHECK (length(safety::text) <= 8000),
  ADD COLUMN axes text[] NOT NULL DEFAULT '{}' CHECK (cardinality(axes) <= 3),
  ADD COLUMN is_price_from boolean NOT NULL DEFAULT false,
  ADD COLUMN regular_price_cents integer CHECK (regular_price_cents > 0),
  ADD COLUMN lowest_price_cents integer CHECK (lowest_price_cents > 0),
  ADD COLUMN reduced_at timestamptz,
  ADD CHECK ((reduced_at IS NULL) = (regular_price_cents IS NULL)),
  ADD CHECK ((reduced_at IS NULL) = (lowest_price_cents IS NULL));
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

INSERT INTO product_picture (product_id, picture_id, position)
  SELECT id, picture_id, 0 FROM product WHERE picture_id IS NOT NULL;
INSERT INTO stock (item_id, product_id, place_id, quantity, as_of)
  SELECT id, id, organisation_id, stock, stock_as_of FROM product;
INSERT INTO price (item_id, product_id, cents, valid_from)
  SELECT id, id, price_cents, first_published_at FROM product WHERE first_published_at IS NOT NULL;
