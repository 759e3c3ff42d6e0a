import fc from 'fast-check';
import { addDays, instantOf, localDate, weekdayOf } from './local-time.ts';
import { openIntervals, openingStatus, weekdays, type OpeningHours } from './opening-hours.ts';
import { easterSunday, holidaysOf } from './public-holidays.ts';

const place = { timeZone: 'Europe/Berlin', holidayRegion: 'DE-NW' };
const at = (iso: string) => new Date(iso);

const bar: OpeningHours = {
  weekly: [
    { day: 'FRIDAY', from: '18:00', until: '03:00' },
    { day: 'SATURDAY', from: '18:00', until: '03:00' },
    { day: 'MONDAY', from: '09:00', until: '13:00' },
    { day: 'MONDAY', from: '14:30', until: '18:30' },
  ],
  exceptions: [
    {
      from: '2026-12-24',
      until: '2026-12-24',
      note: 'Heiligabend',
      hours: [{ from: '09:00', until: '13:00' }],
    },
    { from: '2026-08-01', until: '2026-08-14', note: 'Sommerpause', hours: [] },
  ],
  openOnHolidays: false,
};

describe('holidays', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i', (year, date) => expect(easterSunday(year)).toBe(date));

  test('Nordrhein-Westfalen has eleven in 2026', () => {
    const names = holidaysOf('DE-NW', 2026).map(({ date, name }) => `${date} ${name}`);
    expect(names).toContain('2026-06-04 Fronleichnam');
    expect(names).toContain('2026-11-01 Allerheiligen');
    expect(names).toHaveLength(11);
  });

  test.each([
    ['DE-BW', 12],
    ['DE-BE', 10],
    ['DE-SN', 11],
    ['DE-HH', 10],
  ])('%s has %i', (region, count) => expect(holidaysOf(region, 2026)).toHaveLength(count));

  test.each([
    [2023, '2023-11-22'],
    [2024, '2024-11-20'],
    [2026, '2026-11-18'],
  ])('Buß- und Bettag of %i is a Wednesday', (year, date) => {
    expect(holidaysOf('DE-SN', year)).toContainEqual({ name: 'Buß- und Bettag', date });
  });
});

describe('the status now', () => {
  test.each([
    ['a plain Monday morning', '2026-11-23T09:00:00Z', true, '2026-11-23T12:00:00Z', null],
    ['the lunch break', '2026-11-23T12:30:00Z', false, '2026-11-23T13:30:00Z', null],
    [
      'after midnight it is still Friday night',
      '2026-11-28T01:00:00Z',
      true,
      '2026-11-28T02:00:00Z',
      null,
    ],
    ['closed to the minute', '2026-11-28T02:00:00Z', false, '2026-11-28T17:00:00Z', null],
    [
      'an exception with other hours',
      '2026-12-24T08:30:00Z',
      true,
      '2026-12-24T12:00:00Z',
      'Heiligabend',
    ],
    ['a span of days closed', '2026-08-07T18:00:00Z', false, '2026-08-15T16:00:00Z', 'Sommerpause'],
    ['a holiday', '2026-04-06T09:00:00Z', false, '2026-04-10T16:00:00Z', 'Ostermontag'],
  ])('%s', (_, now, isOpen, until, reason) => {
    expect(openingStatus(bar, place, at(now))).toEqual({ isOpen, until: at(until), reason });
  });

  test('a night over the change to summer time is an hour shorter', () => {
    const [night] = openIntervals(
      bar,
      place,
      at('2026-03-28T20:00:00Z'),
      at('2026-03-28T21:00:00Z'),
    );
    expect(night).toEqual({ from: at('2026-03-28T17:00:00Z'), until: at('2026-03-29T01:00:00Z') });
  });

  test('a night over the change to winter time is an hour longer', () => {
    const [night] = openIntervals(
      bar,
      place,
      at('2026-10-24T20:00:00Z'),
      at('2026-10-24T21:00:00Z'),
    );
    expect(night).toEqual({ from: at('2026-10-24T16:00:00Z'), until: at('2026-10-25T02:00:00Z') });
  });

  test('open round the clock never closes', () => {
    const weekly = weekdays.map((day) => ({ day, from: '00:00', until: '24:00' }));
    const always = { weekly, exceptions: [], openOnHolidays: true };
    expect(
      openIntervals(always, place, at('2026-03-01T00:00:00Z'), at('2026-04-30T00:00:00Z')),
    ).toHaveLength(1);
    expect(openingStatus(always, place, at('2026-03-01T00:00:00Z'))).toMatchObject({
      isOpen: true,
      until: null,
    });
  });

  test('one day within a break has its own hours', () => {
    const hours = {
      ...bar,
      exceptions: [
        ...bar.exceptions,
        { from: '2026-08-08', until: '2026-08-08', hours: [{ from: '10:00', until: '16:00' }] },
      ],
    };
    expect(openingStatus(hours, place, at('2026-08-08T09:00:00Z')).isOpen).toBe(true);
    expect(openingStatus(hours, place, at('2026-08-09T09:00:00Z')).isOpen).toBe(false);
  });
});

describe('properties', () => {
  const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

  test('a wall time reads back as itself, unless the clock skipped it', () => {
    fc.assert(
      fc.property(date, time, (d, t) => {
        const shown = new Intl.DateTimeFormat('de-DE', {
          timeZone: place.timeZone,
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).format(instantOf(d, t, place.timeZone));
        const skipped = weekdayOf(d) === 6 && d.slice(5, 7) === '03' && t >= '02:00' && t < '03:00';
        if (!skipped) expect(shown).toBe(t);
        expect(localDate(instantOf(d, t, place.timeZone), place.timeZone)).toBe(d);
      }),
    );
  });

  const span = fc.record({ day: fc.constantFrom(...weekdays), from: time, until: time });

  test('intervals ascend, never touch, and decide the status at every instant', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), date, time, (weekly, d, t) => {
        const hours = { weekly, exceptions: [], openOnHolidays: true };
        const now = instantOf(d, t, place.timeZone);
        const intervals = openIntervals(
          hours,
          place,
          now,
          new Date(now.getTime() + 14 * 86_400_000),
        );
        intervals.forEach((one, i) => {
          expect(one.from < one.until).toBe(true);
          if (i) expect(one.from > intervals[i - 1]!.until).toBe(true);
        });
        const inside = intervals.some((one) => one.from <= now && now < one.until);
        expect(openingStatus(hours, place, now).isOpen).toBe(inside);
      }),
      { numRuns: 60 },
    );
  });
});
