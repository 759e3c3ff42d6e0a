import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { openPortal, testSecret, type TestPortal } from '@stadtlive/api/testing';
import { schemaParts } from '@stadtlive/portal-api';
import { cityLogin, DatabaseAddress } from '../database/database-address.ts';
import { readTenantFolder } from '../tenant/read-tenant-folder.ts';
import type { TenantConfig } from '../tenant/define-tenant.ts';
import { Fleet } from './fleet.ts';
import type { SchemaPart } from './schema-part.ts';

let portal: TestPortal;
let address: DatabaseAddress;
let fleet: Fleet;
let admin: pg.Pool;
let newtown: TenantConfig;
let folder: string;

beforeAll(async () => {
  portal = await openPortal();
  address = new DatabaseAddress(portal.databaseUrl, testSecret);
  fleet = new Fleet(address, schemaParts);
  admin = new pg.Pool({ connectionString: portal.databaseUrl, max: 2 });
  const slug = `neustadt_${process.pid}`;
  newtown = { ...(await readTenantFolder('tenants/moers')), slug, hosts: [`${slug}.localhost`] };
  folder = await mkdtemp(join(tmpdir(), 'stadtlive-migrations-'));
});

afterAll(async () => {
  await fleet.end();
  await admin.end();
  await portal.close();
  await rm(folder, { recursive: true, force: true });
});

const tablesOf = async (slug: string) => {
  const { rows } = await admin.query(
    `SELECT table_name, column_name, data_type FROM information_schema.columns
     WHERE table_schema = $1 ORDER BY 1, 2`,
    [slug],
  );
  return rows;
};

describe('a city’s life', () => {
  test('onboarding is idempotent and reports what it did', async () => {
    expect(await fleet.onboard(newtown)).toMatchObject({ city: newtown.slug, outcome: 'created' });
    expect(await fleet.onboard(newtown)).toMatchObject({ outcome: 'unchanged' });
    const renamed = { ...newtown, portalName: 'NeustadtLive' };
    expect(await fleet.onboard(renamed)).toMatchObject({ outcome: 'changed' });
    expect(await tablesOf(newtown.slug)).toEqual(await tablesOf('moers'));
  });

  test('the new city answers at its host without a restart', async () => {
    const deadline = Date.now() + 10_000;
    const client = portal.in(newtown.slug);
    let answer = await client.query('{ city { portalName } }');
    while (!answer.data && Date.now() < deadline) {
      await new Promise((done) => setTimeout(done, 500));
      answer = await client.query('{ city { portalName } }');
    }
    expect(answer.data).toEqual({ city: { portalName: 'NeustadtLive' } });
  }, 20_000);

  test('a host that leads to another city is refused', async () => {
    const thief = { ...newtown, slug: `${newtown.slug}b`, hosts: ['moers.localhost'] };
    await expect(fleet.onboard(thief)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('offboarding leaves nothing and touches nobody else', async () => {
    await fleet.offboard(newtown.slug);
    expect(await tablesOf(newtown.slug)).toEqual([]);
    const roles = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [
      cityLogin(newtown.slug),
    ]);
    expect(roles.rowCount).toBe(0);
    await expect(fleet.offboard(newtown.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await portal.untouched('moers');
    await portal.untouched('solingen');
  });
});

describe('migrations over the fleet', () => {
  const withMigration = async (name: string, sql: string): Promise<Fleet> => {
    const root = join(folder, name);
    await mkdir(join(root, 'migrations/city'), { recursive: true });
    await writeFile(join(root, `migrations/city/0001-${name}.sql`), sql);
    const part: SchemaPart = { name, url: pathToFileURL(`${root}/`), cityTables: [] };
    return new Fleet(address, [...schemaParts, part]);
  };

  test('a dry run applies nothing, the run applies once, every city has its own ledger', async () => {
    const migrating = await withMigration('lantern', 'CREATE TABLE lantern (id int)');
    const scopes = (reports: { scope: string; applied: string[] }[]) =>
      reports
        .filter((r) => r.applied.length)
        .map((r) => r.scope)
        .sort();

    expect(scopes(await migrating.migrate({ dryRun: true }))).toEqual([
      'city:moers',
      'city:solingen',
    ]);
    expect((await migrating.list()).map((city) => city.pending)).toEqual([1, 1]);
    expect(scopes(await migrating.migrate())).toEqual(['city:moers', 'city:solingen']);
    expect(scopes(await migrating.migrate())).toEqual([]);
    await migrating.end();
  });

  test('one failing city is reported alone and resumes where it stopped', async () => {
    await admin.query('CREATE TABLE solingen.bench (id int)');
    const migrating = await withMigration('bench', 'CREATE TABLE bench (id int)');
    const failed = (await migrating.migrate()).filter((report) => report.error);
    expect(failed).toMatchObject([
      { scope: 'city:solingen', error: expect.stringContaining('already exists') },
    ]);
    await admin.query('DROP TABLE solingen.bench');
    expect((await migrating.migrate()).filter((report) => report.applied.length)).toMatchObject([
      { scope: 'city:solingen', applied: ['bench/0001-bench'] },
    ]);
    await migrating.end();
  });
});
