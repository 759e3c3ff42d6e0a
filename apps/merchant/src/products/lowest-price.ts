export interface PriceBeginning {
  variantId: string | null;
  cents: number;
  /** ISO date and time. */
  since: string;
}

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

/**
 * The lowest price of an item in the thirty days before a moment: what would have to stand beside a
 * reduction made then (PAngV § 11). Counts the price that held as the thirty days began.
 * @param history beginnings of prices, in any order
 */
export function lowestBefore(
  history: readonly PriceBeginning[],
  variantId: string | null,
  moment: Date,
): number | null {
  const from = moment.getTime() - thirtyDays;
  const own = history
    .filter((one) => one.variantId === variantId && Date.parse(one.since) <= moment.getTime())
    .toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since));
  const held = own.findLastIndex(({ since }) => Date.parse(since) <= from);
  const counted = own.slice(Math.max(held, 0)).map(({ cents }) => cents);
  return counted.length > 0 ? Math.min(...counted) : null;
}
