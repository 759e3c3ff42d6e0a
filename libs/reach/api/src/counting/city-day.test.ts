import fc from 'fast-check';
import { localDate } from '@stadtlive/directory-api';
import { CityDays } from './city-day.ts';

const zones = ['Europe/Berlin', 'Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe'];
const instants = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2034-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('the day that is kept is the one the calendar says, in whatever order instants come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(instants, fc.constantFrom(...zones)), { minLength: 2, maxLength: 30 }),
      (asked) => {
        const days = new CityDays();
        for (const [now, zone] of asked) expect(days.at(now, zone)).toBe(localDate(now, zone));
      },
    ),
  );
});

// Spring forward, fall back: 23 and 25 hours.
test.each([
  ['2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
  ['2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ['2026-11-20', '2026-11-19T23:00:00Z', '2026-11-20T23:00:00Z'],
])('%s begins and ends at the city’s midnight', (day, from, until) => {
  fc.assert(
    fc.property(fc.integer({ min: -7_200_000, max: 27 * 3_600_000 }), (offset) => {
      const days = new CityDays();
      const begun = new Date(from);
      expect(days.at(begun, 'Europe/Berlin')).toBe(day);
      const now = new Date(begun.getTime() + offset);
      const isThatDay = now >= begun && now < new Date(until);
      expect(days.at(now, 'Europe/Berlin') === day).toBe(isThatDay);
    }),
  );
});
