import assert from 'node:assert/strict';
import pg from 'pg';

/** What every table of a city holds, as one hash per table. */
export class Fingerprints {
  private constructor(
    private readonly pool: pg.Pool,
    private readonly atOpening: Map<string, Record<string, string>>,
  ) {}

  static async take(databaseUrl: string, slugs: string[]): Promise<Fingerprints> {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    pool.on('error', () => undefined); // the database is dropped while the last connection still closes
    const taken = new Map<string, Record<string, string>>();
    for (const slug of slugs) taken.set(slug, await fingerprint(pool, slug));
    return new Fingerprints(pool, taken);
  }

  async expectUnchanged(slug: string, except: readonly string[]): Promise<void> {
    const held = (tables: Record<string, string> = {}) =>
      Object.entries(tables).filter(([table]) => !except.includes(table));
    const now = await fingerprint(this.pool, slug);
    assert.deepEqual(held(now), held(this.atOpening.get(slug)), `${slug} changed`);
  }

  async end(): Promise<void> {
    await this.pool.end();
  }
}

async function fingerprint(pool: pg.Pool, slug: string): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ tablename: string }>(
    'SELECT tablename FROM pg_tables WHERE schemaname = $1 ORDER BY 1',
    [slug],
  );
  const hashes: Record<string, string> = {};
  for (const { tablename } of rows) {
    const table = `${pg.escapeIdentifier(slug)}.${pg.escapeIdentifier(tablename)}`;
    const { rows: found } = await pool.query<{ hash: string }>(
      `SELECT count(*) || ':' || coalesce(sum(hashtext(t::text)::bigint), 0) AS hash FROM ${table} t`,
    );
    hashes[tablename] = found[0]!.hash;
  }
  return hashes;
}
