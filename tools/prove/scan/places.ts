import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type pg from 'pg';

/** What kind of thing a file is, so that a scan can tell where it has looked and found. */
export type Place =
  | 'table'
  | 'toast'
  | 'index'
  | 'statistics'
  | 'jobs'
  | 'journal'
  | 'other database file'
  | 'mail'
  | 'ledger'
  | 'log'
  | 'file';

export interface Located {
  readonly place: Place;
  /** The relation, or the path below its folder. */
  readonly name: string;
}

/** The folder of the cluster, and which of its files is what: asked anew for every scan. */
export async function mapPlaces(
  client: pg.Client,
  cluster: string,
  dataDir: string,
): Promise<(file: string) => Located> {
  const { rows } = await client.query<{
    path: string;
    name: string;
    kind: string;
    schema: string;
  }>(`
    SELECT pg_relation_filepath(c.oid) AS path, c.oid::regclass::text AS name,
           c.relkind AS kind, coalesce(m.relnamespace, c.relnamespace)::regnamespace::text AS schema
    FROM pg_class c LEFT JOIN pg_class m ON m.reltoastrelid = c.oid
    WHERE pg_relation_filepath(c.oid) IS NOT NULL`);
  const byPath = new Map(rows.map((row) => [row.path, row]));
  return (file) => {
    const inCluster = relative(cluster, file);
    if (inCluster.startsWith('..')) return ofInstallation(relative(dataDir, file));
    const relation = byPath.get(inCluster.replace(/(_fsm|_vm|_init)?(\.\d+)?$/, ''));
    if (relation) return { place: ofRelation(relation), name: relation.name };
    const place = inCluster.startsWith(`pg_wal${sep}`) ? 'journal' : 'other database file';
    return { place, name: inCluster };
  };
}

function ofRelation({ name, kind, schema }: { name: string; kind: string; schema: string }): Place {
  if (schema === 'jobs') return 'jobs';
  if (/^(pg_catalog\.)?pg_statistic/.test(name)) return 'statistics';
  if (kind === 'i') return 'index';
  return kind === 't' ? 'toast' : 'table';
}

function ofInstallation(path: string): Located {
  const [first = ''] = path.split(sep);
  const place: Place =
    first === 'mail'
      ? 'mail'
      : first === 'erasures'
        ? 'ledger'
        : /\.log(\.\d+)?$/.test(path)
          ? 'log'
          : 'file';
  return { place, name: path };
}

/** Where the running server keeps its files. */
export async function clusterFolder(
  client: pg.Client,
  databaseUrl: string,
  dataDir: string,
): Promise<string> {
  const { rows } = await client.query<{ folder: string }>(
    `SELECT current_setting('data_directory') AS folder`,
  );
  const { folder } = rows[0]!;
  const database = new URL(databaseUrl).pathname.slice(1);
  // PGlite keeps each database in a folder of its own, which its engine calls by another name.
  const embedded = join(dataDir, 'pglite', 'data', database);
  return existsSync(embedded) ? embedded : folder;
}
