import type { TenantConfig } from '@stadtlive/tenancy-api';
import { figure } from './drawing.ts';

/** The city's limits as a path that fills the area as far as their shape allows. */
export function cityOutline(
  { outline }: Pick<TenantConfig, 'outline'>,
  [x, y, width, height]: readonly [number, number, number, number],
): string {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const points = polygons.flat(2);
  const latitudes = points.map(([, lat]) => lat);
  const longitudes = points.map(([lon]) => lon);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  // A degree of longitude is shorter than one of latitude.
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * shrink), height / (north - south));
  const left = x + (width - (east - west) * shrink * scale) / 2;
  const top = y + (height - (north - south) * scale) / 2;
  return polygons
    .flat()
    .map(
      (ring) =>
        `M${ring
          .slice(0, -1)
          .map(
            ([lon, lat]) =>
              `${figure(left + (lon - west) * shrink * scale)} ${figure(top + (north - lat) * scale)}`,
          )
          .join('L')}Z`,
    )
    .join('');
}
