import { decode, readStockFile } from './stock-file.ts';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

test('a list from a German till, separated by semicolons', () => {
  const file = readStockFile('Artikel-Nr;Bezeichnung;Bestand\nA1;Honig;12\nA2;"Tee; grün";3,00\n');
  expect(file).toEqual({
    rows: [
      { line: 2, sku: 'A1', stock: 12 },
      { line: 3, sku: 'A2', stock: 3 },
    ],
    wrong: [],
  });
});

test('a GTIN does where there is no article number; empty lines count but say nothing', () => {
  const file = readStockFile('EAN,Menge\n4006381333931,5\n,\n\n400-0000 048176,0\n');
  expect(file).toMatchObject({
    rows: [
      { line: 2, gtin: '4006381333931', stock: 5 },
      { line: 5, gtin: '4000000048176', stock: 0 },
    ],
  });
});

test('each wrong row is named with what stands there', () => {
  const file = readStockFile('sku\tstock\nA\tviele\n\t4\nB\t1,5\nC\t-2\n');
  expect(file).toEqual({
    rows: [{ line: 5, sku: 'C', stock: 0 }],
    wrong: [
      { line: 2, reason: 'noStock', text: 'viele' },
      { line: 3, reason: 'noNumber', text: '' },
      { line: 4, reason: 'fraction', text: '1,5' },
    ],
  });
});

test('what cannot be used is refused as a whole, with the columns it has', () => {
  expect(readStockFile('')).toEqual({ fault: 'empty' });
  expect(readStockFile('sku;stock')).toEqual({ fault: 'empty' });
  expect(readStockFile('Name;Preis\nA;1')).toEqual({
    fault: 'noColumns',
    columns: ['Name', 'Preis'],
  });
});

test('letters from both encodings', () => {
  expect(decode(bytes(0xc3, 0xbc))).toBe('ü');
  expect(decode(bytes(0xfc))).toBe('ü');
});
