import type { CSSProperties } from 'react';
import { barsOf, type Ring } from './rings.ts';

/** One bar a step: home filled, region grey, what lies outside the radius outlined. */
export function Histogram({
  rings,
  radiusKm,
  moreLabel,
}: {
  rings: readonly Ring[];
  radiusKm: number;
  moreLabel: (more: number) => string;
}) {
  const bars = barsOf(rings);
  const next = rings.findIndex((ring) => ring.upToKm > radiusKm && ring.count > 0);
  return (
    <div className="bars" aria-hidden="true" style={{ '--n': rings.length } as CSSProperties}>
      {rings.map((ring, i) => {
        const { home, region } = bars[i]!;
        return (
          <span key={ring.upToKm} className={ring.upToKm > radiusKm ? 'out' : undefined}>
            {home > 0 && <i className="h" style={{ height: home }} />}
            {region > 0 && <i className="r" style={{ height: region }} />}
            {i === next && <em style={{ bottom: home + region + 4 }}>{moreLabel(ring.count)}</em>}
          </span>
        );
      })}
    </div>
  );
}
