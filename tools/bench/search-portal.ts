import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { PortalModule, readSettings } from '@stadtlive/portal-api';
import { SearchService } from '@stadtlive/search-api';
import { CityRegistry, runInCity, TenantDatabase } from '@stadtlive/tenancy-api';
import type { BenchContext } from './bench.ts';
import { post } from './measure.ts';

/** What the resident's screen asks for while the slider is dragged. */
const query = `query ($input: SearchInput!) {
  search(input: $input) {
    totalCount homeCount totalCountIsExact correctedText histogramIsExact
    distanceHistogram { upToKm count homeCount }
    kindCounts { kind count }
    nearestBeyond { distanceKm placeName radiusKm count }
    pageInfo { hasNextPage endCursor }
    edges { cursor distanceKm city { slug name url } node { __typename ... on Organisation {
      id slug kind name tagline address { street postcode locality } location { lat lon } url } } }
  }
}`;

export interface Probe {
  readonly text: string;
  readonly radiusKm: number;
}

export interface SqlStatement {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
}

export interface Server {
  readonly port: number;
  stop(): Promise<void>;
}

const environment = (context: BenchContext, url: string) => ({
  ...{ NODE_ENV: 'production', PORT: '0', SECRET: context.secret, DATA_DIR: '.data/bench' },
  ...{ DATABASE_URL: url, NODE_NO_WARNINGS: '1', PORTAL_ADDRESS: 'http://{slug}.localhost' },
});

/** A script in a process of its own that says `{ type: 'ready', port }`. */
export async function startServer(script: string, env: Record<string, string>): Promise<Server> {
  const child: ChildProcess = fork(script, { env: { ...process.env, ...env } });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (message: { type: string; port: number }) => {
      if (message.type === 'ready') resolve(message.port);
    });
    void ended.then(() => reject(new Error(`${script} ended before it listened.`)));
  });
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export const startPortal = (context: BenchContext, url: string) =>
  startServer('apps/api/dist/main.js', environment(context, url));

export async function ask(port: number, { text, radiusKm }: Probe): Promise<void> {
  const variables = { input: { text, radiusKm } };
  const answer = await post(port, '/graphql', 'moers.localhost', { query, variables });
  if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
}

/** The statements the portal sends for each probe. */
export async function statementsOf(
  context: BenchContext,
  url: string,
  probes: readonly Probe[],
): Promise<SqlStatement[][]> {
  const settings = readSettings(environment(context, url));
  const portal = await NestFactory.createApplicationContext(PortalModule.with(settings), {
    logger: false,
  });
  const door = portal.get(TenantDatabase);
  const sql = door.sql.bind(door);
  let sent: SqlStatement[] = [];
  door.sql = (text, values = [], name) => {
    sent.push({ text, values, ...(name && { name }) });
    return sql(text, values, name);
  };
  const city = await portal.get(CityRegistry).bySlug('moers');
  const all: SqlStatement[][] = [];
  for (const input of probes) {
    sent = [];
    await runInCity(city!, async () => {
      const search = await portal.get(SearchService).start({ input });
      const asked = [search.counts(), search.histogram(), search.tally()];
      await Promise.all([...asked, search.nearestBeyond(), search.page()]);
    });
    all.push(sent);
  }
  await portal.close();
  return all;
}
