import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { PortalModule, readSettings } from '@stadtlive/portal-api';
import type { SearchInput } from '@stadtlive/contract';
import { SearchService } from '@stadtlive/search-api';
import { CityRegistry, runInCity, TenantDatabase } from '@stadtlive/tenancy-api';
import type { BenchContext } from './bench.ts';
import { post } from './measure.ts';

const manifest = 'libs/web-client/src/graphql/persisted-documents.json';

/** The search of the resident's screen, as it asks while the slider is dragged: by its hash. */
const documentId = Object.entries(
  JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>,
).find(([, text]) => text.includes('query SearchResults('))![0];

export interface Probe {
  readonly text: string;
  readonly radiusKm: number;
}

export interface SqlStatement {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
}

export type Search = Awaited<ReturnType<SearchService['start']>>;
export type Ask = (search: Search) => Promise<unknown>;

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

export const startPortal = (context: BenchContext, url: string, env: Record<string, string> = {}) =>
  startServer('apps/api/dist/main.js', { ...environment(context, url), ...env });

export async function ask(port: number, { text, radiusKm }: Probe): Promise<void> {
  const variables = { input: { text, radiusKm } };
  const answer = await post(port, '/graphql', 'moers.localhost', { documentId, variables });
  if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
}

/** Runs searches on the portal's own services and notes the statements they send. */
export async function recording<T>(
  context: BenchContext,
  url: string,
  work: (record: (input: SearchInput, ask: Ask) => Promise<SqlStatement[]>) => Promise<T>,
): Promise<T> {
  const settings = readSettings(environment(context, url));
  const module = PortalModule.with(settings);
  const portal = await NestFactory.createApplicationContext(module, { logger: false });
  const door = portal.get(TenantDatabase);
  const sql = door.sql.bind(door);
  let sent: SqlStatement[] = [];
  door.sql = (text, values = [], name) => {
    sent.push({ text, values, ...(name && { name }) });
    return sql(text, values, name);
  };
  const city = await portal.get(CityRegistry).bySlug('moers');
  try {
    return await work(async (input, ask) => {
      sent = [];
      await runInCity(city!, async () => ask(await portal.get(SearchService).start({ input })));
      return sent;
    });
  } finally {
    await portal.close();
  }
}

/** The statements the portal sends for each probe. */
export const statementsOf = (context: BenchContext, url: string, probes: readonly Probe[]) =>
  recording(context, url, async (record) => {
    const all: SqlStatement[][] = [];
    for (const probe of probes) {
      all.push(
        await record(probe, (search) => {
          const asked = [search.counts(), search.histogram(), search.tally()];
          return Promise.all([...asked, search.nearestBeyond(), search.page()]);
        }),
      );
    }
    return all;
  });
