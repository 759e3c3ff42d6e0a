import type { ColumnUse } from '../columns/import-field.ts';
import { checkRows } from './check-rows.ts';
import { groupRows, titleOf } from './group-rows.ts';

const columns: ColumnUse[] = [
  { field: 'SKU' },
  { field: 'TITLE' },
  { field: 'PRICE', decimal: 'COMMA' },
  { field: 'VAT' },
  { field: 'GTIN' },
  { field: 'STOCK', placeId: 'here' },
  { field: 'IGNORE' },
  { field: 'PARENT' },
  { field: 'AXIS', axis: 'Farbe' },
  { field: 'AXIS', axis: 'Größe' },
];
const row = (number: number, ...cells: string[]) => ({ number, cells });
const check = (...rows: ReturnType<typeof row>[]) =>
  checkRows(rows, columns).sort((a, b) => a.number - b.number);
const codes = (...rows: ReturnType<typeof row>[]) =>
  check(...rows).map(({ findings }) => findings.map(({ code }) => code).join(' '));

test('a row says what its cells say, and nothing of the empty ones', () => {
  const [first, second] = check(
    row(2, '10023', 'Hafer', '1,45', '7', '4006381333931', '12', '0,80'),
    row(3, '10024', 'Linsen', '', '', '', '', '1,20'),
  );
  expect(first!.draft).toEqual({
    ...{ sku: '10023', title: 'Hafer', priceCents: 145, vatRate: 70, gtin: '4006381333931' },
    ...{ stock: [{ placeId: 'here', stock: 12 }], axes: [], pictures: [] },
  });
  expect(second!.draft).toEqual({
    sku: '10024',
    title: 'Linsen',
    stock: [],
    axes: [],
    pictures: [],
  });
  // What the shop pays is in no draft.
  expect(JSON.stringify([first, second])).not.toMatch(/0,80|1,20/);
});

test('each wrong cell is named, with its column and what it holds', () => {
  const [wrong] = check(row(7, '1', '', 'viel', '16', '4,00E+12', '2,5'));
  expect(wrong!.findings).toEqual([
    { code: 'GTIN_SCIENTIFIC', column: 4, value: '4,00E+12' },
    { code: 'VAT_UNKNOWN', column: 3, value: '16' },
    { code: 'PRICE_UNREADABLE', column: 2, value: 'viel' },
    { code: 'STOCK_FRACTION', column: 5, value: '2,5' },
  ]);
});

test('numbers used twice are named with the row that has them first', () => {
  const rows = check(
    row(2, 'A', 'Eins', '1,00', '7', '4006381333931'),
    row(3, 'A', 'Zwei', '1,00', '7', ''),
    row(4, 'B', 'Drei', '1,00', '7', '04006381333931'),
  );
  expect(rows.flatMap(({ findings }) => findings)).toEqual([
    { code: 'SKU_TWICE', column: 0, more: '2' },
    { code: 'GTIN_TWICE', column: 4, more: '2' },
  ]);
});

test('rows with one parent are the variants of one product', () => {
  const rows = check(
    row(2, 'T1', 'T-Shirt', '19,00', '19', '', '', '', ''),
    row(3, 'T1-B-M', 'T-Shirt blau M', '19,00', '19', '', '3', '', 'T1', 'blau', 'M'),
    row(4, 'X', 'Hose', '49,00', '19', '', '', ''),
    row(5, 'T1-R-M', 'T-Shirt rot M', '19,00', '19', '', '1', '', 'T1', 'rot', 'M'),
  );
  expect(rows.map(({ position }) => position)).toEqual([2, 2, 4, 2]);
  expect(rows.flatMap(({ findings }) => findings)).toEqual([]);
  const [shirt, trousers] = groupRows(rows);
  expect(shirt).toMatchObject({ parent: { number: 2 }, rows: [{ number: 3 }, { number: 5 }] });
  expect([titleOf(shirt!), titleOf(trousers!)]).toEqual(['T-Shirt', 'Hose']);
});

test('without a parent the title binds, and what titles share names the product', () => {
  const same = check(
    row(2, '1', 'Kerze', '5,00', '19', '', '', '', '', 'rot'),
    row(3, '2', 'kerze ', '5,00', '19', '', '', '', '', 'blau'),
    row(4, '3', 'Kerze', '5,00', '19', '', '', '', '', ''),
  );
  expect(same.map(({ position }) => position)).toEqual([2, 2, 4]);
  const [group] = groupRows(
    check(
      row(2, '1', 'Pullover "Alm" blau, S', '5,00', '19', '', '', '', 'P', 'blau', 'S'),
      row(3, '2', 'Pullover "Alm" rot, M', '5,00', '19', '', '', '', 'P', 'rot', 'M'),
    ),
  );
  expect(titleOf(group!)).toBe('Pullover "Alm"');
});

test('variants that do not go together are refused one by one', () => {
  expect(
    codes(
      row(2, '1', 'Hut', '5,00', '19', '', '', '', 'H', 'rot', 'S'),
      row(3, '2', 'Hut', '5,00', '19', '', '', '', 'H', 'Rot', 's'),
      row(4, '3', 'Hut', '5,00', '19', '', '', '', 'H', 'rot', ''),
      row(5, '4', 'Hut', '5,00', '7', '', '', '', 'H', 'blau', 'S'),
    ),
  ).toEqual(['', 'VARIANT_TWICE', 'VARIANT_WITHOUT_AXIS', 'VARIANTS_DIFFER']);
});

test('what was broken in the file, or holds what nobody can read, is refused as a row', () => {
  const broken = { kind: 'WIDTH', found: 2, width: 10 } as const;
  expect(checkRows([{ number: 2, cells: ['1', 'Salz'], broken }], columns)[0]!.findings).toEqual([
    { code: 'ROW_WIDTH', column: null, more: '2/10' },
  ]);
  expect(codes(row(2, '1', 'Gr\ufffdtze'), row(3, '2', 'x'.repeat(25_000)))).toEqual([
    'CELL_UNREADABLE',
    'CELL_TOO_LONG',
  ]);
});
