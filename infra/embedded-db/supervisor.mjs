// The process that owns the database. It lives exactly as long as the one that started it: when
// the line to its parent is cut, however that happened, it shuts the database down and ends.
import { rmSync } from 'node:fs';
import { LaunchError } from './launch-error.mjs';
import { lockFolder } from './folder-lock.mjs';

/** @type {import('./open-database.mjs').Order} */
const order = JSON.parse(process.argv[2]);
let stopping = false;
let database;
let lock;

process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.on('SIGTERM', () => void stop(0));
process.on('disconnect', () => void stop(0));
process.on('message', (message) => message.type === 'stop' && void stop(0));

try {
  lock = await lockFolder(order.dataDir);
  database = await start();
  if (stopping) await close();
  else {
    lock.publish(database.url);
    process.send?.({ type: 'ready', url: database.url });
    void database.exited.then(() => !stopping && fail(new LaunchError('The database has ended.')));
  }
} catch (error) {
  fail(error);
}

async function start() {
  if (order.kind === 'system') {
    const { startCluster } = await import('./system/cluster.mjs');
    return startCluster(order.place);
  }
  const { startPglite } = await import('./pglite/gateway-process.mjs');
  return startPglite(order);
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  if (database) await close();
  else await giveUp();
}

/** Still opening: half-made files are recognised and made again the next time. */
async function giveUp() {
  if (!lock || order.kind === 'pglite') leave();
  const { interruptChildren } = await import('./system/postgres-process.mjs');
  interruptChildren();
}

async function close() {
  try {
    await database.stop();
  } finally {
    leave();
  }
}

function fail(error) {
  if (stopping) leave();
  const message =
    error instanceof LaunchError ? error.message : `The database failed: ${error.stack ?? error}`;
  if (process.connected) process.send({ type: 'failed', message }, () => leave(1));
  else leave(1);
}

function leave(code = process.exitCode) {
  if (order.temporary) rmSync(order.dataDir, { recursive: true, force: true });
  else lock?.release();
  process.exit(code);
}
