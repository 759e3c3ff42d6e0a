import pg from 'pg';
import type { MigrationReport } from './fleet.ts';
import { migrationsOf, type Level, type Migration, type SchemaPart } from './schema-part.ts';

const { escapeIdentifier: name, escapeLiteral: literal } = pg;

/** Which migrations each scope (`platform`, `region`, `city:<slug>`) has behind it. */
export class Ledger {
  constructor(private readonly parts: readonly SchemaPart[]) {}

  /** Statements that note every migration as applied: a new scope starts in the newest state. */
  async asApplied(scope: string, level: Level): Promise<string> {
    const all = await this.#all(level);
    if (all.length === 0) return '';
    const rows = all.map((m) => `(${[scope, m.part, m.name, m.checksum].map(literal).join(', ')})`);
    return `INSERT INTO platform.migration (scope, part, name, checksum) VALUES ${rows.join(', ')};`;
  }

  async pending(pool: pg.Pool, scope: string, level: Level): Promise<Migration[]> {
    const { rows } = await pool.query<{ part: string; name: string }>(
      'SELECT part, name FROM platform.migration WHERE scope = $1',
      [scope],
    );
    const done = new Set(rows.map((row) => `${row.part}/${row.name}`));
    return (await this.#all(level)).filter((m) => !done.has(`${m.part}/${m.name}`));
  }

  /** Applies what is missing, each in its own transaction, so that a broken run resumes where it stopped. */
  async apply(
    pool: pg.Pool,
    scope: string,
    level: Level,
    { dryRun, grants = '' }: { dryRun: boolean; grants?: string },
  ): Promise<MigrationReport> {
    const applied: string[] = [];
    const client = await pool.connect();
    try {
      for (const migration of await this.pending(pool, scope, level)) {
        await client.query('BEGIN');
        await client.query(`SET LOCAL search_path = ${name(schemaOf(scope))}, extensions`);
        await client.query(`${migration.sql};\n${grants}`);
        await client.query(
          'INSERT INTO platform.migration (scope, part, name, checksum) VALUES ($1, $2, $3, $4)',
          [scope, migration.part, migration.name, migration.checksum],
        );
        await client.query(dryRun ? 'ROLLBACK' : 'COMMIT');
        applied.push(`${migration.part}/${migration.name}`);
      }
      return { scope, applied };
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      return { scope, applied, error: error instanceof Error ? error.message : String(error) };
    } finally {
      client.release();
    }
  }

  async #all(level: Level): Promise<Migration[]> {
    return (await Promise.all(this.parts.map((part) => migrationsOf(part, level)))).flat();
  }
}

const schemaOf = (scope: string) => scope.replace(/^city:/, '');
