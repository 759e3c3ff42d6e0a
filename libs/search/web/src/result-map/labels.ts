import { Marker, type Map as EngineMap } from 'maplibre-gl';
import type { MapGroundQuery } from '@stadtlive/web-client/graphql';

type Label = MapGroundQuery['mapLabels'][number];

/** From this zoom on a kind of name is worth its room. */
const fromZoom: Partial<Record<Label['kind'], number>> = {
  CITY: 0,
  DISTRICT: 10.4,
  POSTCODE: 12.6,
};
const order = ['CITY', 'DISTRICT', 'POSTCODE'];

/** Names on the map; where two would overlap, the weightier stays. */
export function drawLabels(map: EngineMap, labels: readonly Label[]) {
  const known = labels
    .filter((label) => fromZoom[label.kind] !== undefined)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map((label) => ({ label, marker: markerOf(label).addTo(map) }));

  const settle = () => {
    const taken: { x: number; y: number; half: number }[] = [];
    for (const { label, marker } of known) {
      const { x, y } = map.project([label.location.lon, label.location.lat]);
      const half = label.name.length * 4 + 6;
      const fits =
        map.getZoom() >= fromZoom[label.kind]! &&
        taken.every(
          (other) => Math.abs(other.y - y) > 20 || Math.abs(other.x - x) > other.half + half,
        );
      if (fits) taken.push({ x, y, half });
      marker.getElement().hidden = !fits;
    }
  };
  settle();
  map.on('zoomend', settle);
}

function markerOf({ name, kind, location }: Label) {
  const element = document.createElement('span');
  element.className = `map-label ${kind.toLowerCase()}`;
  element.setAttribute('aria-hidden', 'true');
  element.append(name);
  return new Marker({ element }).setLngLat([location.lon, location.lat]);
}
