const columns =
  'id, kind, title, tsv, location, price_cents, published_at, place_id, place_name, card';
const replaced = columns
  .split(', ')
  .filter((column) => column !== 'id')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');
const here = '(SELECT region.current_city_id())';

/**
 * $1: JSON array of rows. The city's own listing always; the region's for audience REGION only.
 * Answers with the lexemes the rows were found by until now.
 */
export const putListings = `
  WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (
      id uuid, kind text, audience text, title text, tsv tsvector, location geography(Point, 4326),
      price_cents integer, published_at timestamptz, place_id uuid, place_name text, card jsonb)
  ), before AS (
    SELECT tsv FROM listing WHERE id = ANY (ARRAY(SELECT id FROM given))
  ), own AS (
    INSERT INTO listing (audience, ${columns}) SELECT audience, ${columns} FROM given
    ON CONFLICT (id) DO UPDATE SET audience = excluded.audience, changed_at = now(), ${replaced}
  ), shared AS (
    INSERT INTO region.listing (city_id, ${columns})
      SELECT ${here}, ${columns} FROM given WHERE audience = 'REGION'
    ON CONFLICT (city_id, id) DO UPDATE SET ${replaced}
  ), hours AS (
    INSERT INTO region.opening (city_id, place_id, opens)
      SELECT ${here}, place_id, opens FROM opening
      WHERE place_id IN (SELECT place_id FROM given WHERE audience = 'REGION')
    ON CONFLICT (city_id, place_id) DO NOTHING
  ), withdrawn AS (
    DELETE FROM region.listing WHERE city_id = ${here}
      AND id = ANY (ARRAY(SELECT id FROM given WHERE audience = 'CITY'))
    RETURNING id, place_id
  ), closed AS (
    DELETE FROM region.opening o USING withdrawn w
    WHERE o.city_id = ${here} AND o.place_id = w.place_id
      AND NOT EXISTS (SELECT FROM region.listing l
        WHERE l.city_id = ${here} AND l.place_id = w.place_id AND l.id <> w.id)
  ) SELECT DISTINCT unnest(tsvector_to_array(tsv)) AS lexeme FROM before`;

/** $1: ids, $2: kind. Answers with the lexemes they were found by, nothing when none was there. */
export const removeListings = `
  WITH own AS (
    DELETE FROM listing WHERE id = ANY ($1::uuid[]) AND kind = $2 RETURNING id, tsv
  ), shared AS (
    DELETE FROM region.listing WHERE city_id = ${here} AND id = ANY (ARRAY(SELECT id FROM own))
    RETURNING id, place_id
  ), closed AS (
    DELETE FROM region.opening o
    WHERE o.city_id = ${here} AND o.place_id IN (SELECT place_id FROM shared)
      AND NOT EXISTS (SELECT FROM region.listing l
        WHERE l.city_id = ${here} AND l.place_id = o.place_id
          AND l.id NOT IN (SELECT id FROM shared))
  ) SELECT DISTINCT unnest(tsvector_to_array(tsv)) AS lexeme FROM own`;

/** $1: place, $2: multirange or null. Other cities learn it only where the place is shown to them. */
export const putOpenings = `
  WITH gone AS (
    DELETE FROM opening WHERE place_id = $1 AND $2::tstzmultirange IS NULL
  ), gone_shared AS (
    DELETE FROM region.opening
    WHERE city_id = ${here} AND place_id = $1 AND $2::tstzmultirange IS NULL
  ), own AS (
    INSERT INTO opening (place_id, opens) SELECT $1, $2 WHERE $2::tstzmultirange IS NOT NULL
    ON CONFLICT (place_id) DO UPDATE SET opens = excluded.opens
  ), shared AS (
    INSERT INTO region.opening (city_id, place_id, opens)
      SELECT ${here}, $1, $2 WHERE $2::tstzmultirange IS NOT NULL
        AND EXISTS (SELECT FROM region.listing WHERE city_id = ${here} AND place_id = $1)
    ON CONFLICT (city_id, place_id) DO UPDATE SET opens = excluded.opens
  ) SELECT 1`;

/** $1: place, $2: kind. One card of those there; nothing where there is none. */
export const cardAtPlace = 'SELECT card FROM listing WHERE place_id = $1 AND kind = $2 LIMIT 1';

/** $1: place, $2: kind, $3: key of the card, $4: its value. */
export const putOnCards = `
  WITH own AS (
    UPDATE listing SET card = jsonb_set(card, ARRAY[$3], $4::jsonb)
    WHERE place_id = $1 AND kind = $2 AND card->$3 IS DISTINCT FROM $4::jsonb
  ) UPDATE region.listing SET card = jsonb_set(card, ARRAY[$3], $4::jsonb)
    WHERE place_id = $1 AND kind = $2 AND city_id = ${here}
      AND card->$3 IS DISTINCT FROM $4::jsonb`;
