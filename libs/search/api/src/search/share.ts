import { mostCounted } from './count-statement.ts';

/** One listing in so many, picked by a hash of the id; 1 is all of them. */
export type Share = 1 | 8 | 64 | 512;

const shares: readonly Share[] = [1, 8, 64];

/** Rows that are fetched for a count at most; of more, a share stands for all. */
export const mostFetched = 1500;

export const shareFor = (hits: number): Share =>
  shares.find((share) => hits <= mostFetched * share) ?? 512;

/** Whether an estimate from a share leaves no doubt that there are more than are ever counted. */
export const surelyMany = (estimate: number, share: Share): boolean =>
  estimate >= Math.max(2 * mostCounted, 40 * share);
