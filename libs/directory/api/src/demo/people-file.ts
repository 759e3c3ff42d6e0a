import { z } from 'zod';
import { badInput } from '@stadtlive/kernel';

const fields = ['ABOUT', 'DISTRICT', 'TOPICS', 'PHONE', 'EMAIL', 'WEBSITE', 'PICTURE'] as const;
const visibilities = ['ONLY_ME', 'CONTACTS', 'CITY', 'EVERYONE'] as const;

const person = z.strictObject({
  /** Local part of the demo address; names the person within the file. */
  key: z.string().regex(/^[a-z]+$/),
  displayName: z.string(),
  bornIn: z.strictObject({ year: z.int(), month: z.int() }),
  about: z.string().optional(),
  district: z.string().optional(),
  topics: z.array(z.string()).optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
  visibility: z.partialRecord(z.enum(fields), z.enum(visibilities)),
  /** Keys of others further up. */
  contacts: z.array(z.string()).optional(),
  /** Slug of an organisation that they help to run. */
  runs: z.string().optional(),
});

/** A resident of a city's demo, as in `seed/people.json`. */
export type SeedPerson = z.infer<typeof person>;

/**
 * Reads a city's `people.json`; what the fields may say is checked when they are planted.
 * @throws StadtliveError BAD_USER_INPUT naming the person and the field
 */
export function readPeople(json: string): SeedPerson[] {
  const rows: unknown = JSON.parse(json);
  const result = z.array(person).safeParse(rows);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues as [z.core.$ZodIssue];
  const [index, ...field] = path;
  throw badInput('people.json', `No. ${String(index)}: ${field.join('.')} ${message}`);
}
