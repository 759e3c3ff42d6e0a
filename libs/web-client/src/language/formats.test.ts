import { formatContent, formatKm, formatPrice, formatStep, formatUnitPrice } from './formats.ts';
import {
  daysAhead,
  formatClock,
  formatDay,
  formatShortDay,
  isoToday,
  weekdayToday,
} from './times.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('prices in both languages', () => {
  expect(plain(formatPrice(690, 'de'))).toBe('6,90 €');
  expect(plain(formatPrice(123456, 'de'))).toBe('1.234,56 €');
  expect(plain(formatPrice(690, 'en'))).toBe('€6.90');
  expect(plain(formatUnitPrice({ cents: 1580, per: 'KILOGRAM' }, 'de'))).toBe('15,80 €/kg');
  expect(plain(formatContent({ amount: 0.5, unit: 'LITRE' }, 'de'))).toBe('0,5 l');
});

test('kilometres with one decimal while it matters', () => {
  expect(plain(formatKm(0.6, 'de'))).toBe('0,6 km');
  expect(plain(formatKm(12, 'de'))).toBe('12,0 km');
  expect(plain(formatKm(44.2, 'de'))).toBe('44 km');
  expect(plain(formatStep(2.5, 'en'))).toBe('2.5 km');
  expect(plain(formatStep(6, 'de'))).toBe('6 km');
});

test("times are those of the city, not of the visitor's device", () => {
  const late = new Date('2026-11-20T23:30:00Z');
  expect(formatClock(late, 'de')).toBe('00:30');
  expect(formatDay(late, 'de')).toBe('Samstag, 21. November');
  expect(formatShortDay(new Date('2026-12-24T12:00:00Z'), 'de')).toBe('Do 24.12.');
  expect(isoToday(late)).toBe('2026-11-21');
  expect(weekdayToday(late)).toBe(5);
});

test('counts days by the calendar, over the change of clocks too', () => {
  expect(daysAhead(new Date('2026-10-26T07:00:00Z'), new Date('2026-10-24T20:00:00Z'))).toBe(2);
  expect(daysAhead(new Date('2026-11-20T22:59:00Z'), new Date('2026-11-20T05:00:00Z'))).toBe(0);
  expect(daysAhead(new Date('2026-11-20T23:01:00Z'), new Date('2026-11-20T05:00:00Z'))).toBe(1);
});
