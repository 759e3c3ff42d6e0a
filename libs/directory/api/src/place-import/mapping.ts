import { z } from 'zod';
import { badInput } from '@stadtlive/kernel';

const column = z.string().min(1).max(200);
const columns = {
  id: column,
  name: column,
  lat: column,
  lon: column,
  street: column,
  houseNumber: column,
  postcode: column,
  locality: column,
  topic: column,
  phone: column,
  email: column,
  website: column,
  description: column,
};

const mapping = z.strictObject({
  /** Who publishes the data; shown with every entry, together with the licence. */
  source: z.string().trim().min(1).max(120),
  licence: z.string().trim().min(1).max(70),
  kind: z.enum(['BUSINESS', 'CLUB', 'INSTITUTION']),
  format: z.enum(['csv', 'geojson']).optional(),
  /** Sniffed where absent. */
  encoding: z.enum(['utf-8', 'utf-16le', 'windows-1252']).optional(),
  separator: z.enum([';', ',', '\t', '|']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  columns: z.strictObject(columns).partial().required({ name: true }),
  /** For what every row has in common. */
  constants: z
    .strictObject({
      name: z.string(),
      street: z.string(),
      postcode: z.string(),
      locality: z.string(),
      topic: z.string(),
      website: z.string(),
      description: z.string(),
    })
    .partial()
    .default({}),
  /** What stands in the topic column → the city's topic. */
  topics: z.record(z.string(), z.string()).default({}),
  /** `outline` leaves out what lies beyond the city limit. */
  area: z.enum(['outline', 'all']).default('outline'),
});

export type Mapping = z.infer<typeof mapping>;
export type MappedField = keyof Mapping['columns'];

/** @throws StadtliveError BAD_USER_INPUT naming what is wrong with the mapping */
export function readMapping(json: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw badInput('mapping', `The mapping is not JSON: ${(error as Error).message}`);
  }
  const result = mapping.safeParse(value);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'mapping'}: ${issue.message}`,
  );
  throw badInput('mapping', `The mapping is not usable. ${wrong.join('; ')}`);
}
