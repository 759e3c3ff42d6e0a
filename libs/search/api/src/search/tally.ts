import type { KindCount, ListingKind } from '@stadtlive/contract';
import { mostCounted, tallyStatement, type Counts } from './count-statement.ts';
import type { PageRow } from './page-statement.ts';
import type { Run } from './search.ts';
import { expectedHits, type Asked } from './search-statement.ts';
import { shareFor, surelyMany, type Share } from './share.ts';

interface TallyRow {
  readonly kind: ListingKind;
  readonly home: boolean;
  readonly hits: number;
}

/** Hits within the radius by kind, from a share of the listings. */
export interface Tally {
  readonly rows: readonly TallyRow[];
  readonly share: Share;
}

/**
 * A coarse share first; where it shows that far fewer rows lie within the radius than there are in
 * all, a finer one, or all of them.
 */
export async function tally(run: Run, asked: Asked): Promise<Tally> {
  const expected = expectedHits(asked, 'own') + expectedHits(asked, 'others');
  const coarse = await tallyOf(run, asked, shareFor(expected / 2));
  const share = shareFor(hitsOf(coarse) * coarse.share);
  return share < coarse.share ? tallyOf(run, asked, share) : coarse;
}

const tallyOf = async (run: Run, asked: Asked, share: Share): Promise<Tally> => ({
  rows: await run<TallyRow>(tallyStatement(asked, share)),
  share,
});

/** Of a page that holds all there is. */
export const tallyOfPage = (page: readonly PageRow[]): Tally => ({
  rows: page.map(({ kind, city }) => ({ kind, home: city === null, hits: 1 })),
  share: 1,
});

export function kindCountsOf({ rows, share }: Tally): KindCount[] {
  const counts = new Map<ListingKind, number>();
  for (const { kind, hits } of rows) counts.set(kind, (counts.get(kind) ?? 0) + hits * share);
  return [...counts]
    .map(([kind, count]) => ({ kind, count: Math.min(count, mostCounted) }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** Undefined where an estimate leaves room for doubt. */
export function countsOf(tallied: Tally): Counts | undefined {
  const { share } = tallied;
  const home = hitsOf({ rows: tallied.rows.filter((row) => row.home) });
  if (share === 1) return { home, total: hitsOf(tallied) };
  if (!surelyMany(home * share, share)) return undefined;
  return { home: mostCounted + 1, total: mostCounted + 1 };
}

const hitsOf = ({ rows }: Pick<Tally, 'rows'>): number =>
  rows.reduce((sum, row) => sum + row.hits, 0);
