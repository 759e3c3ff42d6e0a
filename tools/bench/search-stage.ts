import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cityLogin, DatabaseAddress } from '@stadtlive/tenancy-api';
import type { BenchContext } from './bench.ts';
import { explainSearch } from './explain-search.ts';
import { fillDatabase } from './fill-database.ts';
import { post, type Work } from './measure.ts';
import { ask, startPortal, startServer, statementsOf, type Probe } from './search-portal.ts';

export type Contender = 'api' | 'bare' | 'http';

/** One size of the world with a portal on it, and the same SQL by two shorter ways. */
export interface SearchStage {
  readonly size: number;
  readonly url: string;
  readonly source: string;
  readonly port: number;
  /** Each turn is the next probe: through the portal, bare through pg, through a bare HTTP handler. */
  readonly works: Readonly<Record<Contender, Work>>;
  close(): Promise<void>;
}

const sizes = [10_000, 100_000, 1_000_000];

/** All sizes at once, so that they can be measured in turns. `--sizes 10000,100000` sets others. */
export async function setStages(
  context: BenchContext,
  probes: readonly Probe[],
  measure: (stages: readonly SearchStage[]) => Promise<void>,
): Promise<void> {
  const at = context.args.indexOf('--sizes');
  const wanted = at < 0 ? sizes : context.args[at + 1]!.split(',').map(Number);
  const stages: SearchStage[] = [];
  try {
    for (const size of wanted.sort((a, b) => a - b)) {
      const began = performance.now();
      stages.push(await setStage(context, size, probes));
      context.say(
        `${size} listings: ready after ${Math.round((performance.now() - began) / 1000)} s`,
      );
    }
    const { url, size } = stages.at(-1)!;
    if (context.args.includes('--explain')) {
      await explainSearch(context, url, connectionTo(context, url), size);
    }
    await measure(stages);
  } finally {
    for (const stage of stages) await stage.close();
  }
}

const connectionTo = (context: BenchContext, url: string) =>
  new DatabaseAddress(url, context.secret).as(cityLogin('moers'));

async function setStage(
  context: BenchContext,
  size: number,
  probes: readonly Probe[],
): Promise<SearchStage> {
  const { url, source, drop } = await fillDatabase(context, size);
  const closing: (() => Promise<unknown>)[] = [drop];
  const close = async () => {
    for (const end of closing.reverse()) await end();
  };
  try {
    const connection = connectionTo(context, url);
    const statements = await statementsOf(context, url, probes);
    const folder = await mkdtemp(join(tmpdir(), 'stadtlive-bench-'));
    closing.push(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'statements.json');
    await writeFile(file, JSON.stringify(statements));
    const env = { STATEMENTS: file, CONNECTION: JSON.stringify(connection) };
    const http = await startServer('tools/bench/bare-server.ts', env);
    closing.push(http.stop);
    const portal = await startPortal(context, url);
    closing.push(portal.stop);
    const pool = new pg.Pool({ ...connection, max: 10, idleTimeoutMillis: 600_000 });
    closing.push(() => pool.end());
    const works = {
      api: (turn: number) => ask(portal.port, probes[turn % probes.length]!),
      bare: async (turn: number) => {
        for (const one of statements[turn % statements.length]!) await pool.query({ ...one });
      },
      http: (turn: number) => post(http.port, '/', 'localhost', { turn }),
    };
    return { size, source, url, port: portal.port, works, close };
  } catch (error) {
    await close();
    throw error;
  }
}
