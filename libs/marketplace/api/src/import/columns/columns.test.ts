import { describeColumns, questionOf } from './describe-columns.ts';
import { fieldOfName } from './field-names.ts';
import { fingerprintOf } from './header-fingerprint.ts';
import type { ColumnUse } from './import-field.ts';

const here = [{ id: 'here', name: 'Korn & Kanne' }];
const described = (
  names: string[],
  rows: string[][],
  places = here,
  remembered: ReadonlyMap<string, ColumnUse> | null = null,
) => describeColumns(names, names.length > 0, rows, { places, remembered });
const fieldsOf = (names: string[], rows: string[][]) =>
  described(names, rows).map(({ field }) => field);

test.each([
  ['ART_NR', 'SKU'],
  ['Bezeichnung1', 'TITLE'],
  ['Bezeichnung2', 'DESCRIPTION'],
  ['VK_Brutto', 'PRICE'],
  ['VK Preis (EUR)', 'PRICE'],
  ['VK netto', 'NET_PRICE'],
  ['MwSt', 'VAT'],
  ['Steuerschlüssel', 'VAT'],
  ['Inh', 'CONTENT'],
  ['EAN', 'GTIN'],
  ['EAN-Code', 'GTIN'],
  ['Best_Fil1', 'STOCK'],
  ['Lagerbestand', 'STOCK'],
  ['WGR', 'CATEGORY'],
  ['Warengruppe', 'CATEGORY'],
  ['Farbe', 'AXIS'],
  ['Größe', 'AXIS'],
  ['Hersteller', 'MAKER_NAME'],
  ['Vater-Artikelnummer', 'PARENT'],
  ['Bild-URL', 'PICTURE'],
  ['Variant SKU', 'SKU'],
  ['Variant Price', 'PRICE'],
  ['Variant Inventory Qty', 'STOCK'],
  ['Body (HTML)', 'DESCRIPTION'],
  ['Title', 'TITLE'],
  ['Handle', 'PARENT'],
  ['EK', 'IGNORE'],
  ['EK_Netto', 'IGNORE'],
  ['DEK', 'IGNORE'],
  ['Einkaufspreis', 'IGNORE'],
  ['Einstandspreis', 'IGNORE'],
  ['Purchase price', 'IGNORE'],
  ['Cost per item', 'IGNORE'],
  ['Lief_Rab', 'IGNORE'],
  ['Marge %', 'IGNORE'],
  ['UVP', 'IGNORE'],
])('%s is %s', (name, field) => expect(fieldOfName(name)?.field).toBe(field));

const tillNames = [
  'ART_NR',
  'Bezeichnung1',
  'VK_Brutto',
  'MwSt',
  'Inh',
  'EAN',
  'Best_Fil1',
  'Lief_Rab',
  'EK',
];
const tillRows = [
  ['10023', 'Haferfl. zart 500g', '1,45', '7', '0,5', '4006381333931', '12', '35', '0,80'],
  ['10024', 'Linsen rot', '2,75', '7', '0,5', '', '8', '30', '1,20'],
  ['10031', 'Kanne blau', '14,90', '19', '1', '', '0', '35', '7,00'],
];

test("a till's columns, with what is left to ask", () => {
  const columns = described(tillNames, tillRows);
  expect(columns.map(({ field }) => field)).toEqual([
    ...['SKU', 'TITLE', 'PRICE', 'VAT', 'CONTENT', 'GTIN', 'STOCK', 'IGNORE', 'IGNORE'],
  ]);
  expect(columns[0]!.examples).toEqual(['10023', '10024', '10031']);
  expect(columns[6]!.placeId).toBe('here');
  expect(columns[2]!.decimal).toBe('COMMA');
  const asked = columns.map((column, i) =>
    questionOf(
      column,
      tillRows.map((row) => row[i]!),
      false,
    ),
  );
  expect(asked.filter(Boolean)).toEqual(['UNIT']);
  expect(asked[4]).toBe('UNIT');
});

test('without names the content tells what it can', () => {
  const rows = Array.from({ length: 12 }, (_, i) => [
    `A-${100 + i}`,
    `Schöne Ware Nummer ${i}`,
    `${i},99`,
    i % 2 ? '19' : '7',
    '4006381333931',
    `https://laden.example/${i}.jpg`,
  ]);
  expect(
    describeColumns(['1', '2', '3', '4', '5', '6'], false, rows, {
      places: here,
      remembered: null,
    }).map(({ field }) => field),
  ).toEqual(['SKU', 'TITLE', 'PRICE', 'VAT', 'GTIN', 'PICTURE']);
});

test('a name that the content denies is asked about, not believed', () => {
  const rows = tillRows.map((row) => [row[0]!, row[1]!, 'auf Anfrage']);
  const columns = described(['ART_NR', 'Bezeichnung', 'Preis'], rows);
  expect(columns[2]!.field).not.toBe('PRICE');
});

test('two columns for one thing: the likelier has it', () => {
  expect(
    fieldsOf(
      ['Artikelnummer', 'Bezeichnung', 'VK', 'Preis Aktion'],
      [['1', 'Salz', '2,00', '1,50']],
    ),
  ).toEqual(['SKU', 'TITLE', 'PRICE', 'IGNORE']);
});

test('keys of rates, thousands and places are asked for where nothing tells', () => {
  const names = ['Nr', 'Name', 'VK', 'MwSt', 'Bestand Nord', 'Bestand'];
  const rows = [
    ['1', 'Tisch', '1.299', '1', '3', '4'],
    ['2', 'Stuhl', '2.499', '2', '1', '2'],
  ];
  const places = [...here, { id: 'north', name: 'Filiale Nord' }];
  const columns = described(names, rows, places);
  const asked = columns.map((one, i) =>
    questionOf(
      one,
      rows.map((row) => row[i]!),
      false,
    ),
  );
  expect(asked).toEqual([null, null, 'DECIMAL', 'VAT_KEYS', null, 'PLACE']);
  expect(columns[4]!.placeId).toBe('north');
});

test('a unit in the name, or in a column beside, answers the question', () => {
  expect(described(['Nr', 'Name', 'Inhalt (g)'], [['1', 'Salz', '500']])[2]).toMatchObject({
    field: 'CONTENT',
    unit: 'GRAM',
  });
  const [, , content] = described(['Nr', 'Name', 'Inhalt', 'Einheit'], [['1', 'Salz', '500', 'g']]);
  expect(questionOf(content!, ['500'], true)).toBeNull();
});

test('what a shop has said of the same names before is taken as it is', () => {
  const remembered = new Map([['Inh', { field: 'CONTENT', unit: 'KILOGRAM' } as const]]);
  const columns = described(tillNames, tillRows, here, remembered);
  expect(columns[4]).toMatchObject({ unit: 'KILOGRAM', confidence: 1 });
  expect(fingerprintOf(['A', 'B'])).toEqual(fingerprintOf(['b ', 'a']));
  expect(fingerprintOf(['A', 'B'])).not.toEqual(fingerprintOf(['A', 'C']));
});
