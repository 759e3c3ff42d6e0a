import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  liveIn,
  openPortal,
  scanTables,
  testSecret,
  type TestPortal,
} from '@stadtlive/api/testing';
import { readSettings } from '@stadtlive/portal-api';
import { createPortal } from '../../../../../apps/api/src/portal.ts';
import { ErasureLedger } from './erasure-ledger.ts';
import { LedgerReplay } from './ledger-replay.service.ts';

const erase = `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) {
  receiptId code receipt { id erasedAt gone { what count } } } }`;
const receiptOf = `query ($id: ID!, $code: String!) { erasureReceipt(id: $id, code: $code) {
  id erasedAt gone { what count } steps { state } } }`;

let portal: TestPortal;
let dataDir: string;
let admin: pg.Client;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'stadtlive-ledger-'));
  portal = await openPortal({ DATA_DIR: dataDir });
  admin = new pg.Client({ connectionString: portal.databaseUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await portal.close();
  await rm(dataDir, { recursive: true });
});

/** Every row of the city and the region as it is now; gives back a function that restores them. */
async function backup(): Promise<() => Promise<void>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('moers', 'region')`,
  );
  const rows = new Map<string, string[]>();
  for (const { name } of tables) {
    const { rows: held } = await admin.query<{ row: string }>(
      `SELECT t::text AS row FROM ${name} t`,
    );
    rows.set(
      name,
      held.map(({ row }) => row),
    );
  }
  return async () => {
    await admin.query(`BEGIN; SET LOCAL session_replication_role = replica;`);
    for (const [name, held] of rows) {
      await admin.query(`DELETE FROM ${name}`);
      await admin.query(
        `INSERT INTO ${name} OVERRIDING SYSTEM VALUE SELECT (row::${name}).* FROM unnest($1::text[]) row`,
        [held],
      );
    }
    await admin.query('COMMIT');
  };
}

const replay = () => portal.app.get(LedgerReplay).replay();
const read = async ({ receiptId: id, code }: any) =>
  (await portal.in('moers').data(receiptOf, { id, code })).erasureReceipt;

test('nobody comes back with a backup, and receipts stay true', async () => {
  const person = portal.in('moers');
  const life = await liveIn(person, 'xwiederda');
  const traces = async () =>
    (await scanTables(portal.databaseUrl, [life.id, life.email, 'xwiederda'])).hits;
  const restore = await backup();
  const newcomer = portal.in('moers');
  const { password, id } = await newcomer.register('Nach der Sicherung');
  const { eraseAccount } = await person.data(erase, { input: { password: life.password } });
  const { eraseAccount: other } = await newcomer.data(erase, { input: { password } });
  expect(await replay()).toBe(0);

  await restore();
  expect((await traces()).length).toBeGreaterThan(10);
  expect(await read(eraseAccount)).toBeNull();
  expect(await replay()).toBe(1);
  expect(await traces()).toEqual([]);
  expect(await read(eraseAccount)).toMatchObject(eraseAccount.receipt);
  expect(await read(other)).toMatchObject(other.receipt);
  expect((await scanTables(portal.databaseUrl, [id])).hits).toEqual([]);
  expect(await replay()).toBe(0);
});

test('a portal on a restored database serves nobody before', async () => {
  const person = portal.in('moers');
  const life = await liveIn(person, 'xvordemstart');
  const restore = await backup();
  await person.data(erase, { input: { password: life.password } });
  await restore();
  const env = {
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: portal.databaseUrl,
    SECRET: testSecret,
    DATA_DIR: dataDir,
  };
  const second = await createPortal(readSettings(env));
  await second.init();
  const { hits } = await scanTables(portal.databaseUrl, [life.id, life.email, 'xvordemstart']);
  expect(hits).toEqual([]);
  await second.close();
});

test('a line cut off takes no other along, and only who knows the secret can read it', async () => {
  const ledger = new ErasureLedger(dataDir, testSecret);
  const entry = (accountId: string) => ({
    id: accountId,
    subject: ledger.subjectOf('neustadt', accountId),
    erasedAt: new Date('2026-05-01T12:00:00Z'),
    digest: Buffer.alloc(32, 1),
    gone: [{ what: { de: 'Konto', en: 'Account' }, count: 1 }],
    kept: [],
  });
  const file = join(dataDir, 'erasures/neustadt.jsonl');
  expect(await ledger.read('neustadt')).toEqual({ entries: [], broken: 0 });
  await ledger.append('neustadt', entry('a'));
  await appendFile(file, '{"receipt":"b","subj');
  await ledger.append('neustadt', entry('c'));
  await ledger.append('neustadt', entry('c'));
  const twice = [entry('a'), entry('c'), entry('c')];
  expect(await ledger.read('neustadt')).toEqual({ entries: twice, broken: 1 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(5);

  const subject = ledger.subjectOf('neustadt', 'a');
  const other = new ErasureLedger(dataDir, `${testSecret}!`);
  expect(other.subjectOf('neustadt', 'a').equals(subject)).toBe(false);
  expect(ledger.subjectOf('altstadt', 'a').equals(subject)).toBe(false);
});

test('the other city is as it was', () => portal.untouched('solingen'));
