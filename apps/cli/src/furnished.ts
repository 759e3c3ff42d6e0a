import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CityFolder } from './furnish.ts';

/**
 * What the cities would be furnished with, and which cities: as long as both are as last time,
 * nothing has to be done, and what people have deleted since stays deleted.
 */
export async function stateOf(
  cities: readonly CityFolder[],
  opened: readonly { slug: string; onboardedAt: Date }[],
  demo: boolean,
): Promise<string> {
  const hash = createHash('sha256').update(String(demo));
  for (const { slug, onboardedAt } of opened) hash.update(`${slug} ${onboardedAt.toISOString()}\n`);
  for (const { folder } of cities) {
    const seed = join(folder, 'seed');
    for (const name of (await readdir(seed).catch(() => [])).sort()) {
      const { size, mtimeMs } = await stat(join(seed, name));
      hash.update(`${folder} ${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const fileIn = (dataDir: string) => join(dataDir, 'furnished');

export const isFurnished = async (dataDir: string, state: string): Promise<boolean> =>
  (await readFile(fileIn(dataDir), 'utf8').catch(() => '')) === state;

export const noteFurnished = (dataDir: string, state: string): Promise<void> =>
  writeFile(fileIn(dataDir), state, { mode: 0o600 });
