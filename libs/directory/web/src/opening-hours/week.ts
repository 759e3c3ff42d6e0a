import type { OrganisationPageQuery } from '@stadtlive/web-client/graphql';

export type Hours = NonNullable<NonNullable<OrganisationPageQuery['organisation']>['openingHours']>;

interface Span {
  from: string;
  until: string;
}

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

/** The week from Monday on, each day with its spans in order. */
export const weekOf = (hours: Hours) =>
  weekdays.map((day) => ({
    day,
    spans: hours.weekly
      .filter((span) => span.day === day)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  }));

/** "9–13, 14:30–18:30" */
export const spansText = (spans: readonly Span[]) =>
  spans.map(({ from, until }) => `${clock(from)}–${clock(until)}`).join(', ');

/** "09:00" → "9", "14:30" stays */
function clock(time: string) {
  const [hour, minute] = time.split(':').map(Number);
  return minute === 0 ? String(hour) : `${hour}:${String(minute).padStart(2, '0')}`;
}

export interface SpecialDay {
  date: string;
  name: string | null;
  spans: readonly Span[];
}

/** The next days that differ from the week: exceptions, and holidays on which it is closed. */
export function specialDays(hours: Hours, today: string, most: number): SpecialDay[] {
  const exceptions = hours.exceptions
    .filter((each) => each.until >= today)
    .map((each): SpecialDay => ({
      date: each.from < today ? today : each.from,
      name: each.note ?? null,
      spans: each.hours,
    }));
  const covered = (date: string) =>
    hours.exceptions.some((each) => each.from <= date && date <= each.until);
  const holidays = hours.upcomingHolidays
    .filter((each) => !hours.openOnHolidays && !covered(each.date))
    .map((each): SpecialDay => ({ date: each.date, name: each.name, spans: [] }));
  return [...exceptions, ...holidays].toSorted((a, b) => (a.date < b.date ? -1 : 1)).slice(0, most);
}
