// One PGlite in a thread: WebAssembly blocks while it works, the gateway must not.
import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { btree_gist as btreeGist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm as pgTrgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { slimPostgis } from './postgis-bundle.mjs';

const { folder, settings, durable } = workerData;

// `-F` would turn fsync off. fdatasync, the usual method, is empty in PGlite's build; fsync is
// passed on to the file system, where the line below gives it something to do.
const parameters = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...Object.entries({
    ...settings,
    fsync: durable ? 'on' : 'off',
    wal_sync_method: 'fsync',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

const database = await PGlite.create({
  fs: new NodeFS(folder),
  extensions: { postgis: slimPostgis, btreeGist, pgTrgm, unaccent },
  startParams: parameters,
});

database.Module.FS.filesystems.NODEFS.stream_ops.fsync = ({ nfd }) => {
  if (nfd !== undefined && durable) fs.fsyncSync(nfd);
  return 0;
};

parentPort.on('message', async ({ id, bytes }) => {
  if (!bytes) {
    await database.close();
    parentPort.postMessage({ id });
    parentPort.close();
    return;
  }
  const chunks = [];
  await database.execProtocolRawStream(bytes, { onRawData: (data) => chunks.push(data.slice()) });
  const answer = new Uint8Array(Buffer.concat(chunks));
  parentPort.postMessage({ id, answer }, [answer.buffer]);
});

parentPort.postMessage({ id: 0 });
