-- Which login is which city. Row security on the tables of `region` hangs on this.
CREATE TABLE region.city (
  id smallint PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  login name NOT NULL UNIQUE
);

-- From current_user and never from a setting: a setting can be set by whoever injects SQL.
CREATE FUNCTION region.current_city_id() RETURNS smallint
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT id FROM region.city WHERE login = current_user $$;
