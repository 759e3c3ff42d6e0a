import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { openShop, type TestShop } from '../testing/shop.ts';

const gtin = '4006381333931';
let portal: TestPortal;
let near: TestShop;
let far: TestShop;
let product: string;

beforeAll(async () => {
  portal = await openPortal();
  const first = await openShop(portal, { name: 'Erster' });
  near = await openShop(portal, { name: 'Naher', location: { lat: 51.46, lon: 6.64 } });
  far = await openShop(portal, {
    name: 'Ferner',
    slug: 'solingen',
    location: { lat: 51.17, lon: 7.08 },
  });
  product = await first.sell({
    title: 'Honig',
    gtin,
    vatRate: 70,
    category: 'suesses',
    content: { amount: 500, unit: 'GRAM' },
  });
  await first.sell({ title: 'Honig, zweites Regal', gtin });
  await near.sell({ title: 'Honig vom Nachbarn', gtin, priceCents: 900 });
  await near.sell({ title: 'Etwas anderes', gtin: '4006381333962' });
  await far.sell({ title: 'Solinger Honig', gtin });
});
afterAll(() => portal.close());

const who = `query ($id: ID!, $km: Float) { product(id: $id) { alsoAt(radiusKm: $km) {
  furtherCount widerRadiusKm
  offers { distanceKm city { slug } product { title priceCents stock organisation { name } } } } } }`;
const offers = async (km: number) =>
  (await portal.in('moers').data(who, { id: product, km })).product.alsoAt;

test('who else has it, the nearest first, across the city limit', async () => {
  const all = await offers(50);
  expect(all.offers.map((one: any) => [one.product.organisation.name, one.city.slug])).toEqual([
    ['Naher', 'moers'],
    ['Ferner', 'solingen'],
  ]);
  expect(all.offers[0].distanceKm).toBeLessThan(2);
  expect(await offers(5)).toMatchObject({ furtherCount: 1, widerRadiusKm: 50, offers: [{}] });
});

test('what is sold out or withdrawn is not there', async () => {
  const id = await near.sell({ title: 'Lampe', gtin: '4006381333955' });
  const sold = await far.sell({ title: 'Lampe', gtin: '4006381333955', stock: 0 });
  const { product: page } = await portal.in('moers').data(who, { id, km: 50 });
  expect(page.alsoAt.offers).toEqual([]);
  await far.client.data(
    'mutation ($input: EditProductInput!) { editProduct(input: $input) { product { id } } }',
    { input: { productId: sold, stock: 1 } },
  );
  expect((await portal.in('moers').data(who, { id, km: 50 })).product.alsoAt.offers).toHaveLength(
    1,
  );
});

test('without a GTIN nobody else has it; a radius beyond the slider is refused', async () => {
  const id = await near.sell({ title: 'Selbst gemacht' });
  expect((await portal.in('moers').data(who, { id, km: 10 })).product.alsoAt.offers).toEqual([]);
  const { errors } = await portal.in('moers').query(who, { id: product, km: 51 });
  expect(errors![0]!.extensions['field']).toBe('radiusKm');
});

const prefill = `query ($gtin: String!) { gtinPrefill(gtin: $gtin) {
  gtin title categorySlug vatRate content { amount unit } shops } }`;

test('a GTIN others have published begins one’s own listing', async () => {
  const { gtinPrefill } = await near.client.data(prefill, { gtin: `0${gtin}` });
  expect(gtinPrefill).toEqual({
    gtin: `0${gtin}`,
    title: expect.stringContaining('Honig'),
    categorySlug: 'suesses',
    vatRate: 70,
    content: { amount: 500, unit: 'GRAM' },
    shops: 3,
  });
  expect((await near.client.data(prefill, { gtin: '4012345678901' })).gtinPrefill).toBeNull();
  const wrong = await near.client.query(prefill, { gtin: '4006381333932' });
  expect(wrong.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'gtin' });
  const visitor = await portal.in('moers').query(prefill, { gtin });
  expect(visitor.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
});
