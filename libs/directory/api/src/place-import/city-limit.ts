import type { TenantConfig } from '@stadtlive/tenancy-api';

type Ring = readonly (readonly [number, number])[];

/** Whether a point lies within the city limit; holes do not. */
export function isWithin(
  outline: TenantConfig['outline'],
  { lat, lon }: { lat: number; lon: number },
) {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  return polygons.some(
    ([shell, ...holes]) =>
      crosses(shell!, lat, lon) && !holes.some((hole) => crosses(hole, lat, lon)),
  );
}

/** Even-odd rule: how often does a ray to the east cross the ring? */
function crosses(ring: Ring, lat: number, lon: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[j]!;
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
