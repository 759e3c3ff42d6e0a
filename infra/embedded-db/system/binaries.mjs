import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const OLDEST = 15;
const ROOTS = [
  '/usr/lib/postgresql',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  '/usr/local/pgsql',
  '/usr/pgsql',
];

/**
 * @typedef {{ bin: string, major: number }} Binaries
 */

/**
 * PostgreSQL servers of this machine that can do geography, newest first.
 * @returns {Binaries[]}
 */
export function findBinaries() {
  const found = new Map();
  for (const folder of candidateFolders()) {
    if (!existsSync(join(folder, 'initdb'))) continue;
    const bin = dirname(realpathSync(join(folder, 'postgres')));
    if (!found.has(bin)) found.set(bin, inspect(bin));
  }
  return [...found.values()].filter(Boolean).sort((a, b) => b.major - a.major);
}

function candidateFolders() {
  const inPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const installed = ROOTS.flatMap((root) => [
    join(root, 'bin'),
    ...(existsSync(root) ? readdirSync(root).map((entry) => join(root, entry, 'bin')) : []),
  ]);
  return [...inPath, ...installed].filter((folder) => existsSync(join(folder, 'postgres')));
}

/** @returns {Binaries | undefined} */
function inspect(bin) {
  try {
    const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
    const major = Number(/(\d+)/.exec(version)?.[1]);
    return major >= OLDEST && hasPostgis(bin, major) ? { bin, major } : undefined;
  } catch {
    return undefined;
  }
}

function hasPostgis(bin, major) {
  const shares = [`/usr/share/postgresql/${major}`, ...reportedShare(bin), join(bin, '../share')];
  return shares.some((share) =>
    ['postgis', 'btree_gist', 'pg_trgm', 'unaccent'].every((name) =>
      existsSync(join(share, 'extension', `${name}.control`)),
    ),
  );
}

function reportedShare(bin) {
  try {
    return [execFileSync(join(bin, 'pg_config'), ['--sharedir'], { encoding: 'utf8' }).trim()];
  } catch {
    return [];
  }
}
