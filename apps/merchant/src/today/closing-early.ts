import type { OpeningHoursInput, Weekday } from '@stadtlive/web-client/graphql';

interface Span {
  from: string;
  until: string;
}

interface Exception {
  from: string;
  until: string;
  note?: string | null;
  hours: readonly Span[];
}

export interface Hours {
  openOnHolidays: boolean;
  weekly: readonly (Span & { day: Weekday })[];
  exceptions: readonly Exception[];
}

export interface Today {
  /** "2026-11-20" */
  date: string;
  day: Weekday;
}

const covers = (date: string) => (one: Exception) => one.from <= date && date <= one.until;

/** When it is open on a day, in order. */
export function spansOn({ weekly, exceptions }: Hours, { date, day }: Today): readonly Span[] {
  const spans = exceptions.find(covers(date))?.hours ?? weekly.filter((one) => one.day === day);
  return spans
    .map(({ from, until }) => ({ from, until }))
    .toSorted((a, b) => a.from.localeCompare(b.from));
}

/** Until before from means the next day. */
const isWithin = (time: string, { from, until }: Span) =>
  time > from && (until <= from || time < until);

/** The span that could end earlier today: the one that is running at `now`, "14:05". */
export const runningSpan = (hours: Hours, today: Today, now: string): Span | undefined =>
  spansOn(hours, today).find(
    (span) => span.from <= now && (span.until <= span.from || now < span.until),
  );

/** The hours with today ending at `time`, "16:00"; all other days as they were. */
export function closingAt(
  hours: Hours,
  today: Today,
  time: string,
  note: string,
): OpeningHoursInput {
  const { date } = today;
  const spans = spansOn(hours, today).flatMap((span) => {
    if (isWithin(time, span)) return [{ from: span.from, until: time }];
    return span.from < time ? [span] : [];
  });
  return inputOf(hours, [
    ...hours.exceptions.flatMap((one) => (covers(date)(one) ? without(one, date) : [one])),
    { from: date, until: date, note, hours: spans },
  ]);
}

/** The hours as they are, to be stored again. */
export const inputOf = (
  { weekly, openOnHolidays }: Hours,
  exceptions: readonly Exception[],
): OpeningHoursInput => ({
  openOnHolidays,
  weekly: weekly.map(({ day, from, until }) => ({ day, from, until })),
  exceptions: exceptions.map(({ from, until, note, hours: spans }) => ({
    from,
    until,
    note: note ?? null,
    hours: spans.map((span) => ({ from: span.from, until: span.until })),
  })),
});

/** What is left of days in a row when one of them goes its own way. */
function without(one: Exception, date: string): Exception[] {
  return [
    { ...one, until: addDays(date, -1) },
    { ...one, from: addDays(date, 1) },
  ].filter(({ from, until }) => from <= until);
}

const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
