import fc from 'fast-check';
import { bankDayBefore, bankDayFrom, bankDaysAfter, isBankDay } from './bank-days.ts';
import {
  addDays,
  daysFrom,
  firstOfMonth,
  isDay,
  lastOfMonth,
  lastOfMonths,
  localDate,
  nextMonth,
} from './days.ts';

const day = fc.integer({ min: 0, max: 36_524 }).map((days) => addDays('2000-01-01', days));

test.each([
  ['2026-05-10', 1, '2026-06-09'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-01-29', 1, '2026-02-28'],
  ['2026-02-01', 1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-14'],
  ['2026-05-10', 3, '2026-08-09'],
  ['2026-05-10', 0, '2026-05-09'],
])('%s and %i months end with %s', (first, months, last) => {
  expect(lastOfMonths(first, months)).toBe(last);
});

test('months follow each other without a day between or twice', () => {
  fc.assert(
    fc.property(day, (one) => {
      expect(firstOfMonth(lastOfMonth(one))).toBe(firstOfMonth(one));
      expect(nextMonth(one)).toBe(addDays(lastOfMonth(one), 1));
      expect(nextMonth(one).slice(8)).toBe('01');
      expect(daysFrom(firstOfMonth(one), lastOfMonth(one))).toBe(Number(lastOfMonth(one).slice(8)));
    }),
  );
});

test('a trial of a month has 28 to 31 days', () => {
  fc.assert(
    fc.property(day, (first) => {
      const days = daysFrom(first, lastOfMonths(first, 1));
      expect(days).toBeGreaterThanOrEqual(28);
      expect(days).toBeLessThanOrEqual(31);
    }),
  );
});

test('the day in the city turns at its midnight, also when clocks change', () => {
  const berlin = (iso: string) => localDate(new Date(iso), 'Europe/Berlin');
  expect(berlin('2026-03-28T22:59:00Z')).toBe('2026-03-28');
  expect(berlin('2026-03-28T23:00:00Z')).toBe('2026-03-29');
  expect(berlin('2026-03-29T22:00:00Z')).toBe('2026-03-30');
  expect(berlin('2026-10-24T22:00:00Z')).toBe('2026-10-25');
  expect(berlin('2026-10-25T22:59:00Z')).toBe('2026-10-25');
  expect(berlin('2026-12-31T23:00:00Z')).toBe('2027-01-01');
});

test.each([
  ['2026-01-01', 'New Year'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-01', 'Labour Day'],
  ['2026-12-25', 'Christmas'],
  ['2026-12-26', 'Christmas'],
  ['2027-03-26', 'Good Friday'],
  ['2026-05-09', 'a Saturday'],
  ['2026-05-10', 'a Sunday'],
])('banks do not settle on %s, %s', (date) => expect(isBankDay(date)).toBe(false));

test.each(['2026-10-03', '2026-05-14', '2026-05-25', '2026-06-04'])(
  'a holiday of a country alone stops no bank: %s',
  (date) => expect(isBankDay(date)).toBe(date !== '2026-10-03'), // that one is a Saturday
);

test('the bank day from a day is that day or the next there is', () => {
  fc.assert(
    fc.property(day, (one) => {
      const found = bankDayFrom(one);
      expect(isBankDay(found)).toBe(true);
      expect(found >= one).toBe(true);
      // Easter: Good Friday to Easter Monday, at most.
      expect(daysFrom(one, found)).toBeLessThanOrEqual(5);
      expect(bankDayFrom(found)).toBe(found);
      expect(bankDayBefore(addDays(bankDaysAfter(found, 1), 0))).toBe(found);
    }),
  );
});

test('only days of the calendar are days', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    'heute',
    '',
  ])
    expect(isDay(text)).toBe(false);
  fc.assert(fc.property(day, (one) => expect(isDay(one)).toBe(true)));
});
