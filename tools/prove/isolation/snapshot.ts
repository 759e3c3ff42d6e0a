import type pg from 'pg';

/** Each row as text, by `schema.table`. */
export type Snapshot = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Counters of attempts are meant to change when somebody tries; letters leave when they are
 * delivered, sessions note when they were used.
 */
const unobserved = /[._]attempt$|\.session$|\.letter$|\.scrub_/;

/** Everything the cities and the region hold. */
export async function snapshot(client: pg.Client, schemas: readonly string[]): Promise<Snapshot> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema = ANY ($1) AND table_type = 'BASE TABLE' ORDER BY 1`,
    [schemas],
  );
  const all = new Map<string, Set<string>>();
  for (const { name } of tables.filter((table) => !unobserved.test(table.name))) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
    all.set(name, new Set(rows.map(({ row }) => row)));
  }
  return all;
}

/** Rows of before that are no longer there as they were. */
export function lost(before: Snapshot, after: Snapshot): string[] {
  return [...before].flatMap(([table, rows]) =>
    [...rows].filter((row) => !after.get(table)?.has(row)).map((row) => `${table}: ${row}`),
  );
}

/** Rows that were not there before. */
export const added = (before: Snapshot, after: Snapshot): string[] => lost(after, before);
