const dayMs = 86_400_000;

/** A calendar date as "2026-12-24". */
export type LocalDate = string;

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(zone: string, instant: number): Record<string, string> {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

const offsetMs = (zone: string, instant: number): number => {
  const p = partsIn(zone, instant);
  const wall = Date.UTC(
    +p['year']!,
    +p['month']! - 1,
    +p['day']!,
    +p['hour']!,
    +p['minute']!,
    +p['second']!,
  );
  return wall - Math.floor(instant / 1000) * 1000;
};

/** The calendar date in `zone` at an instant. */
export function localDate(instant: Date, zone: string): LocalDate {
  const { year, month, day } = partsIn(zone, instant.getTime());
  return `${year}-${month}-${day}`;
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: LocalDate): number =>
  (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/**
 * The instant a wall clock shows `time` on `date`. A time the clock skips in spring is read as the
 * same span after midnight; of a time it shows twice in autumn the first is taken.
 * @param time "00:00" to "24:00"
 */
export function instantOf(date: LocalDate, time: string, zone: string): Date {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const wall = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  const before = offsetMs(zone, wall - dayMs);
  const after = offsetMs(zone, wall + dayMs);
  const early = wall - Math.max(before, after);
  if (offsetMs(zone, early) === Math.max(before, after)) return new Date(early);
  const late = wall - Math.min(before, after);
  // Neither fits in the skipped hour; the offset before the change keeps the span since midnight.
  return offsetMs(zone, late) === Math.min(before, after)
    ? new Date(late)
    : new Date(wall - before);
}
