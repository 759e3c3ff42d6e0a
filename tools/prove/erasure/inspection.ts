import { relative } from 'node:path';
import { mapPlaces } from '../scan/places.ts';
import { scanFiles } from '../scan/file-scan.ts';
import { Sought } from '../scan/sought.ts';
import { scanTables } from '../scan/table-scan.ts';
import { withClient } from './own-stage.ts';
import type { Stage } from './stage.ts';

export interface Inspection {
  readonly files: number;
  readonly bytes: number;
  readonly tables: number;
  readonly columns: number;
  readonly seconds: number;
  /** Every word met, in whatever place. */
  readonly seen: ReadonlySet<string>;
  /** How often, by place and what lies there: `table moers.account`. */
  readonly inFiles: ReadonlyMap<string, number>;
  /** Of those, what had to be unpacked first, by place. */
  readonly inPacked: ReadonlyMap<string, number>;
  /** Rows by `schema.table.column`. */
  readonly inTables: ReadonlyMap<string, number>;
}

/**
 * Looks everywhere for the words: each file raw, each column of each table.
 * @param stems in all spellings; the single `words` behind them as they were written
 */
export async function inspect(
  stage: Stage,
  stems: readonly string[],
  words: readonly string[] = [],
): Promise<Inspection> {
  const began = performance.now();
  return withClient(stage.databaseUrl, async (client) => {
    // What is still in memory only has to be in its file before the files are read.
    await client.query('CHECKPOINT');
    const tables = await scanTables(client, stems, words);
    const located = await mapPlaces(client, stage.cluster, stage.dataDir);
    const isDatabase = (file: string) => !relative(stage.cluster, file).startsWith('..');
    const files = await scanFiles(stage.folders, new Sought(stems, words), isDatabase);
    const seen = new Set<string>();
    const inFiles = new Map<string, number>();
    const inTables = new Map<string, number>();
    const inPacked = new Map<string, number>();
    const isStem = new Set(stems);
    for (const { file, marker, form } of files.hits) {
      seen.add(marker);
      if (!isStem.has(marker)) continue;
      const { place, name } = located(file);
      count(inFiles, `${place}: ${name}`, 1);
      if (form === 'packed') count(inPacked, place, 1);
    }
    for (const { column, marker, rows } of tables.hits) {
      seen.add(marker);
      if (isStem.has(marker)) count(inTables, column, rows);
    }
    return {
      ...{ files: files.files, bytes: files.bytes },
      ...{ tables: tables.tables, columns: tables.columns },
      seconds: Math.round((performance.now() - began) / 100) / 10,
      ...{ seen, inFiles, inPacked, inTables },
    };
  });
}

const count = (map: Map<string, number>, key: string, n: number) =>
  map.set(key, (map.get(key) ?? 0) + n);

export const total = (hits: ReadonlyMap<string, number>): number =>
  [...hits.values()].reduce((sum, n) => sum + n, 0);

/** Hits by kind of place: `table`, `index`, `journal`. */
export function byPlace(hits: ReadonlyMap<string, number>): Map<string, number> {
  const places = new Map<string, number>();
  for (const [key, n] of hits) count(places, key.split(': ')[0]!, n);
  return places;
}
