import { addDays, type LocalDate } from '@stadtlive/directory-api';

export { addDays, localDate, type LocalDate } from '@stadtlive/directory-api';

const two = (n: number) => String(n).padStart(2, '0');

const partsOf = (day: LocalDate) => day.split('-').map(Number) as [number, number, number];

const daysInMonth = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01`;

export function lastOfMonth(day: LocalDate): LocalDate {
  const [year, month] = partsOf(day);
  return `${day.slice(0, 7)}-${two(daysInMonth(year, month))}`;
}

/** The first day of the month that follows. */
export const nextMonth = (day: LocalDate): LocalDate => addDays(lastOfMonth(day), 1);

/** How many days both ends together span. */
export const daysFrom = (first: LocalDate, last: LocalDate): number =>
  (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000 + 1;

/**
 * The last day of so many months that begin with `first` (§ 188 Abs. 2 and 3 BGB): the day before
 * the one of the same number, or the month's last where there is none. With no month the day before.
 */
export function lastOfMonths(first: LocalDate, months: number): LocalDate {
  if (months === 0) return addDays(first, -1);
  const [, , day] = partsOf(first);
  if (day === 1) return addDays(monthsOn(first, months), -1);
  const target = monthsOn(firstOfMonth(first), months);
  const [endYear, endMonth] = partsOf(target);
  return `${target.slice(0, 7)}-${two(Math.min(day - 1, daysInMonth(endYear, endMonth)))}`;
}

/** @param first a first day of a month */
export function monthsOn(first: LocalDate, months: number): LocalDate {
  const [year, month] = partsOf(first);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
export const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

/** As it stands on invoices: "10.05.2026". */
export const germanDay = (day: LocalDate): string => day.split('-').reverse().join('.');

/** Whether it is a day of the calendar, written as "2026-05-10". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
