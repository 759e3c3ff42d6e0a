import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

const create = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id slug } } }`;
const createProduct = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }`;
const publish = `mutation ($input: PublishProductInput!) { publishProduct(input: $input) { product { id } } }`;
const address = { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' };

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url!);

async function sitemap(slug: string, path: string): Promise<string> {
  const { statusCode, headers, body } = await portal.app
    .getHttpAdapter()
    .getInstance()
    .inject({ url: path, headers: { host: `${slug}.localhost` } });
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  expect(headers['content-encoding']).toBeUndefined();
  return body;
}

test('robots may see what is public, and learn where the addresses are', async () => {
  for (const slug of ['moers', 'solingen']) {
    const { text, headers } = await portal.in(slug).get('/robots.txt');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toContain(`Sitemap: http://${slug}.localhost/sitemap.xml\n`);
    const closed = [...text.matchAll(/^Disallow: (.*)$/gm)].map(([, path]) => path!);
    const isClosed = (path: string) => closed.some((start) => path.startsWith(start));
    for (const path of ['/konto/daten', '/anmelden', '/suche?q=a', '/haendler/ware/1', '/graphql'])
      expect([path, isClosed(path)]).toEqual([path, true]);
    for (const path of ['/', '/suche', '/haendler', '/laden/a', '/ware/1', '/medien/1/160.webp'])
      expect([path, isClosed(path)]).toEqual([path, false]);
  }
});

test('what is published stands in its own city, drafts and people in none', async () => {
  const { client: owner } = await portal.resident('moers');
  const shop = { kind: 'BUSINESS', name: 'Käse & <Wein>', address };
  const location = { lat: 51.45, lon: 6.63 };
  const made = await owner.data(create, { input: { ...shop, location } });
  const { id: organisationId, slug } = made.createOrganisation.organisation;
  const product = { organisationId, title: 'Gouda', priceCents: 500, vatRate: 70, stock: 3 };
  const [shown, draft] = [
    (await owner.data(createProduct, { input: product })).createProduct.product.id,
    (await owner.data(createProduct, { input: product })).createProduct.product.id,
  ];
  await owner.data(publish, { input: { productId: shown } });
  await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql(
      `INSERT INTO listing (id, kind, audience, title, tsv, location, published_at, place_id, card)
       VALUES (gen_random_uuid(), 'PERSON', 'CITY', 'Ada', '', 'SRID=4326;POINT(6.6 51.4)', now(),
         gen_random_uuid(), '{"slug":"ada"}')`,
    ),
  );
  const index = await sitemap('moers', '/sitemap.xml');
  expect(locations(index)).toEqual([
    'http://moers.localhost/sitemap/seiten.xml',
    'http://moers.localhost/sitemap/erster.xml',
  ]);
  const part = await sitemap('moers', '/sitemap/erster.xml');
  expect(new Set(locations(part))).toEqual(
    new Set([`http://moers.localhost/laden/${slug}`, `http://moers.localhost/ware/${shown}`]),
  );
  expect(part).not.toContain(draft);
  expect(part).toMatch(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/);
  expect(locations(await sitemap('solingen', '/sitemap.xml'))).toEqual([
    'http://solingen.localhost/sitemap/seiten.xml',
  ]);
  expect(locations(await sitemap('solingen', '/sitemap/seiten.xml'))).toContain(
    'http://solingen.localhost/suche',
  );
  expect(locations(await sitemap('solingen', '/sitemap/erster.xml'))).toEqual([]);
  await portal.untouched('solingen', 'account');
});

test.each([
  '/sitemap/',
  '/sitemap/x.xml',
  '/sitemap/erster',
  '/sitemap/..%2F.xml',
  "/sitemap/'.xml",
])('there is no part %s', async (path) => {
  expect((await portal.in('moers').get(path)).status).toBe(404);
});
