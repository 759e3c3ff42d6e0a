import fc from 'fast-check';
import { shortened } from './cut-text.ts';
import { readTable } from './read-table.ts';
import { dosText } from './dos-text.ts';

const till = [
  'Artikelliste Korn & Kanne vom 12.11.2026',
  '',
  'ART_NR;Bezeichnung1;VK_Brutto;MwSt;EAN',
  '10023;Haferflöckchen "zart" 500g;1,45;7;4006381333931',
  ';;;;',
  '10024;Rote Grütze;1.299,00;7;',
  '10031;Kännchen, groß € 5;14,90;19;',
  '',
].join('\r\n');

const cp1252 = (text: string) => Buffer.from(text.replaceAll('€', '\x80'), 'latin1');
const reasonOf = async (bytes: Buffer) =>
  readTable(bytes).then(
    () => 'read',
    ({ details }: { details: Record<string, unknown> }) =>
      [details['reason'], details['kind']].filter(Boolean).join(' '),
  );

test.each([
  ['WINDOWS_1252', cp1252(till)],
  ['UTF_8', Buffer.from(till)],
  ['UTF_8', Buffer.from(`\ufeff${till}`)],
  ['UTF_16LE', Buffer.from(`\ufeff${till}`, 'utf16le')],
  ['UTF_16BE', Buffer.from(`\ufeff${till}`, 'utf16le').swap16()],
] as const)('a till file in %s, with a title above and empty lines', async (encoding, bytes) => {
  const table = await readTable(bytes);
  expect(table).toMatchObject({ encoding, separator: 'SEMICOLON', hasHeader: true });
  expect(table.names).toEqual(['ART_NR', 'Bezeichnung1', 'VK_Brutto', 'MwSt', 'EAN']);
  expect(table.rows.map(({ number }) => number)).toEqual([4, 6, 7]);
  expect(table.rows[0]!.cells[1]).toBe('Haferflöckchen "zart" 500g');
  expect(table.rows[2]!.cells[1]).toBe('Kännchen, groß € 5');
});

test('what a till wrote as DOS did', async () => {
  const bytes = Buffer.from([...till].map((sign) => dosByte(sign)));
  const table = await readTable(bytes);
  expect(table.encoding).toBe('DOS_850');
  expect(table.rows[1]!.cells[1]).toBe('Rote Grütze');
});

function dosByte(sign: string): number {
  if (sign < '\x80') return sign.charCodeAt(0);
  for (let byte = 128; byte < 256; byte++) if (dosText(Buffer.from([byte])) === sign) return byte;
  throw new Error(`DOS has no ${sign}.`);
}

test('any separator, whatever the cells hold, is found by the shape of the lines', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', 'ü'), minLength: 1 });
  const row = fc.tuple(cell, cell, fc.constantFrom('1,45', '12,00', '1.299,00'), cell);
  const signs = { SEMICOLON: ';', TAB: '\t', PIPE: '|' } as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 3, maxLength: 20 }),
      fc.constantFrom(...(Object.keys(signs) as (keyof typeof signs)[])),
      async (rows, separator) => {
        const lines = rows.map(([a, b, price, c]) => [`x${a}`, `y${b}`, price, `z${c}`]);
        const text = [['Nr', 'Name', 'Preis', 'Farbe'], ...lines]
          .map((cells) => cells.join(signs[separator]))
          .join('\n');
        const table = await readTable(Buffer.from(text));
        expect(table.separator).toBe(separator);
        expect(table.rows.map(({ cells }) => cells)).toEqual(
          lines.map((cells) => cells.map((one) => one.trim())),
        );
      },
    ),
  );
});

test('commas between, points before the decimals, quotes around', async () => {
  const table = await readTable(
    Buffer.from('sku,name,price\n1,"Salz, fein",1.20\n2,"Haus ""Rosa""",2.50\n'),
  );
  expect(table).toMatchObject({ separator: 'COMMA', names: ['sku', 'name', 'price'] });
  expect(table.rows[1]!.cells).toEqual(['2', 'Haus "Rosa"', '2.50']);
});

test('without a header columns are numbered, and twice the same name is told apart', async () => {
  const bare = await readTable(Buffer.from('10;Salz;1,20\n11;Mehl;2,50\n'));
  expect(bare).toMatchObject({ hasHeader: false, names: ['Spalte 1', 'Spalte 2', 'Spalte 3'] });
  expect(bare.rows).toHaveLength(2);
  const twice = await readTable(Buffer.from('Artikelnummer;Preis;Preis;\n1;2,00;3,00;x\n'));
  expect(twice.names).toEqual(['Artikelnummer', 'Preis', 'Preis (2)', 'Spalte 4']);
});

test('a person may say otherwise', async () => {
  const bytes = Buffer.from('a;b,c\n1;2,3\n');
  const options = { separator: 'COMMA', hasHeader: false } as const;
  const table = await readTable(bytes, options);
  expect(table).toMatchObject({ separator: 'COMMA', hasHeader: false });
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['a;b', 'c'],
    ['1;2', '3'],
  ]);
});

test('ragged rows and open quotes cost their own line, and say why', async () => {
  const { rows } = await readTable(
    Buffer.from('Nr;Name;Preis\n1;Salz;1,00\n2;Mehl\n3;"Zucker;2,00\n4;Reis;3,00\n5;Tee;4,00\n'),
  );
  expect(rows.map(({ broken }) => broken?.kind)).toEqual([
    undefined,
    'WIDTH',
    'OPEN_QUOTE',
    undefined,
    undefined,
  ]);
});

test('lines that leave empty cells out at their end are filled up', async () => {
  const line = (i: number) => `${i};Ware ${i};1,00${i % 3 ? '' : ';rot;5'}\n`;
  const lines = Array.from({ length: 60 }, (_, i) => line(i)).join('');
  const table = await readTable(Buffer.from(`ArtNr;Bezeichnung;VK;Farbe;Bestand;;\n${lines}`));
  expect(table.names).toEqual(['ArtNr', 'Bezeichnung', 'VK', 'Farbe', 'Bestand']);
  expect(table.rows.filter(({ broken }) => broken)).toEqual([]);
  expect(table.rows[1]!.cells).toEqual(['1', 'Ware 1', '1,00', '', '']);
});

describe('what is no table is refused by what it is', () => {
  const csv = 'Nr;Name\n1;Salz\n';
  test.each([
    ['EMPTY', Buffer.alloc(0)],
    ['EMPTY', Buffer.from(' \r\n \n')],
    [
      'WRONG_TYPE XLSX',
      Buffer.from('PK\x03\x04 .... [Content_Types].xml xl/workbook.xml', 'latin1'),
    ],
    [
      'WRONG_TYPE ODS',
      Buffer.from('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument', 'latin1'),
    ],
    ['WRONG_TYPE ZIP', Buffer.from('PK\x03\x04anything else', 'latin1')],
    ['WRONG_TYPE XLS', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest', 'latin1')],
    ['WRONG_TYPE PDF', Buffer.from('%PDF-1.7 ...')],
    ['WRONG_TYPE PICTURE', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['WRONG_TYPE HTML', Buffer.from('<!DOCTYPE html><table>')],
    ['WRONG_TYPE JSON', Buffer.from('[{"a":1}]')],
    ['WRONG_TYPE BINARY', Buffer.from('Nr;Name\n1;Sa\0lz\n')],
    ['ONE_COLUMN', Buffer.from('Ein Text.\nNoch einer.\n')],
    ['NO_ROWS', Buffer.from('ART_NR;Bezeichnung\n')],
    ['TOO_LARGE', Buffer.alloc(21 * 1024 * 1024, csv)],
    ['TOO_MANY_ROWS', Buffer.from('1;a\n'.repeat(50_100))],
    ['TOO_MANY_COLUMNS', Buffer.from(`${'a;'.repeat(5000)}\n${'1;'.repeat(5000)}\n`)],
    ['LINE_TOO_LONG', Buffer.from(`Nr;Name\n1;${'x'.repeat(1_100_000)}\n`)],
  ])('%s', async (reason, bytes) => expect(await reasonOf(bytes)).toBe(reason));
});

test('whatever bytes arrive, the answer is a table or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await reasonOf(Buffer.from(bytes))).toMatch(/^(read|[A-Z_]+( [A-Z]+)?)$/);
    }),
  );
});

test('names that come again with every page are the header once, and no row is lost', async () => {
  const names = 'Nr;Bezeichnung;VK;MwSt';
  const text = [names, '1;Salz;1,00;7', names, '2;Mehl;2,00;7', names, '3;Öl;3,00;7'].join('\n');
  const { names: read, rows } = await readTable(Buffer.from(text));
  expect(read).toEqual(names.split(';'));
  expect(rows.map(({ number, cells }) => [number, cells[1]])).toEqual([
    [2, 'Salz'],
    [4, 'Mehl'],
    [6, 'Öl'],
  ]);
});

test('UTF-16 without its mark is text, other NULs are none', async () => {
  const wide = Buffer.from(till, 'utf16le');
  expect(await readTable(wide)).toMatchObject({ encoding: 'UTF_16LE', names: { length: 5 } });
  expect(await readTable(Buffer.from(wide).swap16())).toMatchObject({ encoding: 'UTF_16BE' });
  expect(await reasonOf(Buffer.from(till.replace('Rote', 'R\0te')))).toBe('WRONG_TYPE BINARY');
});

test('a text is never cut in the middle of a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 12 }), (text, most) => {
      const short = shortened(text, most);
      expect(short.isWellFormed()).toBe(true);
      expect(short.length).toBeLessThanOrEqual(most);
      if (text.length <= most) expect(short).toBe(text);
    }),
  );
});
