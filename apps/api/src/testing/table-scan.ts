import pg from 'pg';

export interface TableHit {
  readonly table: string;
  readonly needle: string;
  readonly rows: number;
}

/**
 * Looks for texts in every column of every table of this database but the system's own, without
 * regard to case and as bytes too.
 */
export async function scanTables(
  databaseUrl: string,
  needles: readonly string[],
): Promise<{ tables: number; hits: TableHit[] }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'extensions') ORDER BY 1`,
    );
    const hits: TableHit[] = [];
    for (const { name } of tables) {
      for (const needle of needles) {
        const { rows } = await client.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${name} t
           WHERE position($1 IN lower(t::text)) > 0 OR position($2 IN t::text) > 0`,
          [needle.toLowerCase(), Buffer.from(needle).toString('hex')],
        );
        if (rows[0]!.n > 0) hits.push({ table: name, needle, rows: rows[0]!.n });
      }
    }
    return { tables: tables.length, hits };
  } finally {
    await client.end();
  }
}
