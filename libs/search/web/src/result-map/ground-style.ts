import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Colours } from './colours.ts';
import { feature, ringShapes, type Point } from './geometry.ts';

export interface Ground {
  outline: unknown;
  centre: Point;
  radiusKm: number;
}

const source = (data: unknown): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: data as GeoJSONSourceSpecification['data'],
  tolerance: 0.1,
});

/** The whole map: no tiles, no glyphs, nothing fetched. */
export function groundStyle(
  { outline, centre, radiusKm }: Ground,
  colours: Colours,
): StyleSpecification {
  const { line, veil } = ringShapes(centre, radiusKm);
  return {
    version: 8,
    sources: { city: source(feature(outline)), ring: source(line), veil: source(veil) },
    layers: layersIn(colours),
  };
}

/** Land inside the ring is light, the city tinted; the veil takes everything back outside it. */
export const layersIn = (colours: Colours): LayerSpecification[] => [
  { id: 'land', type: 'background', paint: { 'background-color': colours['map-land'] } },
  { id: 'city', type: 'fill', source: 'city', paint: { 'fill-color': colours['brand-tint-2'] } },
  {
    id: 'limit',
    type: 'line',
    source: 'city',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colours.brand, 'line-width': 2 },
  },
  {
    id: 'veil',
    type: 'fill',
    source: 'veil',
    paint: { 'fill-color': colours['map-off'], 'fill-opacity': 0.7, 'fill-antialias': false },
  },
  {
    id: 'ring',
    type: 'line',
    source: 'ring',
    paint: { 'line-color': colours.ink, 'line-width': 2 },
  },
];
