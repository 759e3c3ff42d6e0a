import type { EntityManager } from 'typeorm';

/**
 * A condition on a row of `picture`: nobody shows it. Foreign keys tell who does, so no domain can
 * forget to say so.
 */
export async function unusedPicture(tx: EntityManager, picture: string): Promise<string> {
  const references = (await tx.query(
    `SELECT c.conrelid::regclass::text AS table, quote_ident(a.attname) AS column
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = 'picture'::regclass`,
  )) as { table: string; column: string }[];
  const shown = references.map(
    ({ table, column }) => `NOT EXISTS (SELECT FROM ${table} r WHERE r.${column} = ${picture}.id)`,
  );
  return shown.join(' AND ') || 'true';
}
