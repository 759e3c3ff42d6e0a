import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ADMIN_LOGIN, adminPassword, installationSecret, loginPassword } from '../secrets.mjs';
import { SOCKET_NAME, socketFolder, socketUrl } from '../socket-folder.mjs';
import { ClientConnection } from './client-connection.mjs';
import { Databases } from './databases.mjs';
import { engineSettings } from './engine-settings.mjs';

const DATABASE = 'stadtlive';
const CREATE =
  /^\s*create\s+database\s+"?([\w-]+)"?(?:\s+(?:with\s+)?template\s*=?\s*"?([\w-]+)"?)?\s*;?\s*$/i;
const RENAME = /^\s*alter\s+database\s+"?([\w-]+)"?\s+rename\s+to\s+"?([\w-]+)"?\s*;?\s*$/i;
const DROP =
  /^\s*drop\s+database\s+(if\s+exists\s+)?"?([\w-]+)"?(\s+(?:with\s*)?\(force\))?\s*;?\s*$/i;

/**
 * PGlite behind a socket that speaks PostgreSQL's protocol to any number of clients.
 * @param {import('../open-database.mjs').Order} order
 * @returns {Promise<{ url: string, exited: Promise<void>, stop(): Promise<void> }>}
 */
export async function startPglite({ dataDir, temporary }) {
  const home = join(dataDir, 'pglite');
  const password = adminPassword(home);
  const secret = installationSecret(dataDir);
  let died;
  const exited = new Promise((resolve) => (died = resolve));
  const how = { durable: !temporary, settings: engineSettings() };
  const databases = new Databases(
    join(home, 'data'),
    { ...how, main: DATABASE },
    ADMIN_LOGIN,
    died,
  );
  await databases.prepare(DATABASE);

  const connections = new Set();
  /** @type {import('./client-connection.mjs').House} */
  const house = {
    adminLogin: ADMIN_LOGIN,
    passwordOf: (login) => (login === ADMIN_LOGIN ? password : loginPassword(secret, login)),
    enter: (client, name) => databases.enter(client, name),
    command: (sql) => commandOn(databases, sql),
    notify(sender, notifications) {
      for (const client of connections) {
        if (client.database !== sender.database) continue;
        for (const { channel, raw } of notifications) {
          if (client.channels.has(channel)) client.write(raw);
        }
      }
    },
  };

  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    const connection = new ClientConnection(socket, house, count);
    connections.add(connection);
    socket.once('close', () => connections.delete(connection));
  });
  const folder = socketFolder(home);
  const path = join(folder, SOCKET_NAME);
  rmSync(path, { force: true });
  await new Promise((resolve, reject) => server.once('error', reject).listen(path, resolve));

  return {
    url: socketUrl({ folder, login: ADMIN_LOGIN, password, database: DATABASE }),
    exited,
    async stop() {
      server.close();
      for (const connection of connections) {
        connection.refuse('57P01', 'terminating connection due to administrator command');
      }
      await databases.closeAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies of a database are copies of its folder, which no session can make of itself. */
function commandOn(databases, sql) {
  const create = CREATE.exec(sql);
  if (create) return databases.create(create[1], create[2]).then(() => 'CREATE DATABASE');
  const rename = RENAME.exec(sql);
  if (rename) return databases.rename(rename[1], rename[2]).then(() => 'ALTER DATABASE');
  const drop = DROP.exec(sql);
  if (drop) {
    const how = { ifExists: Boolean(drop[1]), force: Boolean(drop[3]) };
    return databases.drop(drop[2], how).then(() => 'DROP DATABASE');
  }
  return undefined;
}
