import { z } from 'zod';
import { badInput } from '@stadtlive/kernel';
import type { SourceRow } from './source-file.ts';

const collection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
});

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const area = z.array(z.array(position).min(4)).min(1);
const feature = z.looseObject({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.union([
    z.looseObject({ type: z.literal('Point'), coordinates: position }),
    z.looseObject({ type: z.literal('Polygon'), coordinates: area }),
    z.looseObject({ type: z.literal('MultiPolygon'), coordinates: z.array(area).min(1) }),
  ]),
});

/** Cells a feature's place comes in, beside its properties. */
export const geometryColumns = {
  lat: 'geometry.lat',
  lon: 'geometry.lon',
  id: 'feature.id',
} as const;

export function* geojsonRows(bytes: Buffer): Generator<SourceRow> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8').decode(bytes));
  } catch (error) {
    throw badInput('file', `The file is not JSON: ${(error as Error).message.slice(0, 200)}`);
  }
  const found = collection.safeParse(parsed);
  if (!found.success) throw badInput('file', 'The file is not a GeoJSON FeatureCollection.');
  for (const [i, one] of found.data.features.entries()) yield rowOf(one, i + 1);
}

function rowOf(one: unknown, number: number): SourceRow {
  const { success, data } = feature.safeParse(one);
  if (!success) return { number, cells: {}, broken: 'Not a Feature with a point or an area.' };
  const [lon, lat] = middleOf(data.geometry);
  const cells = Object.fromEntries(
    Object.entries(data.properties ?? {}).map(([key, value]) => [key, textOf(value)]),
  );
  return {
    number,
    cells: {
      ...cells,
      [geometryColumns.lat]: String(lat),
      [geometryColumns.lon]: String(lon),
      ...(data.id !== undefined && { [geometryColumns.id]: String(data.id) }),
    },
  };
}

const textOf = (value: unknown): string =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';

/** Of an area the middle of its outer ring, of several areas that of the first. */
function middleOf(geometry: z.infer<typeof feature>['geometry']): readonly number[] {
  if (geometry.type === 'Point') return geometry.coordinates;
  const [ring] = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates[0]!;
  const corners = ring!.slice(0, -1);
  const mean = (axis: number) =>
    corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length;
  return [mean(0), mean(1)];
}
