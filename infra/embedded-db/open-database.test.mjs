import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from './open-database.mjs';
import { findBinaries } from './system/binaries.mjs';

const WRITER = fileURLToPath(new URL('./testing/insert-until-killed.mjs', import.meta.url));
const folders = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newFolder() {
  folders.push(mkdtempSync(join(tmpdir(), 'stadtlive-test-')));
  return folders.at(-1);
}

function environment(kind) {
  return { ...process.env, EMBEDDED_DB: kind, DATABASE_URL: '' };
}

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Processes whose command line or working folder lies in the folder. */
function processesIn(folder) {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Opening PGlite on a busy machine takes its time; nothing here is about speed. */
async function until(holds) {
  for (let i = 0; i < 2400 && !holds(); i += 1) await new Promise((then) => setTimeout(then, 25));
  expect(holds()).toBe(true);
}

/** Lets a process write, then ends it (and, if asked, its database's processes) by SIGKILL. */
async function writeUntilKilled(kind, dataDir, { everything }) {
  const env = { ...environment(kind), DATA_DIR: dataDir };
  const writer = fork(WRITER, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let acknowledged = 0;
  writer.on('message', (message) => (acknowledged = message.acknowledged ?? acknowledged));
  await until(() => acknowledged >= 50);
  const victims = everything ? [writer.pid, ...processesIn(dataDir)] : [writer.pid];
  victims.forEach((pid) => process.kill(pid, 'SIGKILL'));
  await new Promise((resolve) => writer.once('close', resolve));
  return acknowledged;
}

jest.setTimeout(180_000);

const kinds = [...(findBinaries().length ? ['system'] : []), 'pglite'];

test('with CI set this machine has a real PostgreSQL', () => {
  if (process.env.CI) expect(kinds).toContain('system');
});

describe.each(kinds)('%s', (kind) => {
  test('ends with its launcher, and keeps what was acknowledged through every kill', async () => {
    const dataDir = newFolder();
    let expected = 0;
    for (const everything of [false, true]) {
      expected += await writeUntilKilled(kind, dataDir, { everything });
      await until(() => processesIn(dataDir).length === 0);
    }
    const database = await openDatabase({ dataDir, env: environment(kind) });
    const [{ n }] = await ask(database.url, 'SELECT count(*)::int AS n FROM kept');
    await database.stop();
    expect(n).toBeGreaterThanOrEqual(expected);
    expect(processesIn(dataDir)).toEqual([]);
  });

  test('a second one cannot open the folder, and the folder keeps its kind', async () => {
    const dataDir = newFolder();
    const first = await openDatabase({ dataDir, env: environment(kind) });
    await expect(openDatabase({ dataDir, env: environment(kind) })).rejects.toThrow(/is in use by/);
    const shared = await openDatabase({ dataDir, env: environment(kind), share: true });
    expect(await ask(shared.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await shared.stop();
    expect(await ask(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();
    const again = await openDatabase({ dataDir, env: environment('') });
    expect(again.kind).toBe(kind);
    await again.stop();
  });

  test('runs with the settings of the first day and the four extensions', async () => {
    const database = await openDatabase({ profile: 'fast', env: environment(kind) });
    const settings = await ask(
      database.url,
      `SELECT name, setting FROM pg_settings WHERE name IN
         ('wal_recycle', 'log_error_verbosity', 'log_parameter_max_length', 'jit', 'TimeZone')
       ORDER BY name`,
    );
    const extensions = await ask(
      database.url,
      `SELECT count(*)::int AS n FROM pg_available_extensions
       WHERE name IN ('postgis', 'btree_gist', 'pg_trgm', 'unaccent')`,
    );
    const folder = decodeURIComponent(/host=(.*)$/.exec(database.url)?.[1] ?? '');
    await database.stop();
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      wal_recycle: 'off',
      log_error_verbosity: 'terse',
      log_parameter_max_length: '0',
      jit: 'off',
      TimeZone: 'UTC',
    });
    expect(extensions).toEqual([{ n: 4 }]);
    expect(existsSync(folder)).toBe(false);
  });
});

test('PGlite makes, copies and drops databases', async () => {
  const database = await openDatabase({ profile: 'fast', env: environment('pglite') });
  const at = (name) => database.url.replace('/stadtlive?', `/${name}?`);
  await ask(database.url, 'CREATE DATABASE pattern');
  await ask(at('pattern'), "CREATE TABLE seed AS SELECT 'of the pattern' AS body");
  await ask(database.url, 'ALTER DATABASE pattern RENAME TO model');
  await ask(database.url, 'ALTER DATABASE model RENAME TO pattern');
  await ask(database.url, 'CREATE DATABASE copy TEMPLATE pattern');
  expect(
    await ask(
      database.url,
      "SELECT datname FROM pg_database WHERE datname IN ('copy', 'model', 'pattern') ORDER BY 1",
    ),
  ).toEqual([{ datname: 'copy' }, { datname: 'pattern' }]);
  await ask(at('copy'), "UPDATE seed SET body = 'of the copy'");
  expect(await ask(at('pattern'), 'SELECT body FROM seed')).toEqual([{ body: 'of the pattern' }]);
  expect(await ask(at('copy'), 'SELECT body FROM seed')).toEqual([{ body: 'of the copy' }]);
  await expect(ask(database.url, 'CREATE DATABASE copy')).rejects.toMatchObject({ code: '42P04' });
  await ask(database.url, 'DROP DATABASE copy WITH (FORCE)');
  await expect(ask(at('copy'), 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  await database.stop();
});

test.each([
  ['nonsense', /not a PostgreSQL address/],
  ['postgresql://a:b@127.0.0.1:1/x', /nothing answers at 127.0.0.1:1/],
  ['postgresql://a:b@/x?host=/nowhere', /no socket of a server in \/nowhere/],
])('DATABASE_URL %s is refused in one sentence', async (url, sentence) => {
  await expect(openDatabase({ env: { DATABASE_URL: url } })).rejects.toThrow(sentence);
});

test.each(['/proc/nowhere', '/etc/passwd'])(
  'DATA_DIR %s is refused in one sentence',
  async (dataDir) => {
    await expect(openDatabase({ dataDir, env: {} })).rejects.toThrow(/cannot be written to/);
  },
);
