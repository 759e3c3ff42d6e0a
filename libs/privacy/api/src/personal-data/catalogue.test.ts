import pg from 'pg';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { PersonalData } from './personal-data.ts';

let portal: TestPortal;
let admin: pg.Client;

beforeAll(async () => {
  portal = await openPortal();
  admin = new pg.Client({ connectionString: portal.databaseUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await portal.close();
});

/** Names under which people are referred to where no foreign key says so. */
const likeAnAccount = `(^|_)(account|person|owner|member|author|user|successor|sender|recipient|reader|
  moderator|officer|resident|inviter|invited|requester|contact|actor|subject)(_(id|by|to|from))?s?$|_by$`;

async function columnsThatPointToPeople(): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT (CASE n.nspname WHEN 'moers' THEN '' ELSE n.nspname || '.' END) || c.relname || '.' || a.attname AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE n.nspname IN ('moers', 'region', 'platform', 'jobs') AND c.relkind IN ('r', 'p')
       AND a.attnum > 0 AND NOT a.attisdropped AND (
         EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid
           AND f.confrelid = 'moers.account'::regclass AND a.attnum = ANY (f.conkey))
         OR a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype) AND a.attname ~ $1)
     ORDER BY 1`,
    [likeAnAccount.replace(/\s+/g, '')],
  );
  return rows.map(({ name }) => name);
}

const named = () =>
  portal.app
    .get(PersonalData)
    .sources.flatMap(({ columns }) => columns)
    .sort();

test('every column that points to a person is named by a source, and every named one is there', async () => {
  const there = await columnsThatPointToPeople();
  expect(there).toContain('session.account_id');
  expect(named()).toEqual(there);
});

test('no column is named twice, and no source is without a title in both languages', async () => {
  expect(new Set(named()).size).toBe(named().length);
  const nobody = '01900000-0000-7000-8000-000000000000';
  for (const { section } of await portal.inside('moers', () =>
    portal.app.get(PersonalData).collect(nobody),
  )) {
    expect([section.title.de, section.title.en]).not.toContain('');
    expect(section.records).toEqual([]);
  }
});

test.each([
  [
    'a foreign key',
    'CREATE TABLE moers.diary (id int, writer uuid REFERENCES moers.account)',
    'diary.writer',
  ],
  ['a name', 'CREATE TABLE moers.diary (id int, author_id uuid)', 'diary.author_id'],
  ['a list', 'CREATE TABLE region.diary (reader_ids uuid[])', 'region.diary.reader_ids'],
])('a new table that refers to people by %s would be noticed', async (_, sql, column) => {
  await admin.query('BEGIN');
  try {
    await admin.query(sql);
    const missing = (await columnsThatPointToPeople()).filter((name) => !named().includes(name));
    expect(missing).toEqual([column]);
  } finally {
    await admin.query('ROLLBACK');
  }
});

test('sources come in the order in which domains build on each other', () => {
  const order = portal.app.get(PersonalData).sources.map(({ name }) => name.split('.')[0]);
  expect([...new Set(order)]).toEqual([
    'identity',
    'privacy',
    'media',
    'notification',
    'directory',
    'marketplace',
    'billing',
    'reach',
  ]);
});
