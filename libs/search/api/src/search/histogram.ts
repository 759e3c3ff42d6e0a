import type { DistanceBucket } from '@stadtlive/contract';
import { histogramStatement } from './count-statement.ts';
import type { Run } from './search.ts';
import { expectedHits, type Asked } from './search-statement.ts';
import { shareFor, type Share } from './share.ts';

export interface Histogram {
  readonly buckets: DistanceBucket[];
  readonly isExact: boolean;
  /** Of the home city's listings. */
  readonly share: Share;
}

export async function countRings(
  run: Run,
  asked: Asked,
  steps: readonly number[],
): Promise<Histogram> {
  const picked = {
    own: shareFor(expectedHits(asked, 'own')),
    others: shareFor(expectedHits(asked, 'others')),
  };
  const rows = await run<{ home: boolean; ring: number; hits: number }>(
    histogramStatement(asked, steps, picked),
  );
  const buckets = steps.map((upToKm) => ({ upToKm, count: 0, homeCount: 0 }));
  for (const { home, ring, hits } of rows) {
    const bucket = buckets[Math.min(ring, steps.length - 1)]!;
    bucket.count += hits;
    if (home) bucket.homeCount += hits;
  }
  return { buckets, isExact: picked.own === 1 && picked.others === 1, share: picked.own };
}
