import fc from 'fast-check';
import type { ContentUnit } from '@stadtlive/contract';
import { expectPlausible, shownContent, unitPrice, validContent } from './content.ts';

const of = (priceCents: number, amount: number, unit: ContentUnit) =>
  unitPrice(priceCents, validContent({ amount, unit }));

test.each<[number, number, ContentUnit, number, ContentUnit]>([
  [790, 500, 'GRAM', 1580, 'KILOGRAM'],
  [790, 0.5, 'KILOGRAM', 1580, 'KILOGRAM'],
  [199, 750, 'MILLILITRE', 265, 'LITRE'],
  [199, 0.75, 'LITRE', 265, 'LITRE'],
  [299, 1, 'KILOGRAM', 299, 'KILOGRAM'],
  [1499, 2.5, 'METRE', 600, 'METRE'],
  [4995, 1.25, 'SQUARE_METRE', 3996, 'SQUARE_METRE'],
  [100, 3, 'CUBIC_METRE', 33, 'CUBIC_METRE'],
  [5, 1000, 'GRAM', 5, 'KILOGRAM'],
  // Half a cent goes up: 1.005 € is 1.01 €.
  [201, 2, 'LITRE', 101, 'LITRE'],
  [100, 10, 'GRAM', 10_000, 'KILOGRAM'],
])('%i ct for %d %s are %i ct per %s', (price, amount, unit, cents, per) => {
  expect(of(price, amount, unit)).toEqual({ cents, per });
});

test('none is due for pieces, for no content, for no price, and below 10 g or 10 ml', () => {
  expect(of(100, 6, 'PIECE')).toBeNull();
  expect(unitPrice(100, null)).toBeNull();
  expect(of(0, 500, 'GRAM')).toBeNull();
  expect(of(899, 9.999, 'GRAM')).toBeNull();
  expect(of(899, 0.009, 'LITRE')).toBeNull();
});

const price = fc.integer({ min: 1, max: 100_000_000 });
const milli = fc.integer({ min: 10_000, max: 1_000_000_000 });

test('grams and kilograms, millilitres and litres tell the same price', () => {
  fc.assert(
    fc.property(price, fc.integer({ min: 10, max: 1_000_000 }), (cents, thousandths) => {
      const small = thousandths * 1000;
      expect(unitPrice(cents, { milli: small, unit: 'GRAM' })).toEqual(
        unitPrice(cents, { milli: thousandths, unit: 'KILOGRAM' }),
      );
      expect(unitPrice(cents, { milli: small, unit: 'MILLILITRE' })?.cents).toBe(
        unitPrice(cents, { milli: thousandths, unit: 'LITRE' })?.cents,
      );
    }),
  );
});

test('a unit price is within half a cent of the exact one, and never below by more', () => {
  fc.assert(
    fc.property(price, milli, (cents, content) => {
      const rounded = BigInt(unitPrice(cents, { milli: content, unit: 'GRAM' })!.cents);
      const twiceExact = 2n * BigInt(cents) * 1_000_000n;
      const twiceRounded = 2n * rounded * BigInt(content);
      expect(twiceExact - twiceRounded < BigInt(content)).toBe(true);
      expect(twiceRounded - twiceExact <= BigInt(content)).toBe(true);
    }),
  );
});

test('more for the same money is never dearer', () => {
  fc.assert(
    fc.property(price, milli, milli, (cents, a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      const per = (content: number) =>
        unitPrice(cents, { milli: content, unit: 'MILLILITRE' })!.cents;
      expect(per(more)).toBeLessThanOrEqual(per(less));
    }),
  );
});

test('an amount of up to three decimals comes back as it was given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (thousandths) => {
      const amount = thousandths / 1000;
      const content = validContent({ amount, unit: 'METRE' });
      expect(content.milli).toBe(thousandths);
      expect(shownContent(content).amount).toBe(amount);
    }),
  );
});

test.each([0, -1, NaN, Infinity, 1_000_001, 0.0001, 1.2345, 1e-300])(
  '%d is no amount',
  (amount) => {
    expect(() => validContent({ amount, unit: 'LITRE' })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field: 'content.amount' }) }),
    );
  },
);

test('a unit price that no number can carry is refused beforehand', () => {
  expect(() => expectPlausible(100_000_000, { milli: 1, unit: 'METRE' })).toThrow('too small');
  expectPlausible(100_000_000, { milli: 1000, unit: 'METRE' });
  expectPlausible(100, null);
});
