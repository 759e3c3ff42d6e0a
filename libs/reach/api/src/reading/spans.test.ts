import fc from 'fast-check';
import { addDays, weekdayOf } from '@stadtlive/directory-api';
import { spansOf } from './spans.ts';

const day = fc.integer({ min: 0, max: 1_500 }).map((n) => addDays('2025-01-01', n));
const units = fc.constantFrom('DAY', 'WEEK', 'MONTH');

test('spans follow each other without a gap and hold all that was asked', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 700 }), units, (from, length, unit) => {
      const until = addDays(from, length);
      const spans = spansOf({ from, until }, unit);
      expect(spans[0]!.from <= from && spans.at(-1)!.until >= until).toBe(true);
      spans.forEach((span, i) => {
        expect(span.from <= span.until).toBe(true);
        if (i > 0) expect(span.from).toBe(addDays(spans[i - 1]!.until, 1));
        if (unit === 'WEEK') expect(weekdayOf(span.from)).toBe(0);
        if (unit === 'MONTH') expect(span.from.slice(8)).toBe('01');
      });
    }),
  );
});

test.each([
  ['gestern', '2026-01-01', 'from'],
  ['2026-02-30', '2026-03-01', 'from'],
  ['2026-01-01', '2026-13-01', 'until'],
  ['2026-01-02', '2026-01-01', 'until'],
  ['2020-01-01', '2026-01-01', 'from'],
])('from %s until %s is refused', (from, until, field) => {
  expect(() => spansOf({ from, until }, 'DAY')).toThrow(
    expect.objectContaining({
      code: 'BAD_USER_INPUT',
      details: expect.objectContaining({ field }),
    }),
  );
});
