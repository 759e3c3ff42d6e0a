import type { ReachUnit } from '@stadtlive/contract';
import { addDays, weekdayOf } from '@stadtlive/directory-api';
import { badInput } from '@stadtlive/kernel';

/** Both days inclusive. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

const mostPoints = 800;

/** @throws StadtliveError BAD_USER_INPUT naming `field` */
export function readDay(field: string, value: string): string {
  const isDay = /^20\d\d-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
  if (!isDay || addDays(value, 0) !== value) {
    throw badInput(field, `${field} has to be a day such as 2026-11-20.`);
  }
  return value;
}

export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The first day of another month. */
export function addMonths(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 10);
}

export const lastOfMonth = (day: string): string => addDays(addMonths(monthOf(day), 1), -1);

const beginnings: Record<ReachUnit, (day: string) => string> = {
  DAY: (day) => day,
  WEEK: (day) => addDays(day, -weekdayOf(day)),
  MONTH: monthOf,
};

const following: Record<ReachUnit, (first: string) => string> = {
  DAY: (first) => addDays(first, 1),
  WEEK: (first) => addDays(first, 7),
  MONTH: (first) => addMonths(first, 1),
};

/**
 * The days, weeks from Monday on or months a span touches, each whole, in order.
 * @throws StadtliveError BAD_USER_INPUT
 */
export function spansOf({ from, until }: Span, unit: ReachUnit): Span[] {
  const [first, last] = [readDay('from', from), readDay('until', until)];
  if (last < first) throw badInput('until', 'until lies before from.');
  const spans: Span[] = [];
  for (let day = beginnings[unit](first); day <= last; day = following[unit](day)) {
    spans.push({ from: day, until: addDays(following[unit](day), -1) });
    if (spans.length > mostPoints) {
      throw badInput('from', `At most ${mostPoints} at once.`, { max: mostPoints });
    }
  }
  return spans;
}
