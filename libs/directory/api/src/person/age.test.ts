import fc from 'fast-check';
import { adultFrom, ageBandOn } from './age.ts';

const today = '2026-11-23';

test.each([
  [{ year: 2008, month: 10 }, 'ADULT'],
  [{ year: 2008, month: 11 }, 'FROM_16_TO_17'],
  [{ year: 2008, month: 12 }, 'FROM_16_TO_17'],
  [{ year: 2010, month: 10 }, 'FROM_16_TO_17'],
  [{ year: 2010, month: 11 }, 'UNDER_16'],
  [{ year: 2020, month: 1 }, 'UNDER_16'],
] as const)('born in %o is %s', (bornIn, band) => {
  expect(ageBandOn(today, adultFrom(bornIn, today))).toBe(band);
});

test('of an adult nothing is kept but the day of the answer', () => {
  expect(adultFrom({ year: 1970, month: 3 }, today)).toBe(today);
  expect(ageBandOn(today, null)).toBeNull();
});

test.each([
  { year: 2026, month: 12 },
  { year: 2027, month: 1 },
  { year: 1905, month: 1 },
  { year: 2000, month: 0 },
  { year: 2000, month: 13 },
])('nobody was born in %o', (bornIn) => {
  expect(() => adultFrom(bornIn, today)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT' }),
  );
});

test('nobody is taken for an adult before the eighteenth birthday, whatever day it is', () => {
  const day = fc.integer({ min: 1, max: 28 });
  const month = fc.integer({ min: 1, max: 12 });
  const year = fc.integer({ min: 1930, max: 2025 });
  fc.assert(
    fc.property(year, month, day, fc.integer({ min: 0, max: 40_000 }), (y, m, d, later) => {
      const born = Date.UTC(y, m - 1, d);
      const now = new Date(born + later * 86_400_000).toISOString().slice(0, 10);
      const eighteen = new Date(Date.UTC(y + 18, m - 1, d)).toISOString().slice(0, 10);
      const isAdult = ageBandOn(now, adultFrom({ year: y, month: m }, now)) === 'ADULT';
      expect(isAdult && now < eighteen).toBe(false);
    }),
  );
});
