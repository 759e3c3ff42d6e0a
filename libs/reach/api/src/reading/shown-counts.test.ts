import fc from 'fast-check';
import { addDays } from '@stadtlive/directory-api';
import { ReachHistory } from './reach-history.ts';
import { least, shownOf, type DayCount } from './shown-counts.ts';
import { spansOf, type Span } from './spans.ts';

const first = '2026-08-31';
const length = 92;
const days = fc
  .array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: length })
  .map((counts) =>
    counts.flatMap((count, i) => (count > 0 ? [{ day: addDays(first, i), count }] : [])),
  );
const span = fc
  .tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length }))
  .map(([a, b]): Span => ({
    from: addDays(first, Math.min(a, b)),
    until: addDays(first, Math.max(a, b)),
  }));
const historyOf = (counts: readonly DayCount[]) =>
  new ReachHistory(counts.map((one) => ({ ...one, kind: 'CALL' as const, isFolded: false })));
const shownIn = (history: ReachHistory, asked: Span) => history.figure('CALL', asked).count ?? 0;
const sum = (counts: Iterable<number>) => [...counts].reduce((a, b) => a + b, 0);

test('nothing is lost: what is shown and what waits are all there was', () => {
  fc.assert(
    fc.property(days, (counts) => {
      const { counts: shown, waiting } = shownOf(counts);
      expect(sum(shown.map(({ count }) => count)) + waiting).toBe(sum(counts.map((c) => c.count)));
      expect(waiting).toBeLessThan(least);
      expect(waiting).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a figure is at least five or it is not told', () => {
  fc.assert(
    fc.property(days, span, (counts, asked) => {
      const { count, isBelow } = historyOf(counts).figure('CALL', asked);
      if (isBelow) expect(count).toBeNull();
      else expect(count).toBeGreaterThanOrEqual(least);
      const truth = sum(
        counts.filter(({ day }) => day >= asked.from && day <= asked.until).map((c) => c.count),
      );
      expect(Math.abs((count ?? 0) - truth)).toBeLessThan(least);
    }),
  );
});

test('no difference between figures of any two spans tells of fewer than five', () => {
  fc.assert(
    fc.property(days, span, span, (counts, one, other) => {
      const history = historyOf(counts);
      const outer = {
        from: one.from < other.from ? one.from : other.from,
        until: one.until > other.until ? one.until : other.until,
      };
      for (const inner of [one, other]) {
        const rest = shownIn(history, outer) - shownIn(history, inner);
        expect(rest === 0 || rest >= least).toBe(true);
      }
    }),
  );
});

test('days, weeks and months never give away what any of them keeps back', () => {
  fc.assert(
    fc.property(days, (counts) => {
      const history = historyOf(counts);
      const whole = { from: first, until: addDays(first, length) };
      const daily = spansOf(whole, 'DAY').map((day) => shownIn(history, day));
      for (const unit of ['WEEK', 'MONTH'] as const)
        for (const part of spansOf(whole, unit)) {
          const within = spansOf(part, 'DAY').map((day) => shownIn(history, day));
          // Complementary suppression is not needed: a sum is the sum of what is shown.
          expect(shownIn(history, part)).toBe(sum(within));
        }
      expect(daily.every((count) => count === 0 || count >= least)).toBe(true);
    }),
  );
});

test('what a later day adds changes nothing that was shown of closed days', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 9 }), (counts, more) => {
      const last = counts.at(-1)?.day ?? first;
      const later = [...counts, { day: addDays(last, 1), count: more }];
      expect(shownOf(later).counts.slice(0, shownOf(counts).counts.length)).toEqual(
        shownOf(counts).counts,
      );
    }),
  );
});

test('what shops have dealt with themselves is told to the last one', () => {
  const history = new ReachHistory([
    { day: first, count: 2, kind: 'RESERVATION', isFolded: false },
  ]);
  expect(history.figure('RESERVATION', { from: first, until: first })).toEqual({
    count: 2,
    isBelow: false,
  });
});
