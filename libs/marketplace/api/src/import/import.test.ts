import {
  importMutation,
  importQuery,
  openPortal,
  openShop,
  rowOf,
  type ImportClient,
  type TestPortal,
} from '@stadtlive/api/testing';
import { ImportSweep } from './import-sweep.ts';

let portal: TestPortal;
let shop: ImportClient;

const till = [
  'ART_NR;Bezeichnung1;VK_Brutto;MwSt;Inh;EAN;Best_Fil1;Lief_Rab;EK',
  '10023;Haferflöckchen zart;1,45;7;0,5;4006381333931;12;35;0,80',
  '10024;Linsen rot;1.299,00;7;0,5;;8;30;1,20',
  ';;;;;;;;',
  '10031;Kanne blau;vierzehn;19;1;4006381333930;2,5;35;7,00',
  '10023;Haferflocken;1,50;7;0,5;;1;35;0,80',
  '10040;=CMD|calc;2,00;7;1;;1;35;0,80',
].join('\r\n');
const cp1252 = Buffer.from(till, 'latin1');

beforeAll(async () => {
  portal = await openPortal();
  shop = await openShop(portal.in('moers'));
});

afterEach(() => portal.setTime(null));
afterAll(() => portal?.close());

const refusalOf = async (bytes: Buffer | string) => {
  const { status, body } = await shop.send(bytes);
  return [status, body.error.code, body.error.reason, body.error.kind].filter(Boolean);
};

test('a till file is recognised, asked about, checked and repaired; nothing reaches the catalogue', async () => {
  const opened = await shop.open(cp1252, 'C:\\Kasse\\export 2026.csv');
  expect(opened).toMatchObject({
    fileName: 'export 2026.csv',
    ...{ state: 'COLUMNS', encoding: 'WINDOWS_1252', separator: 'SEMICOLON', rowCount: 5 },
    ...{ hasHeader: true, isRemembered: false },
    places: [{ id: shop.organisationId }],
  });
  expect(opened.columns.map(({ field, question }: any) => question ?? field)).toEqual([
    ...['SKU', 'TITLE', 'PRICE', 'VAT', 'UNIT', 'GTIN', 'STOCK', 'IGNORE', 'IGNORE'],
  ]);

  const checked = await shop.confirm(opened, { Inh: { field: 'CONTENT', unit: 'KILOGRAM' } });
  expect(checked).toMatchObject({
    state: 'CHECKED',
    counts: { ready: 3, refused: 2, skipped: 0, noted: 0, known: 0 },
  });
  expect(rowOf(checked, 5).findings.map(({ code, columnName }: any) => [code, columnName])).toEqual(
    [
      ['GTIN_CHECK_DIGIT', 'EAN'],
      ['PRICE_UNREADABLE', 'VK_Brutto'],
      ['STOCK_FRACTION', 'Best_Fil1'],
    ],
  );
  expect(rowOf(checked, 6).findings).toMatchObject([
    { code: 'SKU_TWICE', reason: 'Die Artikelnummer steht schon in Zeile 2.' },
  ]);
  expect(checked.problems).toHaveLength(4);

  const cells = [
    { column: 2, text: '14,90' },
    { column: 5, text: '' },
    { column: 6, text: '2' },
  ];
  const repaired = await shop.do('repairImportRow', { importId: opened.id, row: 5, cells });
  expect(rowOf(repaired, 5)).toMatchObject({ state: 'READY', findings: [] });
  const renumbered = await shop.do('repairImportRow', {
    ...{ importId: opened.id, row: 2, cells: [{ column: 0, text: '10022' }] },
  });
  // The other row's finding is gone with its cause.
  expect(rowOf(renumbered, 6)).toMatchObject({ state: 'READY', findings: [] });
  const skipped = await shop.do('skipImportRows', { importId: opened.id, rows: [6], skip: true });
  expect(skipped.counts).toMatchObject({ ready: 4, skipped: 1 });
  const { organisation } = await shop.client.data(
    'query ($id: ID!) { import(id: $id) { id } organisation(slug: "korn-und-kanne") { imports { id } products { totalCount } } }',
    { id: opened.id },
  );
  expect(organisation).toEqual({ imports: [{ id: opened.id }], products: { totalCount: 0 } });
  await portal.untouched('solingen');
});

test('what was said of the columns is remembered for the next file with these names', async () => {
  const again = await shop.open(cp1252);
  expect(again).toMatchObject({ isRemembered: true });
  expect(again.columns[4]).toMatchObject({ field: 'CONTENT', unit: 'KILOGRAM', question: null });
  // The file that was not started is gone.
  const { organisation } = await shop.client.data(
    '{ organisation(slug: "korn-und-kanne") { imports { id } } }',
  );
  expect(organisation.imports).toEqual([{ id: again.id }]);
});

test('all rows with one finding are dealt with at once', async () => {
  const lines = Array.from({ length: 8 }, (_, i) => `${i};Ware ${i};1,00;7;400638133393${i}`);
  const opened = await shop.open(['Nr;Name;VK;MwSt;EAN', ...lines].join('\n'));
  const checked = await shop.confirm(opened);
  expect(checked.problems).toMatchObject([{ code: 'GTIN_CHECK_DIGIT', column: 4, count: 7 }]);
  const problem = { importId: opened.id, code: 'GTIN_CHECK_DIGIT', column: 4 };
  const emptied = await shop.do('settleImportProblem', { ...problem, how: 'EMPTY_CELLS' });
  expect(emptied.counts).toMatchObject({ ready: 8, refused: 0 });

  const second = await shop.open(['Nr;Name;VK;MwSt;EAN', ...lines].join('\n'));
  await shop.confirm(second);
  const skip = { ...problem, importId: second.id, how: 'SKIP_ROWS' };
  expect((await shop.do('settleImportProblem', skip)).counts).toMatchObject({
    ready: 1,
    skipped: 7,
  });
});

test('a file read wrongly is read anew as it is told', async () => {
  const opened = await shop.open('Nr;Name, Art;VK, neu\n1;Salz, fein;2,00\n2;Mehl;3,00\n');
  expect(opened.separator).toBe('SEMICOLON');
  const input = { importId: opened.id, separator: 'COMMA', hasHeader: false };
  const again = await shop.do('readImportAgain', input);
  expect(again).toMatchObject({ separator: 'COMMA', hasHeader: false, state: 'COLUMNS' });
});

test('the report is a CSV that no spreadsheet takes for a program', async () => {
  const opened = await shop.open(
    'Nr;Name;VK;Bestand\n1;=1+1;=CMD|calc;1\n2;"Ka""nne";2,00;-3\n3;Tee;1,00;4\n',
  );
  const checked = await shop.confirm(opened, { VK: { field: 'PRICE' } });
  const { text, headers } = await shop.client.get(checked.reportPath);
  expect(headers['content-disposition']).toMatch(/attachment; filename="[\d-]+-bericht.csv"/);
  expect(text.split('\r\n')).toEqual([
    '\ufeffZeile;Spalte;Inhalt;Stand;Grund;Abhilfe',
    `2;VK;"'=CMD|calc";nicht übernommen;„=CMD|calc“ ist kein Preis.;Den Preis als Zahl eintragen, zum Beispiel 4,80.`,
    `3;Bestand;"'-3";Hinweis;Der Vorrat ist kleiner als null und wird als 0 übernommen.;Bei Gelegenheit in der Kasse richtigstellen.`,
    '4;;;kommt neu hinein;;',
    '',
  ]);
  const english = await shop.client.get(`${checked.reportPath}?sprache=en`);
  expect(english.text).toContain('is no price');
  for (const client of [portal.in('moers'), portal.in('solingen')])
    expect((await client.get(checked.reportPath)).status).toBe(404);
});

test.each([
  [
    'a spreadsheet',
    Buffer.from('PK\x03\x04....xl/workbook.xml', 'latin1'),
    [415, 'BAD_USER_INPUT', 'WRONG_TYPE', 'XLSX'],
  ],
  [
    'a picture',
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    [415, 'BAD_USER_INPUT', 'WRONG_TYPE', 'PICTURE'],
  ],
  ['NUL bytes', 'Nr;Name\n1;\0\n', [415, 'BAD_USER_INPUT', 'WRONG_TYPE', 'BINARY']],
  [
    '5,000 columns',
    `${'a;'.repeat(5000)}\n${'1;'.repeat(5000)}\n`,
    [413, 'BAD_USER_INPUT', 'TOO_MANY_COLUMNS'],
  ],
  [
    'a cell of more than 1 MB',
    `Nr;Name\n1;${'x'.repeat(1_100_000)}\n`,
    [413, 'BAD_USER_INPUT', 'LINE_TOO_LONG'],
  ],
  ['60,000 rows', `Nr;Name\n${'1;a\n'.repeat(60_000)}`, [413, 'BAD_USER_INPUT', 'TOO_MANY_ROWS']],
  ['21 MB', Buffer.alloc(21 * 1024 * 1024, 'a;b\n'), [413, 'BAD_USER_INPUT', 'TOO_LARGE']],
  ['nothing', '', [400, 'BAD_USER_INPUT', 'EMPTY']],
])('%s is refused by what it is, and nothing is left', async (_, bytes, refusal) => {
  const before = await kept();
  expect(await refusalOf(bytes as string)).toEqual(refusal);
  expect(await kept()).toEqual(before);
});

const kept = () =>
  portal.inside('moers', async () => {
    const { TenantDatabase } = await import('@stadtlive/tenancy-api');
    return portal.app
      .get(TenantDatabase)
      .sql(
        'SELECT (SELECT count(*) FROM import_run) AS runs, (SELECT count(*) FROM import_row) AS rows',
      );
  });

test('a file comes from the portal itself, of somebody who runs the shop', async () => {
  const post = (client = shop.client) =>
    client
      .post('/einlesen')
      .field('organisationId', shop.organisationId)
      .attach('file', Buffer.from(till), 'a.csv');
  expect((await post()).status).toBe(403);
  expect((await post().set('origin', 'https://elsewhere.example')).status).toBe(403);
  expect((await post(portal.in('moers')).set('x-stadtlive', '1')).status).toBe(401);
  const stranger = portal.in('moers');
  await stranger.register();
  expect((await post(stranger).set('x-stadtlive', '1')).status).toBe(403);
  const neighbour = portal.in('solingen');
  await neighbour.register();
  expect((await post(neighbour).set('x-stadtlive', '1')).status).toBe(404);
  const { status, body } = await shop.client
    .post('/einlesen')
    .set('x-stadtlive', '1')
    .send({ file: till });
  expect([status, body.error.reason]).toEqual([400, 'MALFORMED']);
});

test('to everybody else an import is not there', async () => {
  const { id } = await shop.open(cp1252);
  const stranger = portal.in('moers');
  await stranger.register();
  expect((await stranger.data(importQuery, { id })).import).toBeNull();
  for (const name of ['pauseImport', 'resumeImport', 'cancelImport'])
    expect(await stranger.refusal(importMutation(name), { input: { importId: id } })).toBe(
      'NOT_FOUND',
    );
});

test('wrong columns are named', async () => {
  const opened = await shop.open(cp1252);
  const refused = async (other: Record<string, object>) => {
    const columns = opened.columns.map(({ name, field, placeId }: any) => ({
      field,
      placeId,
      ...other[name],
    }));
    const { errors } = await shop.client.query(importMutation('mapImport'), {
      input: { importId: opened.id, columns },
    });
    const { field, reason } = errors![0]!.extensions;
    return [field, reason];
  };
  expect(await refused({ Lief_Rab: { field: 'PRICE' } })).toEqual(['columns.7.field', 'TWICE']);
  expect(await refused({ Best_Fil1: { field: 'STOCK', placeId: opened.id } })).toEqual([
    'columns.6.placeId',
    'PLACE',
  ]);
  const ignored = { field: 'IGNORE' };
  expect(await refused({ ART_NR: ignored, Bezeichnung1: ignored, EAN: ignored })).toEqual([
    'columns',
    'NAMELESS',
  ]);
});

test('a file nobody starts is forgotten after a week', async () => {
  const { id } = await shop.open(cp1252);
  const sweep = () => portal.inside('moers', () => portal.app.get(ImportSweep).sweep());
  portal.setTime(new Date(Date.now() + 6 * 86_400_000));
  await sweep();
  expect(await shop.seen(id)).toMatchObject({ id });
  portal.setTime(new Date(Date.now() + 8 * 86_400_000));
  await sweep();
  portal.setTime(null);
  expect(await shop.seen(id)).toBeNull();
});
