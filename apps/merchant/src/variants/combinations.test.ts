import fc from 'fast-check';
import {
  combinationsOf,
  countCombinations,
  dropAxis,
  readValues,
  renameValue,
  rowsFor,
} from './combinations.ts';

const blank = { price: '9,90', amount: '', stock: '', gtin: '', sku: '' };
const size = { name: 'Größe', values: ['S', 'M'] };
const colour = { name: 'Farbe', values: ['rot', 'blau'] };
const row = (id: string | null, options: string[], price = '1,00') => ({
  ...blank,
  id,
  options,
  price,
});
const told = (rows: { id: string | null; options: string[]; price: string }[]) =>
  rows.map(({ id, options, price }) => `${id} ${options.join('/')} ${price}`);

test('every combination once, the last axis turning fastest', () => {
  expect(combinationsOf([size, colour]).map((one) => one.join('/'))).toEqual([
    'S/rot',
    'S/blau',
    'M/rot',
    'M/blau',
  ]);
  expect(combinationsOf([])).toEqual([]);
  expect(combinationsOf([size, { name: 'Leer', values: [] }])).toEqual([]);
});

test('the count is the number of combinations', () => {
  const axis = fc.record({
    name: fc.string(),
    values: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(axis, { maxLength: 3 }), (axes) => {
      const all = combinationsOf(axes);
      expect(all).toHaveLength(countCombinations(axes));
      expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
    }),
  );
});

test('what is known of a combination stays, what is new begins blank', () => {
  const rows = rowsFor(
    { from: [], to: [size] },
    [row('1', ['M'], '5,00'), row('2', ['XL'])],
    blank,
  );
  expect(told(rows)).toEqual(['null S 9,90', '1 M 5,00']);
});

test('a further axis keeps each row for its first value and its price for the others', () => {
  const present = [row('1', ['S'], '5,00'), row('2', ['M'], '6,00')];
  const rows = rowsFor({ from: [size], to: [size, colour] }, present, blank);
  expect(told(rows)).toEqual([
    '1 S/rot 5,00',
    'null S/blau 5,00',
    '2 M/rot 6,00',
    'null M/blau 6,00',
  ]);
});

test('a combination taken out stays out while values are added', () => {
  const wider = { ...size, values: ['S', 'M', 'L'] };
  const change = { from: [size, colour], to: [wider, colour] };
  const rows = rowsFor(change, [row('1', ['S', 'rot']), row('2', ['M', 'blau'])], blank);
  expect(told(rows)).toEqual([
    '1 S/rot 1,00',
    '2 M/blau 1,00',
    'null L/rot 9,90',
    'null L/blau 9,90',
  ]);
});

test('values come from a typed or pasted list, each once', () => {
  expect(readValues(' S, M ,,L;M\nXL ')).toEqual(['S', 'M', 'L', 'XL']);
});

test('a renamed value takes its rows along', () => {
  expect(told(renameValue([row('1', ['S', 'rot'])], 1, 'rot', 'weinrot'))).toEqual([
    '1 S/weinrot 1,00',
  ]);
});

test('an axis less leaves one row for each that is still different', () => {
  const rows = [row('1', ['S', 'rot']), row('2', ['S', 'blau']), row('3', ['M', 'rot'])];
  expect(told(dropAxis(rows, 1))).toEqual(['1 S 1,00', '3 M 1,00']);
  expect(dropAxis([row('1', ['S'])], 0)).toEqual([]);
});
