import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cityLogin, DatabaseAddress } from '@stadtlive/tenancy-api';
import { atLeast, below, rounded, type Bench, type BenchContext } from './bench.ts';
import { explainSearch } from './explain-search.ts';
import { fillDatabase } from './fill-database.ts';
import { probeClasses } from './listing-world.ts';
import { compare, post, type Latencies } from './measure.ts';
import {
  ask,
  startPortal,
  startServer,
  statementsOf,
  type Probe,
  type SqlStatement,
} from './search-portal.ts';

const sizes = [10_000, 100_000, 1_000_000];
const seconds = 8;
const words = Object.values(probeClasses).flat();
const probes: Probe[] = words.flatMap((text) =>
  [2, 10, 50].map((radiusKm) => ({ text, radiusKm })),
);

type Measured = Record<'api' | 'bare' | 'http', Record<1 | 10, Latencies>>;

export const bench: Bench = {
  name: 'search',
  summary: 'search at 10 k, 100 k and 1 M listings: the API against the same SQL sent bare',
  async run(context) {
    const figures: Record<string, number | string> = {};
    const bySize = new Map<number, Measured>();
    for (const size of sizesOf(context)) {
      const measured = await measureAt(context, size, (source) => (figures['points'] = source));
      bySize.set(size, measured);
      for (const [what, byClients] of Object.entries(measured)) {
        for (const [clients, { p50, p95, perSecond }] of Object.entries(byClients)) {
          const key = `${size}.${what}.${clients}`;
          Object.assign(figures, {
            [`${key}.p50`]: p50,
            [`${key}.p95`]: p95,
            [`${key}.perSecond`]: perSecond,
          });
        }
      }
      figures[`${size}.latency.api/bare`] = rounded(measured.api[1].p50 / measured.bare[1].p50);
      figures[`${size}.throughput.api/http`] = rounded(
        measured.api[10].perSecond / measured.http[10].perSecond,
      );
    }
    const [least, most] = [Math.min(...bySize.keys()), Math.max(...bySize.keys())];
    const [small, large] = [bySize.get(least)!, bySize.get(most)!];
    return {
      figures,
      targets: [
        below(`p95 at ${most} listings, one client, ms`, large.api[1].p95, 50),
        below(
          `growth of p95 from ${least} to ${most} listings`,
          large.api[1].p95 / small.api[1].p95,
          3,
        ),
        atLeast(
          `throughput of the API to a bare HTTP handler's, 10 clients, ${most} listings`,
          large.api[10].perSecond / large.http[10].perSecond,
          0.5,
        ),
      ],
    };
  },
};

/** `-- --sizes 10000,100000` measures others. */
export function sizesOf({ args }: BenchContext): number[] {
  const at = args.indexOf('--sizes');
  return at < 0 ? sizes : args[at + 1]!.split(',').map(Number);
}

async function measureAt(
  context: BenchContext,
  size: number,
  onSource: (source: string) => void,
): Promise<Measured> {
  context.say(`${size} listings: filling`);
  const database = await fillDatabase(context, size);
  onSource(database.source);
  const folder = await mkdtemp(join(tmpdir(), 'stadtlive-bench-'));
  try {
    const connection = new DatabaseAddress(database.url, context.secret).as(cityLogin('moers'));
    if (context.args.includes('--explain')) {
      await explainSearch(context, database.url, connection, size);
    }
    const statements = await statementsOf(context, database.url, probes);
    const file = join(folder, 'statements.json');
    await writeFile(file, JSON.stringify(statements));
    const measured = await measureAll(context, database.url, statements, file, connection);
    for (const [what, by] of Object.entries(measured)) {
      const line = ([1, 10] as const).map(
        (n) => `${n}: ${by[n].p50}/${by[n].p95} ms ${by[n].perSecond}/s`,
      );
      context.say(`  ${what.padEnd(5)} ${line.join('   ')}`);
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await database.drop();
  }
}

async function measureAll(
  context: BenchContext,
  url: string,
  statements: readonly (readonly SqlStatement[])[],
  file: string,
  connection: pg.PoolConfig,
): Promise<Measured> {
  const env = { STATEMENTS: file, CONNECTION: JSON.stringify(connection) };
  const http = await startServer('tools/bench/bare-server.ts', env);
  const portal = await startPortal(context, url);
  const pool = new pg.Pool({ ...connection, max: 10 });
  const works = {
    api: (turn: number) => ask(portal.port, probes[turn % probes.length]!),
    bare: async (turn: number) => {
      for (const statement of statements[turn % statements.length]!)
        await pool.query({ ...statement });
    },
    http: (turn: number) => post(http.port, '/', 'localhost', { turn }),
  };
  try {
    const one = await compare(works, 1, seconds);
    const ten = await compare(works, 10, seconds);
    return {
      api: { 1: one.api, 10: ten.api },
      bare: { 1: one.bare, 10: ten.bare },
      http: { 1: one.http, 10: ten.http },
    };
  } finally {
    await Promise.all([portal.stop(), http.stop(), pool.end()]);
  }
}
