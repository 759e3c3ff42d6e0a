import { StatementWriter, type Asked, type Side, type Statement } from './search-statement.ts';
import type { Share } from './share.ts';

export const mostCounted = 1000;

/** At most `mostCounted` + 1, which means: more. */
export interface Counts {
  readonly home: number;
  readonly total: number;
}

/** Hits of the home city and of all cities; never counts further than one beyond `mostCounted`. */
export function countStatement(asked: Asked): Statement {
  const writer = new StatementWriter(asked);
  const own = writer.hits({ side: 'own', columns: '1', all: true });
  const others = writer.hits({ side: 'others', columns: '1', all: true });
  const most = writer.bind(mostCounted + 1, 'integer');
  return writer.statement(`
    WITH home AS MATERIALIZED (SELECT count(*) AS hits FROM (${own} LIMIT ${most}) own)
    SELECT hits::integer AS home, (hits + (
      SELECT count(*) FROM (${others} LIMIT (SELECT ${most} - hits FROM home)) others
    ))::integer AS total FROM home`);
}

/** Hits of each kind in a share of the rows, the home city's apart. */
export function tallyStatement(asked: Asked, share: Share): Statement {
  const writer = new StatementWriter(asked);
  const parts = both((side) => {
    return writer.hits({ side, columns: `kind, ${side === 'own'} AS home`, share, all: true });
  });
  return writer.statement(`
    SELECT kind, home, count(*)::integer AS hits FROM (${parts}) hits GROUP BY kind, home`);
}

/**
 * Hits per ring: `ring` is the index of the first step that reaches them.
 * @param steps km, ascending; the last one bounds the search
 */
export function histogramStatement(
  asked: Asked,
  steps: readonly number[],
  shares: Readonly<Record<Side, Share>>,
): Statement {
  const writer = new StatementWriter({ ...asked, radiusKm: steps.at(-1)! });
  // Negated and descending, since a bucket includes its lower bound and a ring its upper one.
  const bounds = writer.bind(steps.map((km) => -km * 1000).reverse(), 'float8[]');
  const last = steps.length;
  const parts = both((side) => {
    const share = shares[side];
    const columns = `${side === 'own'} AS home, ${share} AS share,
      ${last} - width_bucket(-(location <-> ${writer.near}), ${bounds}) AS ring`;
    return writer.hits({ side, columns, share, all: true });
  });
  return writer.statement(`
    SELECT home, ring, (count(*) * share)::integer AS hits FROM (${parts}) hits
    GROUP BY home, ring, share`);
}

const both = (part: (side: Side) => string) => `(${part('own')}) UNION ALL (${part('others')})`;
