import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ name: string, uid: number, gid: number }} Owner */

/**
 * PostgreSQL refuses to run as root, so root hands it to an account without rights.
 * @returns {Owner | undefined} undefined: run it as ourselves
 */
export function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody']
    .map((name) => accounts.find((fields) => fields[0] === name))
    .find(Boolean);
  if (!account) return undefined;
  return { name: account[0], uid: Number(account[2]), gid: Number(account[3]) };
}

/**
 * Where the cluster lives: in the data folder, unless its owner cannot reach it there (a clone
 * below /root, say); then below /var/lib, under a name made from the data folder's path.
 * @param {string} dataDir
 * @param {Owner} [owner]
 */
export function clusterHome(dataDir, owner) {
  const inside = join(dataDir, 'postgres');
  if (!owner || isReachable(dirname(inside), owner)) return inside;
  const key = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const outside = join('/var/lib/stadtlive', key);
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  return join(outside, 'postgres');
}

/** The cluster's folder if there is one already. */
export function existingCluster(dataDir, owner = unprivilegedOwner()) {
  const inside = join(dataDir, 'postgres');
  if (existsSync(join(inside, 'data', 'PG_VERSION'))) return inside;
  if (!owner || !existsSync(dataDir) || isReachable(dataDir, owner)) return undefined;
  const home = clusterHome(dataDir, owner);
  return existsSync(join(home, 'data', 'PG_VERSION')) ? home : undefined;
}

/** @param {string} folder @param {Owner} owner */
function isReachable(folder, owner) {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (at === dirname(at)) return true;
  }
}
