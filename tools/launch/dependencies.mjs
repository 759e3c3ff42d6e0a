import { existsSync, readFileSync } from 'node:fs';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { run } from './run.mjs';

const wanted = 'package-lock.json';
const installed = 'node_modules/.package-lock.json';

/**
 * Installs what package-lock.json asks for, unless it is there already.
 * @param {(note: string) => void} note
 */
export async function installDependencies(note) {
  if (isInstalled()) return;
  const options = { plain: true };
  const { code, output } = await run(['npm', 'ci', '--no-audit', '--no-fund'], {}, options);
  if (code !== 0) throw new LaunchError(`npm ci failed:\n${output.trim()}`);
  note('installed');
}

/** By content: a fresh checkout touches the lock file without changing what it asks for. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  const present = packagesOf(installed);
  return Object.entries(packagesOf(wanted)).every(([path, { version, optional, link }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    if (!found) return Boolean(optional);
    return link ? Boolean(found.link) : found.version === version;
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
