/** Integer cents; every sum of money in the system has this shape. */
export type Cents = number;

export const isCents = (value: unknown): value is Cents =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Rounds half up on the exact quotient, in integers, so that no binary fraction ever decides.
 * @param numerator non-negative integer
 * @param denominator positive integer
 */
export function divideRounded(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n || denominator <= 0n) throw new RangeError('divideRounded needs n ≥ 0, d > 0');
  return Number((2n * numerator + denominator) / (2n * denominator));
}
