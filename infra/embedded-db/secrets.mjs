import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ADMIN_LOGIN = 'stadtlive_admin';

/**
 * The installation's secret: from the environment, else made once and kept in the data folder.
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} [env]
 */
export function installationSecret(dataDir, env = process.env) {
  return env.SECRET || keepSecret(join(dataDir, 'secret'));
}

/**
 * Password of an app login (`stadtlive_platform`, `city_<slug>`).
 * @param {string} secret
 * @param {string} login
 */
export function loginPassword(secret, login) {
  return createHmac('sha256', secret).update(login).digest('base64url');
}

/**
 * The admin's password never derives from SECRET: whoever serves requests knows SECRET and must
 * not become admin by it.
 * @param {string} databaseHome folder of this database, so that both are deleted together
 */
export function adminPassword(databaseHome) {
  return keepSecret(join(databaseHome, 'admin.secret'));
}

/** @param {string} file */
function keepSecret(file) {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
