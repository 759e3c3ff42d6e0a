import { addDays, instantOf, localDate } from '@stadtlive/directory-api';

interface KnownDay {
  readonly day: string;
  /** Milliseconds since the epoch; until is excluded. */
  readonly from: number;
  readonly until: number;
}

/** Which day it is on a city's calendar, worked out once a day: asking a calendar takes its time. */
export class CityDays {
  readonly #known = new Map<string, KnownDay>();

  /** "2026-11-20" */
  at(now: Date, zone: string): string {
    const time = now.getTime();
    const known = this.#known.get(zone);
    if (known && time >= known.from && time < known.until) return known.day;
    const day = localDate(now, zone);
    const from = instantOf(day, '00:00', zone).getTime();
    const until = instantOf(addDays(day, 1), '00:00', zone).getTime();
    this.#known.set(zone, { day, from, until });
    return day;
  }
}
