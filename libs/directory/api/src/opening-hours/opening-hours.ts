import type { TenantConfig } from '@stadtlive/tenancy-api';
import { addDays, instantOf, localDate, weekdayOf, type LocalDate } from './local-time.ts';
import { holidayOn } from './public-holidays.ts';

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

export type Weekday = (typeof weekdays)[number];

/** Wall times; an end at or before the beginning lies on the next day. */
export interface TimeSpan {
  readonly from: string;
  readonly until: string;
}

export interface HoursException extends TimeSpan {
  readonly note?: string | null;
  /** None means closed. */
  readonly hours: readonly TimeSpan[];
}

/** What an organisation says of its hours, in its own wall time. */
export interface OpeningHours {
  readonly weekly: readonly (TimeSpan & { readonly day: Weekday })[];
  readonly exceptions: readonly HoursException[];
  readonly openOnHolidays: boolean;
}

export interface OpenInterval {
  readonly from: Date;
  readonly until: Date;
}

type Place = Pick<TenantConfig, 'timeZone' | 'holidayRegion'>;

/** Of exceptions that overlap the narrower holds: one day within the summer break has its own hours. */
const exceptionOn = ({ exceptions }: OpeningHours, date: LocalDate) =>
  exceptions
    .filter(({ from, until }) => from <= date && date <= until)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];

const lengthOf = ({ from, until }: HoursException) => Date.parse(until) - Date.parse(from);

/** What holds on a day: its spans, and why if it is not the plain week. */
export function hoursOn(hours: OpeningHours, date: LocalDate, place: Place) {
  const exception = exceptionOn(hours, date);
  if (exception) return { spans: exception.hours, reason: exception.note ?? null };
  const holiday = holidayOn(place.holidayRegion, date);
  if (holiday && !hours.openOnHolidays) return { spans: [], reason: holiday.name };
  const day = weekdays[weekdayOf(date)]!;
  return { spans: hours.weekly.filter((span) => span.day === day), reason: holiday?.name ?? null };
}

/** All open intervals that touch [from, until), ascending, joined where they meet. */
export function openIntervals(
  hours: OpeningHours,
  place: Place,
  from: Date,
  until: Date,
): OpenInterval[] {
  const found: OpenInterval[] = [];
  const last = localDate(until, place.timeZone);
  for (
    let date = addDays(localDate(from, place.timeZone), -1);
    date <= last;
    date = addDays(date, 1)
  ) {
    for (const span of hoursOn(hours, date, place).spans) {
      const closes = span.until <= span.from ? addDays(date, 1) : date;
      const interval = {
        from: instantOf(date, span.from, place.timeZone),
        until: instantOf(closes, span.until, place.timeZone),
      };
      if (interval.from < interval.until && interval.until > from && interval.from < until)
        found.push(interval);
    }
  }
  return joined(found);
}

function joined(intervals: OpenInterval[]): OpenInterval[] {
  const result: OpenInterval[] = [];
  for (const next of intervals.sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const previous = result.at(-1);
    if (previous && next.from <= previous.until) {
      const until = next.until > previous.until ? next.until : previous.until;
      result[result.length - 1] = { from: previous.from, until };
    } else result.push(next);
  }
  return result;
}

const fortnightMs = 14 * 86_400_000;

/** Open or closed at an instant, and until when within a fortnight. */
export function openingStatus(hours: OpeningHours, place: Place, now: Date) {
  const horizon = new Date(now.getTime() + fortnightMs);
  const [next] = openIntervals(hours, place, now, horizon);
  const isOpen = next !== undefined && next.from <= now;
  const change = (isOpen ? next.until : next?.from) ?? horizon;
  const { reason } = hoursOn(hours, localDate(now, place.timeZone), place);
  return { isOpen, until: change < horizon ? change : null, reason };
}
