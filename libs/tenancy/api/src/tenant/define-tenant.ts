import { z } from 'zod';
import { biller, shopPlan } from './define-billing.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const inTwoLanguages = z.strictObject({ de: text(80), en: text(80) });
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const ring = z
  .array(position)
  .min(4)
  .refine((points) => String(points[0]) === String(points.at(-1)), 'a ring ends where it began');

const outline = z.union([
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)).min(1) }),
]);

const ascending = (steps: number[]) => steps.every((km, i) => i === 0 || km > steps[i - 1]!);

const isTree = (shelves: { slug: string; parent: string | null }[]) => {
  const known = new Set<string>();
  return shelves.every(({ slug, parent }) => {
    const fits = !known.has(slug) && (parent === null || known.has(parent));
    known.add(slug);
    return fits;
  });
};

const definition = z
  .strictObject({
    /** Name of the schema and of the login; never changes. */
    slug: z.string().regex(/^[a-z][a-z0-9_]{1,30}$/, 'a slug is a-z, 0-9 and _, at most 31 long'),
    name: text(60),
    portalName: text(60),
    /** Hosts that lead here, the public one first. */
    hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1),
    center: z.strictObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
    }),
    centerName: text(60),
    defaultRadiusKm: z.number().positive(),
    maxRadiusKm: z.number().positive().max(200),
    radiusSteps: z.array(z.number().positive()).min(2).max(20).refine(ascending, 'steps ascend'),
    timeZone: z.string().default('Europe/Berlin'),
    /** ISO 3166-2 code whose public holidays hold here. */
    holidayRegion: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/),
    currency: z.literal('EUR').default('EUR'),
    shopPlan,
    /** Who sends invoices and collects; without it shops sell free of charge. */
    biller: biller.optional(),
    /** How long a backup is kept: as long after an erasure is the promise that it is gone from them, too. */
    backupDays: z.number().int().min(1).max(90).default(30),
    /** Who answers for the portal (§ 5 DDG): stands on its pages and below each of its mails. */
    imprint: z.strictObject({
      name: text(120),
      representedBy: text(120).optional(),
      street: text(120),
      postcode: text(10),
      locality: text(80),
      email: z.email().max(254),
      phone: text(40).optional(),
    }),
    /** Sender of the portal's mails; `noreply@` and the public host unless said otherwise. */
    mail: z
      .strictObject({ from: z.email().max(254).optional(), replyTo: z.email().max(254).optional() })
      .default({}),
    topics: z
      .array(
        z.strictObject({
          slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
          name: inTwoLanguages,
          icon: text(40),
        }),
      )
      .min(1)
      .max(40),
    /** The tree of goods, each shelf after the one it stands in. */
    categories: z
      .array(
        z.strictObject({
          slug: z.string().regex(/^[a-z0-9-]{2,60}$/),
          name: inTwoLanguages,
          parent: z.string().nullable().default(null),
          /** Whether EU product safety (GPSR) asks for a maker. */
          needsMaker: z.boolean().default(true),
          minimumAge: z
            .union([z.literal(6), z.literal(12), z.literal(16), z.literal(18)])
            .nullable()
            .default(null),
          needsAgeClass: z.boolean().default(false),
          usualAxes: z.array(inTwoLanguages).max(3).default([]),
        }),
      )
      .max(500)
      .refine(isTree, 'a shelf stands after the one it is in, and no slug is used twice')
      .default([]),
    outlineSource: text(200),
  })
  .refine((city) => city.radiusSteps.at(-1) === city.maxRadiusKm, {
    path: ['radiusSteps'],
    message: 'the last step is maxRadiusKm',
  })
  .refine((city) => city.defaultRadiusKm <= city.maxRadiusKm, {
    path: ['defaultRadiusKm'],
    message: 'lies within maxRadiusKm',
  });

export type TenantDefinition = z.infer<typeof definition>;

/** Everything the portal knows of a city: `tenant.ts` plus the files beside it. */
export type TenantConfig = TenantDefinition & {
  outline: z.infer<typeof outline>;
  themeCss: string;
  logoSvg: string;
};

/** @throws z.ZodError naming each wrong field */
export const defineTenant = (input: z.input<typeof definition>): TenantDefinition =>
  definition.parse(input);

export const parseOutline = (input: unknown) => {
  const geometry = z
    .union([outline, z.looseObject({ type: z.literal('Feature'), geometry: outline })])
    .parse(input);
  return geometry.type === 'Feature' ? geometry.geometry : geometry;
};
