import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { Scrub } from '@stadtlive/privacy-api';
import { OwnerDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { breakSource } from './break-source.ts';
import { withClient } from './own-stage.ts';
import type { Stage } from './stage.ts';

/** A small stage inside a test: one city, and of the shared server only this database and the journal. */
export async function setTestStage(
  dataDir: string,
  breaks?: string,
): Promise<{ stage: Stage; portal: TestPortal }> {
  const portal = await openPortal({ DATA_DIR: dataDir });
  const { databaseUrl, app } = portal;
  if (breaks) breakSource(app, breaks);
  const jobs = app.get(TenantJobs);
  await jobs.start();
  const { cluster, base } = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ cluster: string; base: string }>(
      `SELECT current_setting('data_directory') AS cluster, 'base/' || oid AS base
       FROM pg_database WHERE datname = current_database()`,
    );
    return rows[0]!;
  });
  const scrub = new Scrub(new OwnerDatabase(databaseUrl), jobs);
  const stage: Stage = {
    port: (app.getHttpServer().address() as AddressInfo).port,
    ...{ databaseUrl, dataDir, cluster },
    folders: [dataDir, join(cluster, base), join(cluster, 'pg_wal')],
    cities: ['moers'],
    ownJournal: false,
    scrub: async () => {
      const { held } = await portal.inside('moers', () => scrub.run(20_000));
      if (held.length > 0) throw new Error(held.join('; '));
    },
    close: () => portal.close(),
  };
  return { stage, portal };
}
