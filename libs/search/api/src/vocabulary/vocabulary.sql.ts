const here = '(SELECT region.current_city_id())';

/** Most completions a prefix is expanded to. */
const completions = 32;

/** $1: lexemes, $2 and $3: the prefix as a half-open range of forms. */
export const lookUpWords = `
  SELECT 'total' AS source, '' AS lexeme,
    (SELECT reltuples::integer FROM pg_class WHERE oid = 'listing'::regclass) AS own,
    (SELECT reltuples::integer FROM pg_class WHERE oid = 'region.listing'::regclass) AS others
  UNION ALL
  SELECT 'word', lexeme, sum(own)::integer, sum(others)::integer FROM (
    SELECT lexeme, max(listings) AS own, 0 AS others FROM word
    WHERE lexeme = ANY ($1::text[]) GROUP BY lexeme
    UNION ALL
    SELECT lexeme, 0, max(listings) FROM region.word
    WHERE lexeme = ANY ($1::text[]) AND city_id <> ${here} GROUP BY lexeme, city_id
  ) counts GROUP BY lexeme
  UNION ALL
  (SELECT 'prefix', lexeme, sum(own)::integer, sum(others)::integer FROM (
    SELECT lexeme, max(listings) AS own, 0 AS others FROM word
    WHERE form >= $2 AND form < $3 AND position('=' IN form) = 0 GROUP BY lexeme
    UNION ALL
    SELECT lexeme, 0, max(listings) FROM (
      SELECT lexeme, city_id, listings FROM region.word
      WHERE form >= $2 AND form < $3 AND position('=' IN form) = 0 LIMIT 2000
    ) first WHERE city_id <> ${here} GROUP BY lexeme, city_id
  ) counts GROUP BY lexeme ORDER BY sum(own + others) DESC, lexeme LIMIT ${completions})`;

/** $1: the form, $2: forms one edit away. */
export const similarWords = `
  WITH own AS MATERIALIZED (
    SELECT form, lexeme, shown, listings FROM word
    WHERE (form % $1::text OR form = ANY ($2::text[])) AND position('=' IN form) = 0
  )
  SELECT form, lexeme, shown, listings FROM own
  UNION ALL
  SELECT form, lexeme, min(shown), 0 FROM region.word
  WHERE (form % $1::text OR form = ANY ($2::text[])) AND position('=' IN form) = 0 GROUP BY form, lexeme`;

export const knownWords = `
  SELECT lexeme FROM word WHERE lexeme = ANY ($1::text[])
  UNION SELECT lexeme FROM region.word WHERE lexeme = ANY ($1::text[])`;

const given = `
  given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS row (form text, lexeme text, shown text, own integer, shared integer)
  )`;

/** $1: JSON array of words, sorted by form. */
export const learnWords = {
  'new words': `
    WITH ${given}, own AS (
      INSERT INTO word (form, lexeme, shown) SELECT form, lexeme, shown FROM given
      WHERE NOT EXISTS (SELECT FROM word known
        WHERE known.form = given.form AND known.lexeme = given.lexeme)
      ON CONFLICT (form, lexeme) DO NOTHING
    ), shared AS (
      INSERT INTO region.word (city_id, form, lexeme, shown)
        SELECT ${here}, form, lexeme, shown FROM given WHERE shared > 0
        AND NOT EXISTS (SELECT FROM region.word known
          WHERE known.form = given.form AND known.lexeme = given.lexeme AND known.city_id = ${here})
      ON CONFLICT (form, lexeme, city_id) DO NOTHING
    ) SELECT 1`,
  counts: `
    WITH ${given}, own AS (
      INSERT INTO word (form, lexeme, shown, listings) SELECT form, lexeme, shown, own FROM given
      ON CONFLICT (form, lexeme) DO UPDATE SET listings = word.listings + excluded.listings
    ), shared AS (
      INSERT INTO region.word (city_id, form, lexeme, shown, listings)
        SELECT ${here}, form, lexeme, shown, shared FROM given WHERE shared > 0
      ON CONFLICT (form, lexeme, city_id) DO UPDATE SET listings = region.word.listings + excluded.listings
    ) SELECT 1`,
};

const unused = (table: string) => `
  (SELECT count(*) FROM (SELECT 1 FROM ${table} l
    WHERE tsvector_to_array(l.tsv) @> ARRAY[w.lexeme COLLATE "default"] LIMIT 1) one) = 0`;

/**
 * $1: lexemes of listings just removed or changed, $2: those with more listings stay; null: none does.
 * Locked in order, so that two who forget the same words never wait for each other in a ring.
 */
export const forgetWords = `
  WITH own AS MATERIALIZED (
    SELECT form, lexeme FROM word w
    WHERE lexeme = ANY ($1::text[]) AND listings <= coalesce($2::integer, listings)
      AND ${unused('listing')}
    ORDER BY form, lexeme FOR UPDATE
  ), shared AS MATERIALIZED (
    SELECT form, lexeme FROM region.word w
    WHERE city_id = ${here} AND lexeme = ANY ($1::text[])
      AND listings <= coalesce($2::integer, listings)
      AND ${unused('(SELECT tsv FROM region.listing WHERE city_id = (SELECT region.current_city_id()))')}
    ORDER BY form, lexeme FOR UPDATE
  ), gone AS (
    DELETE FROM word w USING own WHERE w.form = own.form AND w.lexeme = own.lexeme
  ), gone_shared AS (
    DELETE FROM region.word w USING shared s
    WHERE w.city_id = ${here} AND w.form = s.form AND w.lexeme = s.lexeme
  ) SELECT 1`;

/** One statement, one snapshot: a word that comes in meanwhile is not seen and so not dropped. */
const recount = (table: string, listings: string, city: string) => `
  WITH counted AS MATERIALIZED (
    SELECT word AS lexeme, ndoc FROM ts_stat($q$${listings}$q$)
    WHERE word NOT LIKE 'a=%' AND word NOT LIKE 'b=%' AND word NOT LIKE 'g=%'
  ), changed AS (
    UPDATE ${table} w SET listings = c.ndoc FROM counted c
    WHERE w.lexeme = c.lexeme AND w.listings <> c.ndoc ${city && `AND w.city_id = ${here}`}
  ), facets AS (
    INSERT INTO ${table} (${city}form, lexeme, shown, listings)
      SELECT ${city && `${here}, `}lexeme, lexeme, lexeme, ndoc FROM counted WHERE lexeme LIKE '%=%'
    ON CONFLICT DO NOTHING
  )
  DELETE FROM ${table} w WHERE NOT EXISTS (SELECT FROM counted c WHERE c.lexeme = w.lexeme)
    ${city && `AND w.city_id = ${here}`}`;

export const recountOwn = recount('word', 'SELECT tsv FROM listing', '');
export const recountShared = (cityId: number) =>
  recount('region.word', `SELECT tsv FROM region.listing WHERE city_id = ${cityId}`, 'city_id, ');
