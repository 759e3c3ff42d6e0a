/** A price an item has been offered at, from then on until the next. */
export interface PriceSince {
  readonly cents: number;
  readonly since: Date;
}

export interface RunningReduction {
  readonly regularPriceCents: number;
  readonly lowestPriceCents: number;
  readonly since: Date;
}

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

/**
 * The lowest price an item was offered at within the thirty days before `now`, the one that held at
 * their beginning included; null where it was never offered.
 */
export function lowestOfThirtyDays(history: readonly PriceSince[], now: Date): number | null {
  const begin = now.getTime() - thirtyDays;
  const sorted = [...history]
    .filter(({ since }) => since.getTime() < now.getTime())
    .sort((a, b) => a.since.getTime() - b.since.getTime());
  const first = sorted.findLastIndex(({ since }) => since.getTime() <= begin);
  const offered = sorted.slice(Math.max(0, first)).map(({ cents }) => cents);
  return offered.length > 0 ? Math.min(...offered) : null;
}

/**
 * What has to stand beside a reduced price (PAngV § 11 (1)). A reduction that goes further without
 * a break keeps the lowest price from before its first step (§ 11 (3)).
 * @param current price before this step
 */
export function reduce(
  current: number,
  running: RunningReduction | null,
  history: readonly PriceSince[],
  now: Date,
): RunningReduction {
  if (running) return running;
  const lowest = lowestOfThirtyDays(history, now) ?? current;
  return {
    regularPriceCents: current,
    lowestPriceCents: Math.min(lowest, current),
    since: now,
  };
}
