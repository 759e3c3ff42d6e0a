import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { LaunchError } from './launch-error.mjs';
import { checkExternal } from './external-database.mjs';
import { runningDatabase } from './folder-lock.mjs';
import { supervise } from './supervised.mjs';
import { findBinaries } from './system/binaries.mjs';
import { clusterHome, existingCluster, unprivilegedOwner } from './system/owner.mjs';

const NEVER = new Promise(() => {});

/**
 * @typedef {{
 *   kind: 'system' | 'pglite',
 *   dataDir: string,
 *   temporary: boolean,
 *   place?: import('./system/cluster.mjs').Place,
 * }} Order what the supervisor is told
 *
 * @typedef {{
 *   url: string,
 *   kind: 'url' | 'system' | 'pglite',
 *   description: string,
 *   ended: Promise<string>,
 *   stop(): Promise<void>,
 * }} Database `url` is the admin's; `ended` resolves with the reason if the database dies early
 */

/**
 * Gets a database: DATABASE_URL, else this machine's PostgreSQL with PostGIS, else PGlite.
 * @param {{
 *   dataDir?: string,
 *   profile?: 'durable' | 'fast',
 *   log?: (line: string) => void,
 *   env?: NodeJS.ProcessEnv,
 *   background?: boolean,
 *   share?: boolean,
 *   began?: (stop: () => Promise<void>) => void,
 * }} [wish] `fast` lives in a temporary folder and forgets everything when stopped; a
 *   `background` database does not keep our process alive, and ends with it; with `share` the
 *   database of a portal that runs on the same folder will do; `began` is given the way to stop
 *   it before it is open
 * @returns {Promise<Database>}
 */
export async function openDatabase({
  dataDir = '.data',
  profile = 'durable',
  log = () => {},
  env = process.env,
  background = false,
  share = false,
  began = () => {},
} = {}) {
  if (env.DATABASE_URL) {
    const description = await checkExternal(env.DATABASE_URL);
    log(`Database: ${description}`);
    return { url: env.DATABASE_URL, kind: 'url', description, ended: NEVER, stop: async () => {} };
  }
  const running = share && runningDatabase(resolve(dataDir));
  if (running) {
    const description = `the one that runs on ${resolve(dataDir)}`;
    log(`Database: ${description}`);
    return { url: running, kind: 'url', description, ended: NEVER, stop: async () => {} };
  }
  const { order, description } = plan(dataDir, profile, env);
  log(`Database: ${description}`);
  return { ...(await supervise(order, { background, began, env })), kind: order.kind, description };
}

/** @returns {{ order: Order, description: string }} */
function plan(wanted, profile, env) {
  const temporary = profile === 'fast';
  const dataDir = temporary ? temporaryFolder() : usableFolder(wanted);
  const owner = unprivilegedOwner();
  const server = env.EMBEDDED_DB === 'pglite' ? undefined : chooseServer(dataDir, owner);
  if (server) {
    const home = clusterHome(dataDir, owner);
    const place = { home, bin: server.bin, owner, profile };
    const where = temporary ? 'a temporary folder' : home;
    const description = `PostgreSQL ${server.major} of this machine, in ${where}`;
    return { order: { kind: 'system', dataDir, temporary, place }, description };
  }
  if (env.EMBEDDED_DB === 'system') {
    throw new LaunchError(
      'EMBEDDED_DB=system asks for PostgreSQL 15 or newer with PostGIS, and this machine has none; install postgresql-15-postgis-3 or the like.',
    );
  }
  const where = temporary ? 'a temporary folder' : join(dataDir, 'pglite');
  const description = `PGlite (no PostgreSQL with PostGIS found here), in ${where}`;
  return { order: { kind: 'pglite', dataDir, temporary }, description };
}

/** What a folder was begun with it stays with: another server could not read its files. */
function chooseServer(dataDir, owner) {
  const servers = process.getuid?.() === 0 && !owner ? [] : findBinaries();
  const cluster = existingCluster(dataDir, owner);
  if (!cluster) return existsSync(join(dataDir, 'pglite', 'data')) ? undefined : servers[0];
  const major = Number(readFileSync(join(cluster, 'data', 'PG_VERSION'), 'utf8'));
  const server = servers.find((candidate) => candidate.major === major);
  if (server) return server;
  throw new LaunchError(
    `${cluster} was made by PostgreSQL ${major}, which is no longer here with PostGIS; install it again or set DATA_DIR to another folder.`,
  );
}

function temporaryFolder() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'stadtlive-fast-'));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Makes the folder if it is missing.
 * @param {string} wanted
 * @throws LaunchError when it cannot be written to
 */
export function usableFolder(wanted) {
  const folder = resolve(wanted);
  try {
    makeFolders(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw new LaunchError(
      `The data folder ${folder} cannot be written to (${error.code}); set DATA_DIR to one that can.`,
    );
  }
}

/** One by one: Node's recursive mkdir never returns below /proc. */
function makeFolders(folder) {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  }
  makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
}
