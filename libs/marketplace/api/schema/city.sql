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
  picture_id uuid REFERENCES picture,
  -- Null for a draft.
  published_at timestamptz,
  first_published_at timestamptz,
  created_at timestamptz NOT NULL,
  CHECK ((content_milli IS NULL) = (content_unit IS NULL)),
  CHECK (published_at IS NULL OR (price_cents > 0 AND vat_rate IS NOT NULL))
);
CREATE INDEX product_of_organisation ON product (organisation_id, sort_title, id);
CREATE INDEX product_picture ON product (picture_id) WHERE picture_id IS NOT NULL;
