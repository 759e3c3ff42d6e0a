import { jest } from '@jest/globals';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { OwnerDatabase, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import pg from 'pg';
import { ScrubWatch } from './scrub-watch.ts';
import { Scrub } from './scrub.service.ts';
import { ServerSettings } from './server-settings.ts';

const ofSeveralSessions = process.env['TEST_DATABASE_KIND'] === 'pglite' ? test.skip : test;

let portal: TestPortal;
let scrub: Scrub;
let owner: pg.Client;

beforeAll(async () => {
  portal = await openPortal();
  scrub = new Scrub(new OwnerDatabase(portal.databaseUrl), portal.app.get(TenantJobs));
  owner = await session();
});

afterAll(async () => {
  await owner.end();
  await portal.close();
});

async function session(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  await client.connect();
  return client;
}

/** What an erasure does, as far as the scrub is concerned; the mark is the city's own. */
const mark = (relation: string, age = '0 seconds') =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).write(async (tx) => {
      await tx.query(
        `INSERT INTO scrub_mark (relation, xid, marked_at)
         VALUES ($1, pg_current_xact_id(), now() - $2::interval)`,
        [relation, age],
      );
      await tx.query(
        `INSERT INTO erasure (id, subject, receipt, digest, xid, erased_at)
         VALUES (gen_random_uuid(), sha256('a'), '{}', sha256('b'), pg_current_xact_id(), now())`,
      );
    }),
  );

const run = (limitMs = 2_000) => portal.inside('moers', () => scrub.run(limitMs));

const rows = async (sql: string) => (await owner.query(sql)).rows;

const fileOf = async (table: string) =>
  (await rows(`SELECT pg_relation_filenode('${table}') AS file`))[0].file;

test('nothing is done where nothing was marked', async () => {
  expect(await run()).toEqual({ rewritten: [], held: [] });
});

test('marked tables of the city and of the region get new files, others keep theirs', async () => {
  const names = ['moers.account', 'region.listing', 'moers.picture', 'solingen.account'];
  const before = await Promise.all(names.map(fileOf));
  await mark('account');
  await mark('region.listing');
  const report = await run();
  expect(report.held).toEqual([]);
  expect(report.rewritten).toEqual(expect.arrayContaining(['moers.account', 'region.listing']));
  const after = await Promise.all(names.map(fileOf));
  expect(after.map((file, i) => file !== before[i])).toEqual([true, true, false, false]);
  expect(await rows('SELECT FROM moers.scrub_mark')).toHaveLength(0);
  expect(await rows('SELECT FROM moers.erasure WHERE scrubbed_at IS NULL')).toHaveLength(0);
});

test('what goes with a row by cascade is rewritten with it, unnamed', async () => {
  const before = await fileOf('moers.session');
  await mark('account');
  const report = await run();
  expect(report.rewritten).toContain('moers.session');
  expect(report.rewritten.filter((name) => name.startsWith('solingen.'))).toEqual([]);
  expect(await fileOf('moers.session')).not.toBe(before);
});

ofSeveralSessions(
  'a table in use keeps its mark; the others are rewritten',
  async () => {
    const writer = await session();
    await writer.query('BEGIN');
    await mark('account');
    await mark('organisation');
    await writer.query('LOCK TABLE moers.session IN ROW EXCLUSIVE MODE');
    const report = await run();
    expect(report.rewritten).toContain('moers.organisation');
    expect(report.held.join()).toMatch(/^moers.session: .*lock timeout/);
    expect(await rows('SELECT relation FROM moers.scrub_mark')).toEqual([{ relation: 'account' }]);
    await writer.query('ROLLBACK');
    await writer.end();
    expect((await run()).held).toEqual([]);
  },
  90_000,
);

test('a shared table is rewritten once for all cities that marked it', async () => {
  await mark('region.listing');
  const report = await portal.inside('solingen', () => scrub.run(2_000));
  expect(report.rewritten).toContain('region.listing');
  expect(await rows('SELECT FROM moers.scrub_mark')).toHaveLength(0);
  expect(await rows('SELECT FROM moers.erasure WHERE scrubbed_at IS NULL')).toHaveLength(0);
});

ofSeveralSessions('an older snapshot holds the gate shut, and the mark stays', async () => {
  const reader = await session();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await reader.query('SELECT count(*) FROM moers.account');
  const before = await fileOf('moers.account');
  await mark('account');
  const report = await run(600);
  expect(report.rewritten).toEqual([]);
  expect(report.held.join()).toMatch(/^account: the gate is held shut by session \d+ of/);
  expect(await fileOf('moers.account')).toBe(before);
  expect(await rows('SELECT FROM moers.scrub_mark')).toHaveLength(1);
  await reader.query('COMMIT');
  await reader.end();
  expect((await run()).held).toEqual([]);
  expect(await rows('SELECT FROM moers.scrub_mark')).toHaveLength(0);
});

test('samples of the planner go with the rows', async () => {
  await portal.in('moers').register();
  await owner.query('ALTER TABLE moers.organisation ALTER name SET STATISTICS 100');
  await owner.query(`INSERT INTO moers.organisation
    (id, slug, kind, name, street, postcode, locality, lat, lon, created_at)
    SELECT gen_random_uuid(), 'org-' || n, 'CLUB', 'Sample kzwqtbnrxv', '-', '-', '-', 51, 6, now()
    FROM generate_series(1, 50) n`);
  await owner.query('ANALYZE moers.organisation');
  const sampled = `SELECT FROM pg_stats WHERE most_common_vals::text LIKE '%kzwqtbnrxv%'`;
  expect(await rows(sampled)).toHaveLength(1);
  await owner.query('DELETE FROM moers.organisation');
  await owner.query('ANALYZE moers.organisation');
  expect(await rows(sampled)).toHaveLength(1);
  await mark('organisation');
  await run();
  expect(await rows(sampled)).toHaveLength(0);
});

test('texts of people are never sampled, from the first day', async () => {
  const columns = await rows(
    `SELECT attrelid::regclass::text || '.' || attname AS name FROM pg_attribute
     WHERE attrelid IN ('moers.account'::regclass, 'moers.picture'::regclass, 'moers.organisation'::regclass)
       AND attnum > 0 AND atttypid = 'text'::regtype AND attstattarget IS DISTINCT FROM 0`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['moers.organisation.name']); // set above
});

test('a city cannot have another one’s table rewritten', async () => {
  const before = await fileOf('solingen.account');
  await mark('solingen.account');
  const report = await run();
  expect(report.rewritten).toEqual([]);
  expect(report.held).toEqual(['solingen.account: moers has no such table']);
  expect(await fileOf('solingen.account')).toBe(before);
  await owner.query('DELETE FROM moers.scrub_mark');
});

test('a mark older than a day raises an alarm that the receipt can show', async () => {
  const watch = portal.app.get(ScrubWatch);
  const check = () => portal.inside('moers', () => watch.check());
  await mark('account', '23 hours');
  expect(await check()).toBe(0);
  await mark('account', '25 hours');
  const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await check()).toBe(1);
  expect(log.mock.calls.join()).toMatch(/moers: for more than a day deleted data has been waiting/);
  log.mockRestore();
  expect(await rows('SELECT FROM moers.erasure WHERE scrub_alert_at IS NOT NULL')).toHaveLength(1);
  await run();
  expect(await check()).toBe(0);
});

test('a process that serves requests cannot scrub', async () => {
  await expect(portal.inside('moers', () => portal.app.get(Scrub).run())).rejects.toThrow(
    'OWNER_DATABASE_URL is not set',
  );
});

test('settings of the server that break the promise are named', async () => {
  const wrong = (setting: string) =>
    portal.inside('moers', () =>
      portal.app.get(TenantDatabase).write(async (tx) => {
        await tx.query(setting);
        return portal.app.get(ServerSettings).wrong();
      }),
    );
  expect(await wrong('SELECT 1')).toEqual([]);
  expect(await wrong('SET LOCAL idle_in_transaction_session_timeout = 0')).toEqual([
    'idle_in_transaction_session_timeout is 0, not a limit',
  ]);
});

test('the other city is as it was', () => portal.untouched('solingen'));
