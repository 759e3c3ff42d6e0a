/** Hits between the step before and this one. */
export interface Ring {
  upToKm: number;
  count: number;
  homeCount: number;
}

export interface Hits {
  total: number;
  home: number;
}

/** Hits from the centre out to a step. */
export const hitsWithin = (rings: readonly Ring[], km: number): Hits =>
  rings
    .filter((ring) => ring.upToKm <= km)
    .reduce((sum, ring) => ({ total: sum.total + ring.count, home: sum.home + ring.homeCount }), {
      total: 0,
      home: 0,
    });

/** The next step outwards that brings hits, with how many. */
export function nextWithHits(
  rings: readonly Ring[],
  km: number,
): { km: number; more: number } | undefined {
  const outer = rings.filter((ring) => ring.upToKm > km).find((ring) => ring.count > 0);
  return outer && { km: outer.upToKm, more: outer.count };
}

const tallest = 46;

export interface Bar {
  home: number;
  region: number;
}

/** Bar heights in px. Outer rings are wider and hold far more, so height is the root of the count. */
export function barsOf(rings: readonly Ring[]): Bar[] {
  const most = Math.max(1, ...rings.map((ring) => ring.count));
  return rings.map(({ count, homeCount }) => {
    if (count === 0) return { home: 0, region: 0 };
    const height = Math.max(4, tallest * Math.sqrt(count / most));
    const home = Math.min(homeCount, count);
    const region = count - home;
    const homeHeight = home === 0 ? 0 : Math.max(2, (height * home) / count);
    return {
      home: Math.round(homeHeight),
      region: region === 0 ? 0 : Math.round(Math.max(2, height - homeHeight)),
    };
  });
}
