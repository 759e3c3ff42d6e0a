import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { ProofContext } from '../proof.ts';
import { clusterFolder } from '../scan/places.ts';
import type { Stage } from './stage.ts';

const cities = ['moers', 'solingen'];

/** The proof's own portal, as `npm start` runs one, with the demo's people around. */
export async function setStage(context: ProofContext, breaks: string | undefined): Promise<Stage> {
  const { databaseUrl, dataDir, secret } = context;
  const env = {
    ...process.env,
    ...{ NODE_ENV: 'production', PORT: '0', NODE_NO_WARNINGS: '1', DEMO: '1' },
    ...{ SECRET: secret, DATA_DIR: dataDir, CITIES: cities.join(',') },
    ...{ DATABASE_URL: databaseUrl, PORTAL_ADDRESS: 'http://{slug}.localhost' },
  };
  await command(['apps/cli/dist/main.js', 'prepare'], env);
  const portal = await startPortal(
    { ...env, DATABASE_URL: withoutLogin(databaseUrl), ...(breaks && { BREAK: breaks }) },
    join(dataDir, 'portal.log'),
  );
  const cluster = await withClient(databaseUrl, (client) =>
    clusterFolder(client, databaseUrl, dataDir),
  );
  const isInside = cluster.startsWith(dataDir);
  return {
    ...{ port: portal.port, databaseUrl, dataDir, cluster, cities, ownJournal: true },
    folders: isInside ? [dataDir] : [dataDir, dirname(cluster)],
    scrub: () => command(['apps/cli/dist/main.js', 'scrub'], env),
    close: portal.stop,
  };
}

export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All it says goes into a log below the data folder, where it is read like everything else. */
async function startPortal(env: NodeJS.ProcessEnv, log: string) {
  const child: ChildProcess = fork(new URL('./portal-server.ts', import.meta.url), {
    env,
    silent: true,
  });
  const file = createWriteStream(log, { flags: 'a' });
  child.stdout!.pipe(file, { end: false });
  child.stderr!.pipe(file, { end: false });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const port = await new Promise<number>((done, failed) => {
    child.on('message', (message: { type: string; port: number }) => {
      if (message.type === 'ready') done(message.port);
    });
    void ended.then(() => failed(new Error(`The portal did not start; see ${log}.`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { port, stop };
}

export function command(words: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`${words.join(' ')} ended with code ${code}.`)),
    );
  });
}

function withoutLogin(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}
