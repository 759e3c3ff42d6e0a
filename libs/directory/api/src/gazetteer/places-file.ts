import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { badInput } from '@stadtlive/kernel';
import type { PlaceRow } from './gazetteer.service.ts';

const blankAsNull = z.string().transform((text) => text || null);

const row = z.object({
  kind: z.enum(['CITY', 'DISTRICT', 'POSTCODE', 'STREET', 'LANDMARK']),
  name: z.string().trim().min(1).max(100),
  context: blankAsNull,
  postcode: blankAsNull,
  lat: z.coerce.number().min(-90).max(90),
  lon: z.coerce.number().min(-180).max(180),
});

/**
 * Reads a city's `places.csv` (kind,name,context,postcode,lat,lon).
 * @throws StadtliveError BAD_USER_INPUT naming the line
 */
export function readPlaces(csv: string): PlaceRow[] {
  const records = parse(csv, { columns: true, skip_empty_lines: true, trim: true }) as unknown[];
  return records.map((record, i) => {
    const result = row.safeParse(record);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    throw badInput('places.csv', `Line ${i + 2}: ${issue!.path.join('.')} ${issue!.message}`);
  });
}
