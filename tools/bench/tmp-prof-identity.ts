import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpuTimeOf } from './cpu-time.ts';
import { host, openShop, withCity } from './graphql-shop.ts';
import { post } from './measure.ts';
const context = {
  databaseUrl: process.env.DATABASE_URL!,
  secret: process.env.SECRET!,
  args: [],
  say: console.error,
};
await withCity(context, async (url) => {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: '/tmp/x',
    DATABASE_URL: url,
    PORTAL_ADDRESS: 'http://{slug}.localhost',
    FROM_MEMORY: '1',
  };
  const child = fork(new URL('graphql-server.ts', import.meta.url), {
    env,
    execArgv: process.env.ARGV
      ? process.env.ARGV.split(' ')
      : process.env.PROF
        ? ['--cpu-prof', '--cpu-prof-dir=/work/scratch/identity/prof']
        : [],
  });
  const port = await new Promise<number>((d) => child.once('message', (m: any) => d(m.port)));
  await openShop(port, 20);
  const docs = JSON.parse(
    await readFile('libs/web-client/src/graphql/persisted-documents.json', 'utf8'),
  ) as Record<string, string>;
  const [hash, query] = Object.entries(docs).find(([, t]) => t.includes('query SearchResults('))!;
  const variables = { input: { text: 'Fahrrad', kinds: ['PRODUCT'] } };
  const body =
    process.env.LANE === 'adhoc'
      ? { query, variables }
      : { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
  const n = 8000;
  for (let r = 0; r < 4; r++) {
    const b = await cpuTimeOf(child);
    let left = n;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        while (left-- > 0) await post(port, '/graphql', host, body);
      }),
    );
    console.log(process.env.LANE, ((await cpuTimeOf(child)) - b) / n);
  }
  child.kill('SIGTERM');
  await new Promise((d) => child.once('exit', d));
});
