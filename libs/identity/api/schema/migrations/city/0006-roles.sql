-- What the city entrusts to people.
CREATE TABLE city_role (
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('MODERATOR', 'OPERATOR')),
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, role)
);
