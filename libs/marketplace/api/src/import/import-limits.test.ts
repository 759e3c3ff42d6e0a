import {
  importMutation,
  openPortal,
  openShop,
  rowOf,
  type ImportClient,
  type TestPortal,
} from '@stadtlive/api/testing';

let portal: TestPortal;
let shop: ImportClient;

beforeAll(async () => {
  portal = await openPortal();
});
beforeEach(async () => {
  shop = await openShop(portal.in('moers'), `Laden ${Math.random()}`);
});
afterAll(() => portal?.close());

const file = (...lines: string[]) => ['Nr;Name;VK;Bestand', ...lines].join('\r\n');
const codesOf = (checked: any) =>
  checked.problems.map(({ code, columnName }: any) => `${code} ${columnName}`);

test('characters of two halves are kept whole wherever a text is cut', async () => {
  const long = `${'n'.repeat(58)}😀😀${'n'.repeat(17)}😀😀${'n'.repeat(90)}`;
  const opened = await shop.open(file(`1;${long};1,00;1`), `${'f'.repeat(199)}😀.csv`);
  const checked = await shop.confirm(opened);
  expect(codesOf(checked)).toEqual(['TITLE_TOO_LONG Name']);
  expect(JSON.stringify(checked)).not.toMatch(/\\ud[89a-f]/i);
  expect((await shop.client.get(checked.reportPath)).text).not.toContain('\ufffd');
});

test('half a character typed into a cell is refused, naming the cell', async () => {
  const opened = await shop.open(file('1;Tee;1,00;1', '2;Salz;2,00;1'));
  await shop.confirm(opened);
  const cells = [{ column: 1, text: 'Tee \ud83d' }];
  const { errors } = await shop.client.query(importMutation('repairImportRow'), {
    input: { importId: opened.id, row: 2, cells },
  });
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'cells.0.text' });
});

test('cells of numbers that are far too long are not looked at, and are named', async () => {
  const gap = ' '.repeat(20_000);
  const opened = await shop.open(file(`1;Tee;1,00;1${gap}x`, `2;Salz;1${gap}2;3`, '3;Öl;2,00;4'));
  const checked = await shop.confirm(opened, { VK: { field: 'PRICE' } });
  expect(rowOf(checked, 4).state).toBe('READY');
  expect(codesOf(checked)).toEqual(['CELL_TOO_LONG VK', 'CELL_TOO_LONG Bestand']);
});

test('what the single editor refuses, the check refuses by row and column', async () => {
  const head = 'Nr;Name;VK;MwSt;Inhalt';
  const opened = await shop.open(
    [
      head,
      '1;Draht;900000,00;19;0,01 m',
      `2;${'x'.repeat(161)};1,00;19;1 m`,
      `${'9'.repeat(61)};Seil;1,00;19;1 m`,
      '4;Seil\u202e;1,00;19;1 m',
      '5;Band;1000000,01;19;1 m',
      '6;Garn;1,00;16;1 m',
    ].join('\n'),
  );
  const checked = await shop.confirm(opened);
  expect(checked.counts).toMatchObject({ ready: 0, refused: 6 });
  const found = checked.rows.edges.map(({ node }: any) => [
    node.number,
    ...node.findings.map(({ code, columnName }: any) => `${code} ${columnName}`),
  ]);
  expect(found).toEqual([
    [2, 'CONTENT_TOO_SMALL Inhalt'],
    [3, 'TITLE_TOO_LONG Name'],
    [4, 'SKU_TOO_LONG Nr'],
    [5, 'CELL_UNREADABLE Name'],
    [6, 'PRICE_TOO_HIGH VK'],
    [7, 'VAT_UNKNOWN MwSt'],
  ]);
});

test('variants do not differ by one thing twice', async () => {
  const lines = ['Nr;Name;VK;Farbe;Ton', '1;Hemd;9,00;rot;hell', '2;Hemd;9,00;rot;tief'];
  const opened = await shop.open(lines.join('\n'));
  const columns = opened.columns.map(({ name, field }: any) =>
    name === 'Farbe' || name === 'Ton'
      ? { field: 'AXIS', axis: name === 'Ton' ? 'FARBE' : 'Farbe' }
      : { field },
  );
  const { errors } = await shop.client.query(importMutation('mapImport'), {
    input: { importId: opened.id, columns },
  });
  expect(errors![0]!.extensions).toMatchObject({ field: 'columns', reason: 'AXIS_TWICE' });
});

test('so many files an hour and no more; another shop is not held up', async () => {
  for (let i = 0; i < 60; i++) expect((await shop.send('')).status).toBe(400);
  const { status, body, headers } = await shop.send(file('1;Tee;1,00;1'));
  expect([status, body.error.code]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  const other = await openShop(portal.in('moers'), `Laden ${Math.random()}`);
  expect((await other.send(file('1;Tee;1,00;1'))).status).toBe(201);
  await portal.untouched('solingen');
});

test('variants without any title are refused, not lost; one title is enough for all', async () => {
  const lines = ['Handle;Name;VK;Größe;SKU', 'a;;9,00;S;1', 'a;;9,00;M;2', 'b;Hemd;9,00;S;3'];
  const checked = await shop.confirm(await shop.open([...lines, 'b;;9,00;M;4'].join('\n')));
  expect(codesOf(checked)).toEqual(['TITLE_MISSING Name']);
  expect(checked.counts).toMatchObject({ ready: 2, refused: 2 });
});
