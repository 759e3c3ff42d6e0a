/** Smaller groups than this are not shown. */
export const least = 5;

/** Of a day ("2026-11-20"), or of a month by its first day. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

export interface Shown {
  readonly counts: readonly DayCount[];
  /** What is still waiting to become `least`. */
  readonly waiting: number;
}

/**
 * What may be shown of counts, the oldest first: what is too small on its day waits and is shown
 * together with the days after it, as soon as both make `least`. Every figure the portal tells, of
 * whatever span, is a sum of these, so the difference of any two is a sum of these as well: groups of
 * at least `least`, or nothing. What is shown and what still waits are all there was.
 */
export function shownOf(counts: Iterable<DayCount>): Shown {
  const shown: DayCount[] = [];
  let waiting = 0;
  for (const { day, count } of counts) {
    waiting += count;
    if (waiting < least) continue;
    shown.push({ day, count: waiting });
    waiting = 0;
  }
  return { counts: shown, waiting };
}
