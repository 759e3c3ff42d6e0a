import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readOrganisations, readPlaces, type SeedOrganisation } from '@stadtlive/directory-api';
import { readTenantFolder, type TenantConfig } from '@stadtlive/tenancy-api';

const units = [
  'GRAM',
  'KILOGRAM',
  'MILLILITRE',
  'LITRE',
  'METRE',
  'SQUARE_METRE',
  'CUBIC_METRE',
  'PIECE',
] as const;

const item = {
  priceCents: z.int().positive(),
  stock: z.int().nonnegative(),
  content: z.strictObject({ amount: z.number().positive(), unit: z.enum(units) }).optional(),
  gtin: z.string().optional(),
  sku: z.string().max(60).optional(),
};

const product = z.strictObject({
  ...item,
  organisation: z.string(),
  title: z.string().trim().min(1).max(160),
  vatRate: z.literal([190, 70, 0]),
  topics: z.array(z.string()).min(1),
  description: z.string().optional(),
  category: z.string().optional(),
  safety: z
    .strictObject({
      makerName: z.string(),
      makerAddress: z.string(),
      makerContact: z.string().regex(/\.example$/),
      makerIsInEu: z.boolean(),
      euPersonName: z.string().optional(),
      euPersonAddress: z.string().optional(),
      euPersonContact: z
        .string()
        .regex(/\.example$/)
        .optional(),
      identifier: z.string().optional(),
      warnings: z.string().optional(),
    })
    .optional(),
  minimumAge: z.literal([0, 6, 12, 16, 18]).optional(),
  regularPriceCents: z.int().positive().optional(),
  variants: z
    .array(
      z.strictObject({
        ...z.object(item).partial().shape,
        options: z.record(z.string(), z.string()),
      }),
    )
    .optional(),
});

const read = (folder: string, name: string) => readFile(join(folder, 'seed', name), 'utf8');

async function readCity(folder: string) {
  return {
    config: await readTenantFolder(folder),
    places: readPlaces(await read(folder, 'places.csv')),
    organisations: readOrganisations(await read(folder, 'organisations.json')),
    products: z.array(product).parse(JSON.parse(await read(folder, 'products.json'))),
  };
}

const names: string[] = [];
for (const { name } of await readdir('tenants', { withFileTypes: true })) {
  const seed: string[] = await readdir(join('tenants', name, 'seed')).catch(() => []);
  if (seed.includes('organisations.json')) names.push(name);
}

const cities = await Promise.all(names.map((name) => readCity(join('tenants', name))));

/** West, south, east and north of the city limit. */
function boundsOf({ outline }: TenantConfig) {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const points = polygons.flat(2);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const;
}

const lies = (config: TenantConfig, { lat, lon }: { lat: number; lon: number }) => {
  const [west, south, east, north] = boundsOf(config);
  return west <= lon && lon <= east && south <= lat && lat <= north;
};

const twice = (values: readonly string[]) => values.filter((one, i) => values.indexOf(one) !== i);

/** GS1 General Specifications, 7.9: all digits weighted 1 and 3 from the right come to a ten. */
const sumsToTen = (gtin: string) =>
  [...gtin].reverse().reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10 ===
  0;

const owned = (organisations: readonly SeedOrganisation[], role: string) =>
  organisations.filter(({ ownerRole }) => ownerRole === role);

test('there are cities to look at', () => {
  expect(names).toEqual(expect.arrayContaining(['moers', 'solingen']));
});

describe.each(cities)('the seed of $config.slug', ({ config, places, organisations, products }) => {
  test('names the city, its districts, postcodes and streets', () => {
    const kinds = new Set(places.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['CITY', 'DISTRICT', 'LANDMARK', 'POSTCODE', 'STREET']);
    expect(places.filter((one) => one.kind !== 'CITY' && !lies(config, one))).toEqual([]);
    for (const { name, postcode } of places.filter(({ kind }) => kind === 'POSTCODE')) {
      expect(postcode).toBe(name);
    }
  });

  test('tells its organisations and products apart', () => {
    expect(twice(organisations.map(({ slug }) => slug))).toEqual([]);
    expect(twice(organisations.map(({ name }) => name))).toEqual([]);
    expect(twice(products.map(({ organisation, title }) => `${organisation} ${title}`))).toEqual(
      [],
    );
  });

  test('puts every organisation inside the city', () => {
    const strays = organisations.filter(({ location }) => !lies(config, location));
    expect(strays.map(({ slug }) => slug)).toEqual([]);
  });

  test('uses topics the city has', () => {
    const known = new Set(config.topics.map(({ slug }) => slug));
    const used = [...organisations, ...products].flatMap(({ topics }) => topics ?? []);
    expect(used.filter((topic) => !known.has(topic))).toEqual([]);
  });

  test('shows categories, safety, variants and reductions, as the city has them', () => {
    const shelves = new Map(config.categories.map((shelf) => [shelf.slug, shelf]));
    const used = products.flatMap(({ category }) => category ?? []);
    expect(used.filter((slug) => !shelves.has(slug))).toEqual([]);
    const nobodys = products.filter(
      ({ category, safety }) => shelves.get(category ?? '')?.needsMaker && !safety,
    );
    expect(nobodys).toEqual([]);
    const reduced = products.filter(({ regularPriceCents }) => regularPriceCents);
    expect(reduced.length).toBeGreaterThan(0);
    expect(reduced.filter((one) => one.regularPriceCents! <= one.priceCents)).toEqual([]);
    expect(products.filter(({ variants }) => variants).length).toBeGreaterThan(1);
  });

  test('sells every product in a shop that is there', () => {
    const shops = new Set(
      organisations.filter(({ kind }) => kind === 'BUSINESS').map(({ slug }) => slug),
    );
    expect(products.filter(({ organisation }) => !shops.has(organisation))).toEqual([]);
  });

  test('has GTINs of the in-store range with right check digits', () => {
    const gtins = products.flatMap(({ gtin }) => gtin ?? []);
    expect(gtins.length).toBeGreaterThan(0);
    expect(gtins.filter((gtin) => !/^2\d{12}$/.test(gtin) || !sumsToTen(gtin))).toEqual([]);
  });

  test('gives the merchant one shop with at least eight products, and the club one club', () => {
    const shops = owned(organisations, 'merchant');
    expect(shops.map(({ kind }) => kind)).toEqual(['BUSINESS']);
    expect(owned(organisations, 'club').map(({ kind }) => kind)).toEqual(['CLUB']);
    const goods = products.filter(({ organisation }) => organisation === shops[0]!.slug);
    expect(goods.length).toBeGreaterThanOrEqual(8);
  });
});

test('no organisation is in two cities', () => {
  expect(twice(cities.flatMap(({ organisations }) => organisations.map((o) => o.name)))).toEqual(
    [],
  );
});
