import fc from 'fast-check';
import { changedPrice, readPriceChange } from './price-change.ts';

test('a price, an amount or a percentage', () => {
  expect(readPriceChange('4,80 €')).toEqual({ kind: 'to', cents: 480 });
  expect(readPriceChange('1.299,00')).toEqual({ kind: 'to', cents: 129900 });
  expect(readPriceChange('+0,50')).toEqual({ kind: 'by', cents: 50 });
  expect(readPriceChange('− 1')).toEqual({ kind: 'by', cents: -100 });
  expect(readPriceChange('+10 %')).toEqual({ kind: 'percent', perMille: 100 });
  expect(readPriceChange('-2,5%')).toEqual({ kind: 'percent', perMille: -25 });
});

test('what is none of these is refused', () => {
  for (const text of ['', 'viel', '0', '+0', '0 %', '-95 %', '10 % mehr', '--5'])
    expect(readPriceChange(text)).toBeNull();
});

test('percentages round half up to the cent', () => {
  expect(changedPrice(480, { kind: 'percent', perMille: 100 })).toBe(528);
  expect(changedPrice(5, { kind: 'percent', perMille: 100 })).toBe(6);
  expect(changedPrice(999, { kind: 'percent', perMille: -25 })).toBe(974);
  expect(changedPrice(30, { kind: 'by', cents: -50 })).toBe(1);
});

test('a changed price is a whole number of cents, off by at most half a cent', () => {
  const cents = fc.integer({ min: 1, max: 9_999_999 });
  fc.assert(
    fc.property(cents, fc.integer({ min: -900, max: 9000 }), (price, perMille) => {
      const changed = changedPrice(price, { kind: 'percent', perMille });
      const exact = (price * (1000 + perMille)) / 1000;
      expect(Number.isInteger(changed)).toBe(true);
      expect(Math.abs(changed - Math.max(1, exact))).toBeLessThanOrEqual(0.5001);
    }),
  );
});
