import fc from 'fast-check';
import { centsOf } from './cents-input.ts';

test.each([
  ['29,90', 2990],
  ['29,9', 2990],
  ['29.90 €', 2990],
  ['1.299,00', 129900],
  ['1299', 129900],
  ['1.299', 129900],
  ['EUR 5', 500],
  ['29,905', null],
  ['-5', null],
  ['', null],
  ['1,2,3', null],
  ['12.34.56', null],
])('%j is %s', (typed, cents) => {
  expect(centsOf(typed)).toBe(cents);
});

test('what is shown as a sum is read as that sum', () => {
  const euro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
      expect(centsOf(euro.format(cents / 100))).toBe(cents);
    }),
  );
});
