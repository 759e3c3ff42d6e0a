import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';

/** The tables a domain brings: `city.sql` and `region.sql` hold the newest state, `migrations/` the way there. */
export interface SchemaPart {
  readonly name: string;
  /** The folder that holds the files; ends in a slash. */
  readonly url: URL;
  /** Tables a city's login may read and write. */
  readonly cityTables: readonly string[];
  /** Tables a city's login may add rows to and do nothing else with, not even read. */
  readonly insertOnlyTables?: readonly string[];
  /** Tables of schema `region` that every city's login may read and, as far as row security allows, write. */
  readonly regionTables?: readonly string[];
}

export type Level = 'platform' | 'region' | 'city';

export interface Migration {
  readonly part: string;
  /** File name without `.sql`, e.g. `0001-add-tagline`; the order of application. */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The newest state of one level, or null where the part has none. */
export async function newestState(part: SchemaPart, level: Level): Promise<string | null> {
  return readIfThere(new URL(`${level}.sql`, part.url));
}

/** All migrations of one level, oldest first. */
export async function migrationsOf(part: SchemaPart, level: Level): Promise<Migration[]> {
  const folder = new URL(`migrations/${level}/`, part.url);
  const names = await readdir(fileURLToPath(folder)).catch(() => []);
  return Promise.all(
    names
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map(async (name) => {
        const sql = await readFile(new URL(name, folder), 'utf8');
        const checksum = createHash('sha256').update(sql).digest('hex').slice(0, 16);
        return { part: part.name, name: name.slice(0, -4), sql, checksum };
      }),
  );
}

const readIfThere = (file: URL) =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
