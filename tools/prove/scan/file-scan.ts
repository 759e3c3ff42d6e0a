import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contents } from './containers.ts';
import { inlineValues, outlineValues } from './pglz.ts';
import type { Sought } from './sought.ts';

export interface FileHit {
  readonly file: string;
  readonly marker: string;
  /** `plain`, or inside what had to be unpacked first. */
  readonly form: 'plain' | 'packed';
}

export interface FileScan {
  readonly files: number;
  readonly bytes: number;
  readonly hits: readonly FileHit[];
}

/**
 * Reads every file below the folders raw.
 * @param isDatabase whether a file belongs to the cluster, where compressed values are unpacked
 */
export async function scanFiles(
  folders: readonly string[],
  sought: Sought,
  isDatabase: (file: string) => boolean,
): Promise<FileScan> {
  let files = 0;
  let bytes = 0;
  const hits: FileHit[] = [];
  for (const file of await filesBelow(folders)) {
    const content = await read(file);
    if (!content) continue;
    files++;
    bytes += content.length;
    sought.in(content, (marker) => hits.push({ file, marker, form: 'plain' }));
    const unpacked = isDatabase(file) ? databaseValues(content) : contents(content);
    for (const value of unpacked) {
      sought.in(value, (marker) => hits.push({ file, marker, form: 'packed' }));
    }
  }
  return { files, bytes, hits };
}

function* databaseValues(file: Buffer): Generator<Buffer> {
  yield* inlineValues(file);
  yield* outlineValues(file);
}

async function filesBelow(folders: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile()) found.add(join(entry.parentPath, entry.name));
    }
  }
  return [...found].sort();
}

/** Null for one that was removed since it was listed. */
async function read(file: string): Promise<Buffer | null> {
  try {
    return (await stat(file)).size > 0 ? await readFile(file) : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
