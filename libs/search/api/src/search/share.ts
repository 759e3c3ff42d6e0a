import { mostCounted } from './count-statement.ts';

/** One listing in so many, picked by a hash of the id; 1 is all of them. */
export type Share = 1 | 8 | 64 | 512;

const shares: readonly Share[] = [1, 8, 64];

/** Rows that are fetched for a count at most; of more, a share stands for all. */
export const mostFetched = 1500;

export const shareFor = (hits: number): Share =>
  shares.find((share) => hits <= mostFetched * share) ?? 512;

/** Whether an estimate is beyond doubt (five standard deviations) above what is ever counted. */
export function surelyMany(estimate: number, share: Share): boolean {
  const rows = mostCounted / share;
  return estimate >= (rows + 5 * Math.sqrt(rows) + 5) * share;
}
