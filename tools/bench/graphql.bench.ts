import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atLeast, rounded, type Bench, type BenchContext } from './bench.ts';
import { cpuTimeOf } from './cpu-time.ts';
import { host, openShop, withCity } from './graphql-shop.ts';
import { post } from './measure.ts';
import { SteadyLoad } from './steady-load.ts';

const items = 20;
const warmingRounds = 6;
const rounds = 8;
const requestsPerRound = 2_000;
const clients = 8;
const manifest = 'libs/web-client/src/graphql/persisted-documents.json';

interface Running {
  readonly process: ChildProcess;
  readonly port: number;
}

interface Lane {
  readonly name: string;
  readonly server: Running;
  readonly load: SteadyLoad;
  readonly microseconds: number[];
}

export const bench: Bench = {
  name: 'graphql',
  summary: 'processor time per request: both lanes against a bare Fastify JSON handler',
  run: (context) =>
    withCity(context, async (url) => {
      const folder = await mkdtemp(join(tmpdir(), 'stadtlive-bench-'));
      const running: Running[] = [];
      const start = async (script: string, env: Record<string, string>) => {
        const server = await startServer(script, { ...environment(context, url, folder), ...env });
        running.push(server);
        return server;
      };
      try {
        const jit = await start('graphql-server.ts', { FROM_MEMORY: '1' });
        await openShop(jit.port, items);
        const lanes = await lanesOf(jit, start, folder);
        await measure(context, lanes.all);
        return outcomeOf(lanes.all, lanes.answer);
      } finally {
        for (const { process } of running) process.kill('SIGTERM');
        await rm(folder, { recursive: true, force: true });
      }
    }),
};

/** All lanes ask what the resident's screen asks, and must be answered the same. */
async function lanesOf(
  jit: Running,
  start: (script: string, env: Record<string, string>) => Promise<Running>,
  folder: string,
) {
  const documents = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, string>;
  const [hash, query] = Object.entries(documents).find(([, text]) =>
    text.includes('query SearchResults('),
  )!;
  const variables = { input: { text: 'Fahrrad', kinds: ['PRODUCT'] } };
  const byHash = {
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  };
  const byText = { variables, query };
  const answer = await post(jit.port, '/graphql', host, byHash);
  await writeFile(join(folder, 'answer.json'), answer);
  const bare = await start('graphql-bare.ts', { ANSWER: join(folder, 'answer.json') });
  const reference = await start('graphql-server.ts', {
    FROM_MEMORY: '1',
    GRAPHQL_EXECUTOR: 'reference',
  });
  const lane = async (name: string, server: Running, body: object): Promise<Lane> => {
    const told = await post(server.port, '/graphql', host, body);
    if (dataOf(told) !== dataOf(answer)) throw new Error(`${name} answers something else: ${told}`);
    return { name, server, load: await SteadyLoad.of(server.port, host, body), microseconds: [] };
  };
  const all = [
    await lane('bare', bare, byHash),
    await lane('trusted', jit, byHash),
    await lane('adHoc', jit, byText),
    await lane('reference', reference, byText),
  ];
  return { all, answer };
}

/** In turns, so that whatever else the machine does meets all lanes alike. */
async function measure(context: BenchContext, lanes: readonly Lane[]): Promise<void> {
  for (let round = 1 - warmingRounds; round <= rounds; round++) {
    for (const { name, server, load, microseconds } of lanes) {
      const before = await cpuTimeOf(server.process);
      await load.run(requestsPerRound, clients);
      const used = ((await cpuTimeOf(server.process)) - before) / requestsPerRound;
      if (round > 0) microseconds.push(used);
      context.say(
        `${round > 0 ? `round ${round}` : 'warming'}: ${name} ${rounded(used)} µs a request`,
      );
    }
  }
}

function outcomeOf(lanes: readonly Lane[], answer: string) {
  const figures: Record<string, number> = { bytes: Buffer.byteLength(answer), items };
  for (const { name, microseconds } of lanes) figures[`${name}.cpuMicros`] = least(microseconds);
  const [bare, trusted, adHoc, reference] = lanes.map(({ microseconds }) => least(microseconds));
  const share = { trusted: bare! / trusted!, adHoc: bare! / adHoc!, reference: bare! / reference! };
  for (const [name, value] of Object.entries(share)) figures[`bare/${name}`] = rounded(value);
  return {
    figures,
    targets: [
      atLeast('bare handler to trusted document', share.trusted, 0.5),
      atLeast('bare handler to ad-hoc document', share.adHoc, 0.25),
    ],
  };
}

/** Of the round least disturbed: whatever else runs can only add. */
const least = (values: readonly number[]): number => rounded(Math.min(...values));

const dataOf = (json: string): string => {
  const { data, errors } = JSON.parse(json) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`The question is answered with errors: ${JSON.stringify(errors)}`);
  return JSON.stringify(data);
};

const environment = (context: BenchContext, url: string, folder: string) => ({
  ...{ NODE_ENV: 'production', PORT: '0', SECRET: context.secret, DATA_DIR: folder },
  ...{ DATABASE_URL: url, NODE_NO_WARNINGS: '1', PORTAL_ADDRESS: 'http://{slug}.localhost' },
});

function startServer(script: string, env: Record<string, string>): Promise<Running> {
  const child = fork(new URL(script, import.meta.url), { env: { ...process.env, ...env } });
  return new Promise((done, failed) => {
    child.on('message', (message: { type: string; port: number }) => {
      if (message.type === 'ready') done({ process: child, port: message.port });
    });
    child.once('exit', () => failed(new Error(`${script} ended before it listened.`)));
  });
}
