import type { DistanceBucket } from '@stadtlive/contract';
import { histogramStatement } from './count-statement.ts';
import type { Run } from './search.ts';
import type { Asked, Share } from './search-statement.ts';

export interface Histogram {
  readonly buckets: DistanceBucket[];
  readonly isExact: boolean;
}

/** Rows that are counted one by one at most; beyond that a share of the rows stands for all. */
const mostCountedExactly = 2500;

export function shareFor(hits: number): Share {
  if (hits <= mostCountedExactly) return 1;
  return hits <= mostCountedExactly * 8 ? 8 : 64;
}

export async function countRings(
  run: Run,
  asked: Asked,
  steps: readonly number[],
): Promise<Histogram> {
  const { own, others } = asked.terms;
  const shares = { own: shareFor(own.hits), others: shareFor(others.hits) };
  const rows = await run<{ home: boolean; ring: number; hits: number }>(
    histogramStatement(asked, steps, shares),
  );
  const buckets = steps.map((upToKm) => ({ upToKm, count: 0, homeCount: 0 }));
  for (const { home, ring, hits } of rows) {
    const bucket = buckets[Math.min(ring, steps.length - 1)]!;
    bucket.count += hits;
    if (home) bucket.homeCount += hits;
  }
  return { buckets, isExact: shares.own === 1 && shares.others === 1 };
}
