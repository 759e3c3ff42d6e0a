import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '@stadtlive/kernel';
import { CityRegistry, runInCity } from '@stadtlive/tenancy-api';
import { createPortal } from '../portal.ts';
import { readSettings } from '@stadtlive/portal-api';
import { Fingerprints } from './fingerprints.ts';
import { PortalClient } from './portal-client.ts';
import { copyTemplate, testSecret } from './template-database.ts';

export type { Answer } from './portal-client.ts';
export { PortalClient } from './portal-client.ts';
export { liveIn, uploadPicture, type ResidentLife } from './resident-life.ts';
export { scanTables, type TableHit } from './table-scan.ts';
export { testSecret } from './template-database.ts';
export { zipEntries } from './zip-entries.ts';

export interface TestPortal {
  readonly app: NestFastifyApplication;
  /** Administrator's address of this portal's own database. */
  readonly databaseUrl: string;
  /** A visitor with a cookie jar of their own. */
  in(slug: string): PortalClient;
  /** Runs server code as work of the city, e.g. to call a service. */
  inside<T>(slug: string, work: () => Promise<T>): Promise<T>;
  /** Sets the portal's clock; null lets it run again. */
  setTime(time: Date | null): void;
  /** Fails unless the city's tables, but for those the test itself filled there, are as at opening. */
  untouched(slug: string, ...except: string[]): Promise<void>;
  close(): Promise<void>;
}

/** A portal of its own with two cities, on a real database, as a test's `beforeAll`. */
export async function openPortal(env: NodeJS.ProcessEnv = {}): Promise<TestPortal> {
  const database = await copyTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'stadtlive-'));
  const settings = readSettings({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: database.url,
    SECRET: testSecret,
    DATA_DIR: folder,
    PORTAL_ADDRESS: 'http://{slug}.localhost',
    GRAPHQL_EXECUTOR: 'compared',
    ...env,
  });
  const app = await createPortal(settings);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const fingerprints = await Fingerprints.take(database.url, ['moers', 'solingen']);
  const clock = app.get(Clock);
  const running = clock.now.bind(clock);
  return {
    app,
    databaseUrl: database.url,
    in: (slug) => new PortalClient(app.getHttpServer(), `${slug}.localhost`),
    inside: async (slug, work) => {
      const city = await app.get(CityRegistry).bySlug(slug);
      if (!city) throw new Error(`There is no city ${slug}.`);
      return runInCity(city, work);
    },
    setTime: (time) => {
      clock.now = time ? () => time : running;
    },
    untouched: (slug, ...except) => fingerprints.expectUnchanged(slug, except),
    close: async () => {
      await fingerprints.end();
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
