import { z } from 'zod';
import type { LegalForm } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import { nothingStated } from '../imprint/imprint.ts';
import { legalForms } from '../imprint/legal-forms.ts';
import { weekdays } from '../opening-hours/opening-hours.ts';
import { accessibilityFacts } from '../organisation/accessibility.ts';

const span = { from: z.string(), until: z.string() };

const openingHours = z.strictObject({
  weekly: z.array(z.strictObject({ day: z.enum(weekdays), ...span })),
  exceptions: z.array(
    z.strictObject({ ...span, note: z.string().optional(), hours: z.array(z.strictObject(span)) }),
  ),
  openOnHolidays: z.boolean(),
});

const address = z.strictObject({
  street: z.string(),
  postcode: z.string(),
  locality: z.string(),
});
const location = z.strictObject({ lat: z.number(), lon: z.number() });

const { legalForm: _, ...imprintTexts } = nothingStated;
const imprint = {
  ...(Object.fromEntries(Object.keys(imprintTexts).map((name) => [name, z.string()])) as Record<
    keyof typeof imprintTexts,
    z.ZodString
  >),
  legalForm: z.enum(Object.keys(legalForms) as [LegalForm]),
};

const branch = z.strictObject({
  name: z.string(),
  address,
  location,
  phone: z.string().optional(),
  openingHours: openingHours.optional(),
});

const organisation = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is a-z, 0-9 and single hyphens'),
  kind: z.enum(['BUSINESS', 'CLUB', 'INSTITUTION']),
  name: z.string(),
  tagline: z.string().optional(),
  description: z.string().optional(),
  address,
  location,
  topics: z.array(z.string()).optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
  openingHours: openingHours.optional(),
  services: z.array(z.strictObject({ name: z.string(), price: z.string().optional() })).optional(),
  accessibility: z.array(z.enum(accessibilityFacts)).optional(),
  imprint: z.strictObject(imprint).partial().optional(),
  branches: z.array(branch).optional(),
  /** Whose of the demo's people it is; the operator's where nobody is named. */
  ownerRole: z.enum(['merchant', 'club']).optional(),
});

/** An organisation of a city's demo, as in `seed/organisations.json`. */
export type SeedOrganisation = z.infer<typeof organisation>;

/**
 * Reads a city's `organisations.json`; what the fields may say is checked when they are planted.
 * @throws StadtliveError BAD_USER_INPUT naming the organisation and its field
 */
export function readOrganisations(json: string): SeedOrganisation[] {
  const rows: unknown = JSON.parse(json);
  const result = z.array(organisation).safeParse(rows);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues as [z.core.$ZodIssue];
  const [index, ...field] = path;
  const slug = Array.isArray(rows) ? (rows[Number(index)] as { slug?: string } | null)?.slug : '';
  throw badInput(
    'organisations.json',
    `${slug ?? `No. ${String(index)}`}: ${field.join('.')} ${message}`,
  );
}
