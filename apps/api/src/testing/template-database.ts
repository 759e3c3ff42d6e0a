import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { Fleet, DatabaseAddress, readTenantFolder } from '@stadtlive/tenancy-api';
import { newestStates, schemaParts } from '@stadtlive/portal-api';

export const testSecret = 'a secret for tests only, long enough to pass';

/** Copies a migrated database with both cities; the first caller on this server makes the original. */
export async function copyTemplate(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set; jest’s global set-up provides it.');
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    const cities = await Promise.all(
      ['tenants/moers', 'tenants/solingen'].map((folder) => readTenantFolder(folder)),
    );
    const state = JSON.stringify([cities, await newestStates()]);
    const template = `stadtlive_template_${createHash('sha256').update(state).digest('hex').slice(0, 12)}`;
    await admin.query("SELECT pg_advisory_lock(hashtext('stadtlive template'))");
    const known = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (!known.rowCount) await makeTemplate(admin, server, template, cities);
    const name = `stadtlive_test_${randomBytes(6).toString('hex')}`;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return { url: onDatabase(server, name), drop: () => drop(server, name) };
  } finally {
    await admin.end();
  }
}

async function makeTemplate(
  admin: pg.Client,
  server: string,
  template: string,
  cities: Awaited<ReturnType<typeof readTenantFolder>>[],
): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await admin.query(`DROP DATABASE IF EXISTS ${unfinished}`);
  await admin.query(`CREATE DATABASE ${unfinished}`);
  const address = new DatabaseAddress(onDatabase(server, unfinished), testSecret);
  const fleet = new Fleet(address, schemaParts);
  try {
    await fleet.prepare();
    for (const city of cities) await fleet.onboard(city);
  } finally {
    await fleet.end();
  }
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}

async function drop(server: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
}

function onDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
