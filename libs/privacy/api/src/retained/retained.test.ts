import pg from 'pg';
import { openPortal, scanTables, testSecret, type TestPortal } from '@stadtlive/api/testing';
import {
  cityLogin,
  DatabaseAddress,
  keeperLogin,
  platformLogin,
  TenantDatabase,
  TenantJobs,
} from '@stadtlive/tenancy-api';
import { PersonalData } from '../personal-data/personal-data.ts';
import { Retained } from './retained.service.ts';
import { endOfRetention, vouchers } from './retention.ts';

const erase = `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) {
  receiptId code receipt { kept { what(locale: EN) until law } } } }`;
const made = new Date('2026-03-01T10:00:00Z');

let portal: TestPortal;
let retained: Retained;
/** Who has been sent an invoice. */
const customers = new Set<string>();

beforeAll(async () => {
  portal = await openPortal();
  retained = portal.app.get(Retained);
  portal.app.get(PersonalData).register({
    name: 'test.invoice',
    columns: [],
    collect: async () => ({ title: { de: 'Rechnungen', en: 'Invoices' }, records: [] }),
    erase: async (accountId, erasure) => {
      if (!customers.has(accountId)) return;
      await retained.keep(erasure, {
        kind: 'test.invoice',
        what: { de: 'Rechnung', en: 'Invoice' },
        retention: vouchers,
        made,
        content: { number: '2026-17', name: 'xrechnung', cents: 900 },
      });
    },
  });
});

afterAll(() => portal.close());

const inside = (text: string, values: unknown[] = []) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql(text, values));
const invoices = (city = 'moers') =>
  portal.inside(city, () => retained.read('test.invoice', new Date(0), new Date('2100-01-01')));
const signedInAs = async (login: string) => {
  const client = new pg.Client(new DatabaseAddress(portal.databaseUrl, testSecret).as(login));
  await client.connect();
  return client;
};

test('what law keeps stays, and the receipt says what, why and until when', async () => {
  const person = portal.in('moers');
  const { id, email, password } = await person.register();
  customers.add(id);
  const { eraseAccount } = await person.data(erase, { input: { password } });
  const line = { what: 'Invoice', until: '2035-01-01T00:00:00.000Z', law: '§ 147 AO' };
  expect(eraseAccount.receipt.kept).toEqual([line]);
  const { erasureReceipt } = await portal.in('moers').data(
    `query ($id: ID!, $code: String!) { erasureReceipt(id: $id, code: $code) {
      kept { what(locale: EN) until law } } }`,
    { id: eraseAccount.receiptId, code: eraseAccount.code },
  );
  expect(erasureReceipt.kept).toEqual([line]);
  const { hits } = await scanTables(portal.databaseUrl, [id, email, 'xrechnung']);
  expect(hits).toEqual([{ table: 'moers.retained', needle: 'xrechnung', rows: 1 }]);
});

test('a preview keeps nothing', async () => {
  const person = portal.in('moers');
  customers.add((await person.register()).id);
  const before = (await invoices()).length;
  const { viewer } = await person.data(
    '{ viewer { erasurePreview { kept { what until law } gone { count } } } }',
  );
  expect(viewer.erasurePreview.kept).toHaveLength(1);
  expect(await invoices()).toHaveLength(before);
});

test.each([
  ['reading', 'SELECT * FROM retained'],
  ['counting', 'SELECT count(*) FROM retained'],
  ['reading one column', 'SELECT id FROM retained'],
  ['reading what is added', `INSERT INTO retained SELECT (null::retained).* RETURNING *`],
  ['changing', `UPDATE retained SET purge_on = now()`],
  [
    'changing by adding',
    `INSERT INTO retained (id, kind, law, content, created_at, purge_on)
     VALUES (gen_random_uuid(), 'x', 'x', '{}', now(), now())
     ON CONFLICT (id) DO UPDATE SET content = '{}'`,
  ],
  ['deleting', 'DELETE FROM retained'],
  ['emptying', 'TRUNCATE retained'],
  ['locking', 'DO $$ BEGIN LOCK TABLE retained IN SHARE MODE; END $$'],
  ['copying', 'COPY retained TO STDOUT'],
  ['asking the reader', `SELECT * FROM retained_records('test.invoice', '-infinity', 'infinity')`],
  ['asking the purge', 'SELECT purge_retained()'],
  ['a subquery', `SELECT 1 WHERE EXISTS (SELECT FROM retained)`],
  ['a reference', 'CREATE TEMP TABLE probe (id uuid REFERENCES retained)'],
  ['a view', 'DO $$ BEGIN CREATE TEMP VIEW v AS SELECT * FROM retained; PERFORM FROM v; END $$'],
  ['becoming the keeper', `SET ROLE ${keeperLogin}`],
  [
    'granting it to itself',
    'DO $$ BEGIN GRANT SELECT ON retained TO CURRENT_USER; PERFORM FROM retained; END $$',
  ],
  [
    'replacing the function',
    `CREATE FUNCTION purge_retained(int) RETURNS int LANGUAGE sql AS 'SELECT 1'`,
  ],
])('the city’s own login is refused %s', async (_, sql) => {
  const error = await inside(sql).then(
    () => null,
    (reason: pg.DatabaseError) => reason,
  );
  // 42P16: a temporary table may not refer to one that stays.
  expect(['42501', '42P16']).toContain(error?.code);
});

test('the statistics of the table are nobody’s either', async () => {
  expect(await inside(`SELECT * FROM pg_stats WHERE tablename = 'retained'`)).toEqual([]);
});

test('the keeper touches no table, and no other login is let in', async () => {
  const keeper = await signedInAs(keeperLogin);
  for (const table of ['moers.retained', 'moers.account', 'solingen.retained', 'region.listing']) {
    await expect(keeper.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
  }
  await keeper.end();
  for (const login of [cityLogin('solingen'), platformLogin]) {
    const other = await signedInAs(login);
    for (const call of ['moers.purge_retained()', `moers.retained_records('x', now(), now())`]) {
      await expect(other.query(`SELECT ${call}`)).rejects.toMatchObject({ code: '42501' });
    }
    await other.end();
  }
});

test('the run for invoices reads its kind, in its city', async () => {
  const [record] = await invoices();
  expect(record).toMatchObject({
    kind: 'test.invoice',
    law: '§ 147 AO',
    content: { number: '2026-17', name: 'xrechnung', cents: 900 },
    created_at: made,
  });
  expect(await invoices('solingen')).toEqual([]);
  const none = await portal.inside('moers', () => retained.read('other', new Date(0), new Date()));
  expect(none).toEqual([]);
});

test('each night goes whatever has had its time, and nothing before', async () => {
  const before = await invoices();
  await inside(
    `INSERT INTO retained (id, kind, law, content, created_at, purge_on)
     VALUES (gen_random_uuid(), 'test.invoice', 'x', '{"over": true}', now(), current_date),
            (gen_random_uuid(), 'test.invoice', 'x', '{"tomorrow": true}', now(), current_date + 1)`,
  );
  await portal.app.get(TenantJobs).perform('privacy.purge-retained', {});
  const contents = (await invoices()).map(({ content }) => JSON.stringify(content));
  expect(contents).toHaveLength(before.length + 1);
  expect(contents).toContain('{"tomorrow":true}');
  const marks = await inside(`SELECT relation FROM scrub_mark WHERE relation = 'retained'`);
  expect(marks).toHaveLength(1);
});

test('the time runs from the end of the year, as people there count it', () => {
  const end = (iso: string) =>
    endOfRetention(new Date(iso), vouchers, 'Europe/Berlin').toISOString();
  expect(end('2026-01-01T00:00:00Z')).toBe('2035-01-01T00:00:00.000Z');
  expect(end('2026-12-31T22:59:59Z')).toBe('2035-01-01T00:00:00.000Z');
  expect(end('2026-12-31T23:00:00Z')).toBe('2036-01-01T00:00:00.000Z');
});

test('the other city is as it was', () => portal.untouched('solingen'));
