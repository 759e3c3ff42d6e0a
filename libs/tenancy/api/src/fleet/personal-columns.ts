import pg from 'pg';

const { escapeLiteral: literal } = pg;

/**
 * Keeps people's words out of the planner's samples, which no DELETE reaches: texts of every table
 * that hangs on an account, and indexes over expressions of them.
 */
export const unsampledColumns = (city: string): string => `
  DO $unsampled$
  DECLARE
    one record;
  BEGIN
    FOR one IN
      WITH personal AS (
        SELECT t.oid FROM pg_class t
        WHERE t.relnamespace = to_regnamespace(${literal(city)}) AND t.relkind = 'r'
          AND (t.relname = 'account' OR EXISTS (
            SELECT FROM pg_constraint f JOIN pg_class a ON a.oid = f.confrelid
            WHERE f.conrelid = t.oid AND f.contype = 'f' AND a.relname = 'account'
              AND a.relnamespace = t.relnamespace)))
      SELECT 'TABLE' AS kind, a.attrelid::regclass AS relation, a.attname::text AS column
      FROM personal p JOIN pg_attribute a ON a.attrelid = p.oid
      WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attstattarget IS DISTINCT FROM 0
        AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'bytea'::regtype)
      UNION ALL
      SELECT 'INDEX', i.indexrelid::regclass, a.attnum::text
      FROM personal p JOIN pg_index i ON i.indrelid = p.oid
      JOIN pg_attribute a ON a.attrelid = i.indexrelid
      WHERE i.indkey[a.attnum - 1] = 0 AND a.attstattarget IS DISTINCT FROM 0
    LOOP
      EXECUTE format('ALTER %s %s ALTER COLUMN %s SET STATISTICS 0', one.kind, one.relation,
        CASE one.kind WHEN 'TABLE' THEN quote_ident(one.column) ELSE one.column END);
    END LOOP;
  END $unsampled$;`;
