import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from '../launch-error.mjs';
import { ADMIN_LOGIN, adminPassword } from '../secrets.mjs';
import { socketFolder, socketUrl } from '../socket-folder.mjs';
import { clearOrphan, finished, serverStatus, spawnAs, stopServer } from './postgres-process.mjs';
import { clusterSettings, HOST_RULES } from './settings.mjs';

export const DATABASE = 'stadtlive';
const STARTUP_LIMIT = 120_000;

/**
 * @typedef {{
 *   home: string,
 *   bin: string,
 *   owner?: import('./owner.mjs').Owner,
 *   profile: 'durable' | 'fast',
 * }} Place
 */

/**
 * Creates the private cluster if it is missing and starts it.
 * @param {Place} place
 * @returns {Promise<{ url: string, exited: Promise<void>, stop(): Promise<void> }>}
 */
export async function startCluster(place) {
  const { home, owner } = place;
  const data = join(home, 'data');
  makeFolder(home, owner);
  const password = adminPassword(home);
  if (!existsSync(join(data, 'PG_VERSION'))) await createCluster(place, data, password);
  const folder = socketFolder(home, owner);
  await clearOrphan(data, folder);
  configure(place, data, folder);
  const { pid, exited } = await startPatiently(place, data);
  return {
    url: socketUrl({ folder, login: ADMIN_LOGIN, password, database: DATABASE }),
    exited,
    async stop() {
      await stopServer(pid, data);
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Built beside its place and moved there when complete, so that a cut-off start leaves nothing. */
async function createCluster({ home, bin, owner, profile }, data, password) {
  const draft = `${data}.new`;
  const passwordFile = join(home, 'initdb.secret');
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  try {
    const options = ['-D', draft, '-U', ADMIN_LOGIN, '--pwfile', passwordFile];
    const rules = ['-A', 'scram-sha-256', '-E', 'UTF8', '--lc-collate=C'];
    if (profile === 'fast') rules.push('--no-sync');
    const run = (locale) =>
      finished(
        spawnAs(join(bin, 'initdb'), [...options, ...rules, `--lc-ctype=${locale}`], {
          ...{ owner, cwd: home, stdio: ['ignore', 'pipe', 'pipe'] },
        }),
      );
    const result = await run('C.UTF-8');
    if (result.code !== 0 && (await run('en_US.UTF-8')).code !== 0) {
      // Of the two refusals the first one: the second locale is merely missing on most machines.
      throw new LaunchError(`PostgreSQL could not create its files in ${home}: ${last(result)}`);
    }
    await createDatabase({ home, bin, owner }, draft);
    renameSync(draft, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function createDatabase({ home, bin, owner }, data) {
  const child = spawnAs(join(bin, 'postgres'), ['--single', '-j', '-D', data, 'postgres'], {
    ...{ owner, cwd: home, stdio: ['pipe', 'pipe', 'pipe'] },
  });
  child.stdin.end(`CREATE DATABASE ${DATABASE};\n\n`);
  const result = await finished(child);
  if (result.code !== 0 || /ERROR|FATAL/.test(result.output)) {
    throw new LaunchError(`PostgreSQL could not create the database: ${last(result)}`);
  }
}

function configure({ profile, owner }, data, folder) {
  const files = {
    'postgresql.conf': clusterSettings({ profile, socketFolder: folder }),
    'pg_hba.conf': HOST_RULES,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = join(data, name);
    writeFileSync(file, text, { mode: 0o600 });
    if (owner) chownSync(file, owner.uid, owner.gid);
  }
}

/** After a `kill -9` the old server's children need a moment to notice and to let go. */
async function startPatiently(place, data) {
  for (const end = Date.now() + 15_000; ; await sleep(250)) {
    try {
      return await startServer(place, data);
    } catch (error) {
      if (!/shared memory block/.test(error.message) || Date.now() > end) throw error;
    }
  }
}

async function startServer({ home, bin, owner }, data) {
  const log = join(home, 'postgres.log');
  if (existsSync(log)) renameSync(log, `${log}.1`);
  const output = openSync(log, 'w', 0o600);
  const child = spawnAs(join(bin, 'postgres'), ['-D', data], {
    ...{ owner, cwd: home, stdio: ['ignore', output, output] },
  });
  closeSync(output);
  let failed = false;
  const exited = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(() => void (failed = true));
  for (const end = Date.now() + STARTUP_LIMIT; Date.now() < end; await sleep(15)) {
    const { pid, status } = serverStatus(data);
    if (failed) break;
    if (pid === child.pid && status === 'ready') return { pid, exited };
  }
  if (!failed) await stopServer(child.pid, data);
  throw new LaunchError(`PostgreSQL did not start: ${lastLine(log)} (whole log: ${log})`);
}

function makeFolder(folder, owner) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

function last({ output, code }) {
  return output.split('\n').at(-1) || `exit code ${code}`;
}

function lastLine(file) {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
}
