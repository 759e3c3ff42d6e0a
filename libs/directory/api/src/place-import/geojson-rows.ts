import { z } from 'zod';
import { badInput } from '@stadtlive/kernel';
import type { Mapping } from './mapping.ts';
import type { SourceRow } from './source-file.ts';

const collection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
});

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const feature = z.looseObject({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.union([
    z.looseObject({ type: z.literal('Point'), coordinates: position }),
    z.looseObject({
      type: z.literal('Polygon'),
      coordinates: z.array(z.array(position).min(4)).min(1),
    }),
  ]),
});

/** Cells a feature's place comes in, beside its properties. */
export const geometryColumns = {
  lat: 'geometry.lat',
  lon: 'geometry.lon',
  id: 'feature.id',
} as const;

export function* geojsonRows(bytes: Buffer, _mapping: Mapping): Generator<SourceRow> {
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
  if (!success) return { number, cells: {}, broken: 'not a Feature with a Point or Polygon' };
  const [lon, lat] =
    data.geometry.type === 'Point'
      ? data.geometry.coordinates
      : middle(data.geometry.coordinates[0]!);
  const cells = Object.fromEntries(
    Object.entries(data.properties ?? {}).map(([key, value]) => [
      key,
      value === null ? '' : String(value).trim(),
    ]),
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

function middle(ring: readonly (readonly number[])[]): [number, number] {
  const corners = ring.slice(0, -1);
  const mean = (axis: number) =>
    corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length;
  return [mean(0), mean(1)];
}
