import fc from 'fast-check';
import { lowestOfThirtyDays, reduce, type PriceSince } from './reduction.ts';

const day = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-23T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * day);
const at = (days: number, cents: number): PriceSince => ({ cents, since: ago(days) });

test.each<[string, PriceSince[], number | null]>([
  ['nothing offered yet', [], null],
  ['one price for long', [at(400, 1_000)], 1_000],
  ['the price at the beginning of the thirty days counts', [at(40, 500), at(20, 900)], 500],
  ['what ended before them does not', [at(60, 100), at(40, 500), at(20, 900)], 500],
  ['a short dip counts', [at(100, 900), at(10, 700), at(9, 900)], 700],
  ['on the very thirtieth day', [at(30, 800), at(10, 900)], 800],
  ['what begins now does not', [at(5, 900), at(0, 100)], 900],
])('%s', (_, history, lowest) => {
  expect(lowestOfThirtyDays(history, now)).toBe(lowest);
});

test('it is the least of all prices that held at some moment of the thirty days', () => {
  const change = fc.record({
    days: fc.integer({ min: 1, max: 90 * 24 }).map((hours) => hours / 24),
    cents: fc.integer({ min: 1, max: 9999 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(change, { selector: ({ days }) => days, minLength: 1 }),
      (changes) => {
        const history = changes.map(({ days, cents }) => at(days, cents));
        const heldAt = (time: number) =>
          history
            .filter(({ since }) => since.getTime() <= time)
            .toSorted((a, b) => b.since.getTime() - a.since.getTime())[0]?.cents;
        const moments = [ago(30).getTime(), ...history.map(({ since }) => since.getTime())];
        const held = moments
          .filter((time) => time >= ago(30).getTime())
          .flatMap((time) => heldAt(time) ?? []);
        expect(lowestOfThirtyDays(history, now)).toBe(Math.min(...held));
      },
    ),
  );
});

test('a reduction states what was before; a further step keeps it', () => {
  const history = [at(50, 1_000)];
  const first = reduce(1_000, null, history, ago(5));
  expect(first).toEqual({ regularPriceCents: 1_000, lowestPriceCents: 1_000, since: ago(5) });
  expect(reduce(900, first, [...history, at(5, 900)], now)).toBe(first);
});

test('the lowest never lies above the price it is told beside', () => {
  const prices = fc.array(
    fc.tuple(fc.double({ min: 0.01, max: 60, noNaN: true }), fc.integer({ min: 1, max: 9999 })),
  );
  fc.assert(
    fc.property(prices, fc.integer({ min: 1, max: 9999 }), (changes, current) => {
      const { lowestPriceCents } = reduce(
        current,
        null,
        changes.map(([days, cents]) => at(days, cents)),
        now,
      );
      expect(lowestPriceCents).toBeLessThanOrEqual(current);
    }),
  );
});
