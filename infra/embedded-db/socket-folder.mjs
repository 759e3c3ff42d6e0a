import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SOCKET_NAME = '.s.PGSQL.5432';
/** sun_path is 108 bytes with its end mark; macOS has 104. */
const LONGEST = 103;

/**
 * A folder whose socket path fits the system's limit: inside the database's own folder, else a
 * short one under /tmp named after it.
 * @param {string} databaseHome
 * @param {{ uid: number, gid: number }} [owner]
 */
export function socketFolder(databaseHome, owner) {
  const inside = join(databaseHome, 'run');
  if (fits(inside)) return make(inside, owner);
  const name = `stadtlive-${createHash('sha256').update(databaseHome).digest('hex').slice(0, 12)}`;
  const short = [tmpdir(), '/tmp'].map((folder) => join(folder, name)).find(fits);
  return make(short ?? join('/tmp', name), owner);
}

/** @param {string} folder */
function fits(folder) {
  return Buffer.byteLength(join(folder, SOCKET_NAME)) <= LONGEST;
}

/** /tmp belongs to everybody: only a folder that is ours may carry our socket. */
function make(folder, owner) {
  const uid = owner?.uid ?? process.getuid?.();
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found && (!found.isDirectory() || (uid !== undefined && found.uid !== uid))) {
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/**
 * Admin address in the one form that `pg`, psql and every libpq tool read.
 * @param {{ folder: string, login: string, password: string, database: string }} parts
 */
export function socketUrl({ folder, login, password, database }) {
  return `postgresql://${login}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(folder)}`;
}
