import fc from 'fast-check';
import { readAmount, readPrice, readStock, writePrice } from './price-input.ts';

test.each([
  ['4,80', 480],
  ['4.80', 480],
  ['4,8', 480],
  ['4', 400],
  ['4,- €', 400],
  ['1.299', 129900],
  ['1.299,00', 129900],
  ['1,299.00', 129900],
  ['12 EUR', 1200],
  ['0,01', 1],
])('%s are %i cents', (text, cents) => expect(readPrice(text)).toBe(cents));

test.each(['', 'viel', '4,805', '-4', '4,80,1', '1.29.9', '∞'])('%j is no price', (text) => {
  expect(readPrice(text)).toBeNull();
});

test('every price reads back the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (cents) => {
      expect(readPrice(writePrice(cents))).toBe(cents);
      const shown = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
      expect(readPrice(shown.format(cents / 100))).toBe(cents);
    }),
  );
});

test('amounts and stock', () => {
  expect(['0,5', '2.5', '500', '0', '', 'x'].map(readAmount)).toEqual([
    0.5,
    2.5,
    500,
    null,
    null,
    null,
  ]);
  expect(['12', '', '-1', '1,5', '99999999'].map(readStock)).toEqual([12, 0, null, null, null]);
});
