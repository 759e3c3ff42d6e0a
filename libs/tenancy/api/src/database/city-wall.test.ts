import pg from 'pg';
import { openPortal, testSecret, type TestPortal } from '@stadtlive/api/testing';
import { cityLogin, DatabaseAddress, platformLogin } from './database-address.ts';

let portal: TestPortal;
let intruder: pg.Client;

beforeAll(async () => {
  portal = await openPortal();
  intruder = await signedInAs(cityLogin('moers'));
});

afterAll(async () => {
  await intruder.end();
  await portal.close();
});

const refused = ['42501', '42883', '3F000', '0A000'];

describe('one city’s login against another city', () => {
  test.each([
    ['qualified name', 'SELECT * FROM solingen.account'],
    ['qualified write', `INSERT INTO solingen.listing SELECT * FROM listing`],
    ['qualified update', `UPDATE solingen.account SET email = 'x'`],
    ['qualified delete', 'DELETE FROM solingen.account'],
    ['truncate', 'TRUNCATE solingen.account'],
    ['SET ROLE city', 'SET ROLE city_solingen'],
    ['SET ROLE platform', `SET ROLE ${platformLogin}`],
    ['SET SESSION AUTHORIZATION', 'SET SESSION AUTHORIZATION city_solingen'],
    ['set_config role', `SELECT set_config('role', 'city_solingen', false)`],
    [
      'set_config session_authorization',
      `SELECT set_config('session_authorization', 'city_solingen', false)`,
    ],
    ['query_to_xml', `SELECT query_to_xml('SELECT * FROM solingen.account', true, true, '')`],
    ['table_to_xml', `SELECT table_to_xml('solingen.account', true, true, '')`],
    [
      'schema_to_xml as data',
      `SELECT * FROM xmltable('//x' PASSING query_to_xml('TABLE solingen.session', true, true, '') COLUMNS a text)`,
    ],
    ['COPY TO', 'COPY solingen.account TO STDOUT'],
    ['COPY TO PROGRAM', `COPY (SELECT 1) TO PROGRAM 'cat > /tmp/leak'`],
    ['COPY FROM file', `COPY listing FROM '/etc/passwd'`],
    ['pg_read_file', `SELECT pg_read_file('PG_VERSION')`],
    ['pg_ls_dir', `SELECT pg_ls_dir('.')`],
    ['large object', 'SELECT lo_create(0)'],
    ['large object import', `SELECT lo_import('/etc/passwd')`],
    ['large object from bytes', `SELECT lo_from_bytea(0, 'x')`],
    ['dblink', `SELECT * FROM dblink('dbname=postgres', 'SELECT 1') AS t(a int)`],
    ['CREATE EXTENSION', 'CREATE EXTENSION dblink'],
    [
      'a function of its own',
      `CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
    ],
    ['a function in public', `CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
    [
      'a function in extensions',
      `CREATE FUNCTION extensions.f() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    ],
    ['an untrusted DO', `DO LANGUAGE plpython3u $$ pass $$`],
    ['a DO block', `DO $$ BEGIN EXECUTE 'SELECT * FROM solingen.account'; END $$`],
    ['a temporary view', 'CREATE TEMP VIEW v AS SELECT * FROM solingen.account'],
    ['a table of its own', 'CREATE TABLE mine (a int)'],
    [
      'a foreign key probe',
      'ALTER TABLE listing ADD FOREIGN KEY (id) REFERENCES solingen.listing (id)',
    ],
    ['statistics', 'SELECT * FROM pg_catalog.pg_statistic'],
    ['passwords', 'SELECT * FROM pg_catalog.pg_authid'],
    ['the registry', 'SELECT * FROM platform.city'],
    ['the jobs', 'CREATE TABLE jobs.mine (a int)'],
    ['granting itself', 'GRANT city_solingen TO city_moers'],
    ['altering the other login', `ALTER ROLE city_solingen PASSWORD 'x'`],
    ['row security off', 'ALTER TABLE region.listing DISABLE ROW LEVEL SECURITY'],
    [
      'the register of cities',
      `UPDATE region.city SET login = 'city_moers' WHERE slug = 'solingen'`,
    ],
  ])('%s is refused', async (_, sql) => {
    const error = await intruder.query(sql).then(
      () => null,
      (reason: pg.DatabaseError) => reason,
    );
    expect(refused).toContain(error?.code === '42704' ? '42501' : error?.code);
  });

  // PGlite is one session and has none to end.
  const ofSeveralSessions = process.env['TEST_DATABASE_KIND'] === 'pglite' ? test.skip : test;
  ofSeveralSessions('ending another’s session is refused', async () => {
    const end =
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user';
    await expect(intruder.query(end)).rejects.toMatchObject({ code: '42501' });
  });

  test('SET ROLE administrator is refused', async () => {
    const administrator = pg.escapeIdentifier(new URL(portal.databaseUrl).username);
    await expect(intruder.query(`SET ROLE ${administrator}`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('search_path alone opens nothing', async () => {
    await intruder.query('SET search_path = solingen, extensions');
    await expect(intruder.query('SELECT * FROM account')).rejects.toMatchObject({ code: '42P01' });
    await intruder.query('RESET search_path');
  });

  test('its own statistics view shows nothing of the other city', async () => {
    const { rows } = await intruder.query("SELECT * FROM pg_stats WHERE schemaname = 'solingen'");
    expect(rows).toEqual([]);
  });

  test('the other city is as it was', () => portal.untouched('solingen'));
});

describe('the platform’s own login', () => {
  test.each(['moers', 'solingen'])('has no right on %s', async (slug) => {
    const platform = await signedInAs(platformLogin);
    await expect(platform.query(`SELECT * FROM ${slug}.account`)).rejects.toMatchObject({
      code: '42501',
    });
    await platform.end();
  });
});

async function signedInAs(login: string): Promise<pg.Client> {
  const client = new pg.Client(new DatabaseAddress(portal.databaseUrl, testSecret).as(login));
  await client.connect();
  return client;
}
