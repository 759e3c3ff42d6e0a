import pg from 'pg';
import { openDatabase } from '../open-database.mjs';
import { loginPassword } from '../secrets.mjs';

const SECRET = 'only for this test';
let database;
let admin;
const clients = [];

beforeAll(async () => {
  const env = { ...process.env, EMBEDDED_DB: 'pglite', DATABASE_URL: '', SECRET };
  database = await openDatabase({ profile: 'fast', env });
  admin = await connect();
  await admin.query(`
    CREATE SCHEMA a; CREATE SCHEMA b;
    CREATE TABLE a.note (id int PRIMARY KEY, body text);
    CREATE TABLE b.note (id int PRIMARY KEY, body text);
    INSERT INTO b.note VALUES (1, 'of b');
    CREATE ROLE city_a LOGIN; CREATE ROLE city_b LOGIN;
    ALTER ROLE city_a SET search_path = a; ALTER ROLE city_b SET search_path = b;
    GRANT USAGE ON SCHEMA a TO city_a; GRANT USAGE ON SCHEMA b TO city_b;
    GRANT ALL ON a.note TO city_a; GRANT ALL ON b.note TO city_b`);
});

afterAll(async () => {
  await Promise.all(clients.map((client) => client.end().catch(() => {})));
  await database?.stop();
});

async function connect(user, more = {}) {
  const client = new pg.Client({ connectionString: database.url, ...more });
  if (user) Object.assign(client, { user, password: loginPassword(SECRET, user) });
  if (user) Object.assign(client.connectionParameters, { user });
  clients.push(client);
  client.on('error', () => {});
  await client.connect();
  return client;
}

const rowsOf = async (client, sql, values) => (await client.query(sql, values)).rows;

test('answers of many clients at once are not mixed up', async () => {
  const crowd = await Promise.all(
    Array.from({ length: 8 }, (_, i) => connect(['city_a', 'city_b'][i % 2])),
  );
  const wrong = await Promise.all(
    crowd.flatMap((client, i) =>
      Array.from({ length: 40 }, async (_, k) => {
        const sent = `${i}-${k}`;
        if (k % 7 === 0) await expect(client.query('SELECT 1/$1::int', [0])).rejects.toThrow();
        if (k % 11 === 0) await expect(client.query('SELECT nothing')).rejects.toThrow();
        const [row] = await rowsOf(client, 'SELECT $1::text AS sent, current_user AS login', [
          sent,
        ]);
        return row.sent === sent && row.login === ['city_a', 'city_b'][i % 2] ? 0 : 1;
      }),
    ),
  );
  expect(wrong.reduce((sum, one) => sum + one, 0)).toBe(0);
});

test('a pipelining client gets every answer to its own question', async () => {
  const client = await connect('city_a', { pipeline: true });
  const asked = Array.from({ length: 50 }, (_, k) =>
    k % 5 ? client.query('SELECT $1::int AS k', [k]) : client.query('SELECT 1/0 AS k'),
  );
  const answers = await Promise.allSettled(asked);
  expect(
    answers.map(({ status, value }) => (status === 'rejected' ? 'failed' : value.rows[0].k)),
  ).toEqual(answers.map((_, k) => (k % 5 ? k : 'failed')));
});

test('a transaction keeps the others waiting and its rows to itself', async () => {
  const [one, two] = [await connect('city_a'), await connect('city_a')];
  await one.query('BEGIN');
  await one.query("INSERT INTO note VALUES (1, 'uncommitted')");
  const order = [];
  const waiting = two.query('SELECT body FROM note WHERE id = 1').then(({ rows }) => {
    order.push('read');
    return rows;
  });
  await one.query("UPDATE note SET body = 'committed' WHERE id = 1");
  order.push('update');
  await one.query('COMMIT');
  expect(await waiting).toEqual([{ body: 'committed' }]);
  expect(order).toEqual(['update', 'read']);
});

test('a failed transaction refuses until it is rolled back, for its client only', async () => {
  const [one, two] = [await connect('city_a'), await connect('city_b')];
  await one.query('BEGIN');
  await one.query("INSERT INTO note VALUES (2, 'lost')");
  await expect(one.query('SELECT 1/$1::int', [0])).rejects.toMatchObject({ code: '22012' });
  await expect(one.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' });
  const other = two.query('SELECT body FROM note');
  await one.query('ROLLBACK');
  expect((await other).rows).toEqual([{ body: 'of b' }]);
  expect(await rowsOf(one, 'SELECT id FROM note WHERE id = 2')).toEqual([]);
});

test('a client that is cut off in its transaction leaves nothing behind', async () => {
  const [one, two] = [await connect('city_a'), await connect('city_a')];
  await one.query('BEGIN');
  await one.query("INSERT INTO note VALUES (3, 'lost')");
  one.connection.stream.destroy();
  expect(await rowsOf(two, 'SELECT id FROM note WHERE id = 3')).toEqual([]);

  const three = await connect('city_a');
  await three.query('BEGIN');
  three.query('INSERT INTO note SELECT 4, pg_sleep(0.3)::text').catch(() => {});
  setTimeout(() => three.connection.stream.destroy(), 100);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await rowsOf(two, 'SELECT id FROM note WHERE id = 4')).toEqual([]);
});

test('equal names of prepared statements do not meet', async () => {
  const [one, two] = [await connect('city_a'), await connect('city_b')];
  const ask = (client, text) => client.query({ name: 'same', text, values: [5] });
  for (let i = 0; i < 3; i += 1) {
    expect((await ask(one, 'SELECT $1::int + 1 AS n')).rows).toEqual([{ n: 6 }]);
    expect((await ask(two, 'SELECT $1::int * 2 AS n')).rows).toEqual([{ n: 10 }]);
  }
  await one.end();
  const again = await connect('city_a');
  expect((await ask(again, 'SELECT $1::int - 1 AS n')).rows).toEqual([{ n: 4 }]);
});

test('what a client sets stays with that client', async () => {
  const [one, two] = [await connect('city_a'), await connect('city_a')];
  await one.query("SET statement_timeout = '7s'; SET search_path = a, public");
  expect(await rowsOf(two, 'SHOW statement_timeout')).toEqual([{ statement_timeout: '0' }]);
  expect(await rowsOf(one, 'SHOW statement_timeout')).toEqual([{ statement_timeout: '7s' }]);
  expect(await rowsOf(one, 'SHOW search_path')).toEqual([{ search_path: 'a, public' }]);
  expect(await rowsOf(two, 'SHOW search_path')).toEqual([{ search_path: 'a' }]);
});

test('settings in the address are honoured', async () => {
  const client = await connect('city_a', {
    application_name: 'the test',
    options: '-c work_mem=9MB',
  });
  expect(await rowsOf(client, 'SHOW application_name')).toEqual([{ application_name: 'the test' }]);
  expect(await rowsOf(client, 'SHOW work_mem')).toEqual([{ work_mem: '9MB' }]);
});

test.each([
  'SELECT * FROM b.note',
  'SET ROLE city_b',
  'SET ROLE stadtlive_admin',
  'SET ROLE postgres',
  "SELECT set_config('role', 'city_b', false)",
  "SELECT set_config('session_' || 'authoriza' || 'tion', 'postgres', false)",
  'SET SESSION AUTHORIZATION postgres',
  'SET SESSION/**/AUTHORIZATION DEFAULT',
  'RESET SESSION AUTHORIZATION',
  'DISCARD ALL',
  'SET U&"session!005fauthorization" UESCAPE \'!\' = postgres',
  "DO $$ BEGIN EXECUTE 'SET SESSION AUTH' || 'ORIZATION postgres'; END $$",
  "SELECT query_to_xml('SELECT * FROM b.note', true, true, '')",
  'COPY b.note TO STDOUT; SELECT * FROM b.note',
  "CREATE FUNCTION pg_temp.f() RETURNS void LANGUAGE sql AS E'SET SESSION \\x41UTHORIZATION postgres'",
])('a city cannot leave its walls: %s', async (sql) => {
  const client = await connect('city_a');
  await expect(client.query(sql)).rejects.toMatchObject({
    code: expect.stringMatching(/42501|42704/),
  });
  await expect(client.query({ text: sql, values: [] })).rejects.toThrow();
  expect(await rowsOf(client, 'SELECT session_user, current_user')).toEqual([
    { session_user: 'city_a', current_user: 'city_a' },
  ]);
});

test('a refused word fails its transaction like any other error', async () => {
  const client = await connect('city_a');
  await client.query('BEGIN');
  await expect(client.query('DISCARD ALL')).rejects.toMatchObject({ code: '42501' });
  await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' });
  await client.query('ROLLBACK');
});

test('COPY FROM STDIN takes its rows, and without any it fails without harm', async () => {
  const client = await connect('city_a');
  class Copy extends pg.Query {
    handleCopyInResponse(connection) {
      connection.sendCopyFromChunk(Buffer.from('50\tfifty\n51\tfifty-one\n'));
      connection.endCopyFrom();
    }
  }
  await new Promise((resolve, reject) => {
    const copy = new Copy('COPY note FROM STDIN', undefined, (error) =>
      error ? reject(error) : resolve(undefined),
    );
    client.query(copy);
  });
  expect(await rowsOf(client, 'SELECT body FROM note WHERE id >= 50 ORDER BY id')).toEqual([
    { body: 'fifty' },
    { body: 'fifty-one' },
  ]);
  await expect(client.query('COPY note FROM STDIN')).rejects.toThrow(/COPY from stdin failed/);
  await expect(client.query('COPY note FROM/**/STDIN')).rejects.toThrow(/COPY from stdin failed/);
  await expect(client.query({ text: 'COPY note FROM/**/STDIN', values: [1] })).rejects.toThrow();
  expect(await rowsOf(client, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
});

test('a notification reaches who listens, and nobody else', async () => {
  const [one, two] = [await connect('city_a'), await connect('city_a')];
  const heard = [];
  one.on('notification', ({ payload }) => heard.push(`one ${payload}`));
  two.on('notification', ({ payload }) => heard.push(`two ${payload}`));
  await one.query('LISTEN news');
  await two.query("NOTIFY news, 'first'");
  await one.query('SELECT 1');
  expect(heard).toEqual(['one first']);
});

test('strangers are turned away', async () => {
  const attempt = (change) => {
    const url = new URL(database.url);
    change(url);
    return new pg.Client({ connectionString: url.href }).connect();
  };
  await expect(attempt((url) => (url.password = 'wrong'))).rejects.toMatchObject({ code: '28P01' });
  await expect(attempt((url) => (url.pathname = 'nowhere'))).rejects.toMatchObject({
    code: '3D000',
  });
  await expect(
    attempt((url) => {
      url.username = 'city_c';
      url.password = loginPassword(SECRET, 'city_c');
    }),
  ).rejects.toMatchObject({ code: '28000' });
});

test('a database is copied from another and dropped', async () => {
  await expect(admin.query('CREATE DATABASE copy TEMPLATE stadtlive')).rejects.toMatchObject({
    code: '55006',
  });
  await expect(admin.query('DROP DATABASE nowhere')).rejects.toMatchObject({ code: '3D000' });
  await admin.query('DROP DATABASE IF EXISTS nowhere');
});
