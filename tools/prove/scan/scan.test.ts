import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { Marks, prolonged } from '../plant/marker.ts';
import { scanFiles } from './file-scan.ts';
import { unpackPglz } from './pglz.ts';
import { Sought } from './sought.ts';
import { scanTables } from './table-scan.ts';

const word = 'bcdfghjklmnpq';
const sought = new Sought([word, '4212345678901']);

const hits = (content: Buffer | string) => {
  const found: string[] = [];
  sought.in(Buffer.from(content as string), (marker) => found.push(marker));
  return found;
};

test.each([
  ['as it is', `--${word}--`],
  ['in capitals', `--${word.toUpperCase()}--`],
  ['in two bytes a letter', Buffer.from(word, 'utf16le')],
  ['in hexadecimal', `\\x00${Buffer.from(word).toString('hex')}`],
  ['in base64, from the first byte', Buffer.from(`${word}...`).toString('base64')],
  ['in base64, from the second byte', Buffer.from(`.${word}...`).toString('base64')],
  ['in base64, from the third byte', Buffer.from(`..${word}...`).toString('base64')],
  ['with a control byte inside', `bcdf\u0000ghjklmnp\u0000q`],
  ['with a control byte near its end', `bcdfghj\u0000klmnpq`],
])('a word is found %s', (_how, content) => {
  expect(hits(content)).toEqual([word]);
});

test.each(['bcdfghjklmnp', 'bcdf  ghjklmnpq', 'ghjklmnp', '421234567890'])(
  'what only resembles a word is not: %s',
  (content) => {
    expect(hits(content)).toEqual([]);
  },
);

test('several words in one piece are told apart, overlapping ones too', () => {
  expect(hits(`4212345678901${word}${word}`).sort()).toEqual(['4212345678901', word, word]);
});

test('a damaged stream of pglz ends quietly', () => {
  expect(unpackPglz(Buffer.from([0x01, 0x00, 0x05]), 0, 3, 100)).toBeNull();
  expect(unpackPglz(Buffer.from([0x00, 65, 66]), 0, 3, 100)?.toString()).toBe('AB');
});

describe('on a real database', () => {
  let client: pg.Client;
  const marks = new Marks();
  const mine = new Sought(marks.sought);

  beforeAll(async () => {
    client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL']! });
    await client.connect();
  });

  afterAll(async () => {
    await client.query('DROP TABLE IF EXISTS scan_probe');
    await client.end();
  });

  const realOnly = process.env['TEST_DATABASE_KIND'] === 'pglite' ? test.skip : test;

  realOnly('values packed in their row and beside it are unpacked', async () => {
    await client.query('CREATE TABLE scan_probe (a text, b bytea, c text[])');
    const inline = `${'ab'.repeat(1200)}${marks.word('inline')}`;
    const outline = prolonged(marks.word('outline'), 60_000);
    await client.query('INSERT INTO scan_probe (a) VALUES ($1), ($2)', [inline, outline]);
    await client.query('CHECKPOINT');
    const { rows } = await client.query(`SELECT current_setting('data_directory') AS folder,
      pg_relation_filepath('scan_probe') AS heap, pg_relation_filepath(reltoastrelid) AS toast
      FROM pg_class WHERE oid = 'scan_probe'::regclass`);
    const { folder, heap, toast } = rows[0];
    for (const file of [heap, toast]) {
      const { hits: found } = await scanFiles([join(folder, file, '..')], mine, (one) =>
        one.endsWith(file),
      );
      expect(found.filter((hit) => hit.file.endsWith(file) && hit.form === 'packed')).not.toEqual(
        [],
      );
    }
  });

  test('every column is read, whatever its type', async () => {
    await client.query('DROP TABLE IF EXISTS scan_probe');
    await client.query('CREATE TABLE scan_probe (a text, b bytea, c text[], d jsonb, e tsvector)');
    const text = marks.word('cell').toUpperCase();
    await client.query(
      `INSERT INTO scan_probe VALUES ($1, $2, ARRAY[$1], to_jsonb($1::text), to_tsvector('simple', $1))`,
      [text, Buffer.from(text)],
    );
    const { hits: found, columns } = await scanTables(client, [marks.stem]);
    expect(found.map(({ column }) => column).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => `public.scan_probe.${name}`),
    );
    expect(columns).toBeGreaterThan(500);
  });
});

test('packed files and letters are opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stadtlive-scan-'));
  const letter = `Subject: x\r\n\r\n${Buffer.from(`${'.'.repeat(60)}${word}`)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')}\r\n`;
  try {
    await writeFile(join(folder, 'a.gz'), gzipSync(`${'x'.repeat(90)}${word}`));
    await writeFile(join(folder, 'b.eml'), letter);
    await writeFile(join(folder, 'c.eml'), `Subject: x\r\n\r\nbcdfgh=\r\njklmnpq`);
    await writeFile(join(folder, 'd.txt'), 'nothing');
    const { files, hits: found } = await scanFiles([folder], sought, () => false);
    expect(files).toBe(4);
    expect(new Set(found.map(({ file }) => file.slice(-5)))).toEqual(
      new Set(['/a.gz', 'b.eml', 'c.eml']),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
