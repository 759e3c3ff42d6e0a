-- How often something has happened around an organisation: a day, a kind, a figure. Of whom it came
-- nothing is kept, so nothing here is about a visitor.
CREATE TABLE reach_day (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  -- On the city's own calendar.
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PAGE_VIEW', 'SEARCH_APPEARANCE', 'CALL', 'ROUTE', 'WEBSITE',
    'MAIL', 'RESERVATION', 'ORDER', 'SALES_CENTS')),
  count bigint NOT NULL CHECK (count > 0),
  PRIMARY KEY (organisation_id, day, kind)
);
CREATE INDEX reach_day_day ON reach_day (day);

-- Days of long ago, folded: the figure of the month as it was shown.
CREATE TABLE reach_month (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  -- Its first day.
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  kind text NOT NULL CHECK (kind IN ('PAGE_VIEW', 'SEARCH_APPEARANCE', 'CALL', 'ROUTE', 'WEBSITE',
    'MAIL', 'RESERVATION', 'ORDER', 'SALES_CENTS')),
  count bigint NOT NULL CHECK (count > 0),
  PRIMARY KEY (organisation_id, month, kind)
);

-- Which month's receipt has been sent.
CREATE TABLE reach_receipt (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, month)
);
