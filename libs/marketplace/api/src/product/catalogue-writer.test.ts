import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { Organisation } from '@stadtlive/directory-api';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { openShop, type TestShop } from '../testing/shop.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { CatalogueWriter } from './catalogue-writer.ts';

let portal: TestPortal;
let shop: TestShop;

beforeAll(async () => {
  portal = await openPortal();
  shop = await openShop(portal, { name: 'Kaufhaus' });
});
afterAll(() => portal.close());

const put = (entries: CatalogueEntry[]) =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).write(async (tx) => {
      const seller = await tx.findOneByOrFail(Organisation, { id: shop.id });
      return portal.app.get(CatalogueWriter, { strict: false }).put(tx, seller, entries);
    }),
  );
const entry = (sku: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  groupKey: null,
  options: [],
  sku,
  title: `Ware ${sku}`,
  priceCents: 1_000,
  vatRate: 190,
  publish: true,
  stock: new Map([[shop.id, 3]]),
  ...more,
});
const coloured = (sku: string, colour: string, more: Partial<CatalogueEntry> = {}) =>
  entry(sku, {
    groupKey: 'Hemd',
    title: 'Hemd',
    options: [{ axis: 'Farbe', value: colour }],
    ...more,
  });
const list = `query ($slug: String!, $text: String) { organisation(slug: $slug) {
  products(text: $text, first: 100) { totalCount edges { node { id title sku priceCents stock state
    variants { options sku priceCents stock } } } } } }`;
const goods = async (text: string) =>
  (await shop.client.data(list, { slug: shop.slug, text })).organisation.products.edges.map(
    (edge: any) => edge.node,
  );

test('a second time the same changes nothing, other values change what is there', async () => {
  const entries = [entry('E-1', { gtin: '4006381333931' }), entry('E-2')];
  const first = await put(entries);
  expect(first.map(({ result, isPublished }) => [result, isPublished])).toEqual([
    ['CREATED', true],
    ['CREATED', true],
  ]);
  const again = await put(entries.map(({ stock: _, ...rest }) => rest));
  expect(again.map(({ result }) => result)).toEqual(['UNCHANGED', 'UNCHANGED']);
  const byGtin = await put([
    entry('', { sku: undefined, gtin: '04006381333931', priceCents: 900, title: 'Ware E-1' }),
  ]);
  expect(byGtin[0]).toMatchObject({ productId: first[0]!.productId, result: 'CHANGED' });
  expect(await goods('E-1')).toMatchObject([{ sku: 'E-1', priceCents: 900, stock: 3 }]);
  await portal.untouched('solingen', 'product', 'stock', 'price');
});

test('rows of one group become variants, and are found again by their numbers', async () => {
  await put([
    coloured('H-R', 'rot', { priceCents: 2_000 }),
    coloured('H-B', 'blau', { stock: new Map([[shop.id, 9]]) }),
  ]);
  await put([
    coloured('H-B', 'blau', { priceCents: 1_500, stock: new Map([[shop.id, 1]]) }),
    coloured('H-G', 'grün'),
  ]);
  const [shirt, ...others] = await goods('Hemd');
  expect(others).toEqual([]);
  expect(shirt).toMatchObject({ priceCents: 1_000, stock: 7, state: 'PUBLISHED' });
  expect(shirt.variants).toEqual([
    { options: ['rot'], sku: 'H-R', priceCents: 2_000, stock: 3 },
    { options: ['blau'], sku: 'H-B', priceCents: 1_500, stock: 1 },
    { options: ['grün'], sku: 'H-G', priceCents: 1_000, stock: 3 },
  ]);
  const alone = await put([entry('H-R', { priceCents: 1_900, stock: new Map([[shop.id, 2]]) })]);
  expect(alone[0]).toMatchObject({ productId: shirt.id, result: 'CHANGED' });
  expect((await goods('Hemd'))[0].variants[0]).toMatchObject({ priceCents: 1_900, stock: 2 });
});

test('what misses a duty stays a draft, and says why', async () => {
  const [outcome] = await put([entry('D-1', { category: 'spielzeug' })]);
  expect(outcome).toMatchObject({ result: 'CREATED', isPublished: false });
  expect(outcome!.duties.map(({ field }) => field)).toContain('safety.makerName');
});

test('the same number twice is one product, with what came last', async () => {
  await put([
    entry('Z-1', { title: 'Zwilling' }),
    entry('Z-1', { title: 'Zwilling', priceCents: 5 }),
  ]);
  expect(await goods('Zwilling')).toMatchObject([{ priceCents: 5, stock: 3 }]);
});

test('a thousand at once are there, and found', async () => {
  const many = Array.from({ length: 1_000 }, (_, i) =>
    entry(`M-${i}`, { title: `Massenware ${i}` }),
  );
  const outcomes = await put(many);
  expect(new Set(outcomes.map(({ productId }) => productId)).size).toBe(1_000);
  const { search } = await portal
    .in('moers')
    .data('{ search(input: { text: "Massenware", kinds: [PRODUCT] }) { totalCount } }');
  expect(search.totalCount).toBe(1_000);
});

test('a large shop is renamed at once on its cards, and soon in the words it is found by', async () => {
  const rename = `mutation ($input: EditOrganisationInput!) {
    editOrganisation(input: $input) { organisation { id } } }`;
  const found = async (text: string) => {
    const { search } = await portal.in('solingen').data(
      `query ($text: String!) {
        search(input: { text: $text, kinds: [PRODUCT], radiusKm: 50 }, first: 1) {
          totalCount edges { node { ... on Product { organisation { name phone } } } } } }`,
      { text },
    );
    return [search.totalCount, search.edges[0]?.node.organisation];
  };
  const change = (input: object) =>
    shop.client.data(rename, { input: { organisationId: shop.id, ...input } });
  await change({ phone: '02841 000 77' });
  const phone = expect.stringContaining('000 77');
  expect(await found('Massenware')).toEqual([1_000, { name: 'Kaufhaus', phone }]);
  await change({ name: 'Zirkuszelt' });
  expect(await found('Massenware')).toEqual([1_000, { name: 'Zirkuszelt', phone }]);
  expect((await found('Zirkuszelt'))[0]).toBe(0);
  await portal.app
    .get(TenantJobs)
    .perform('marketplace.relist', { city: 'moers', payload: { organisationId: shop.id } });
  expect((await found('Zirkuszelt'))[0]).toBeGreaterThanOrEqual(1_000);
  expect((await found('Kaufhaus'))[0]).toBe(0);
});

test('what stood by itself becomes a variant of one product, with its stock and its prices', async () => {
  const [red] = await put([entry('W-R', { title: 'Weste', priceCents: 3_000 })]);
  await put([entry('W-B', { title: 'Weste', stock: new Map([[shop.id, 5]]) })]);
  const waistcoat = { groupKey: 'Weste', title: 'Weste', stock: undefined };
  const taken = await put([
    coloured('W-R', 'rot', { ...waistcoat, priceCents: 2_900 }),
    coloured('W-B', 'blau', { ...waistcoat, priceCents: undefined }),
    coloured('W-G', 'grün', waistcoat),
  ]);
  expect(taken.map(({ result, productId }) => [result, productId])).toEqual([
    ['CHANGED', red!.productId],
    ['CHANGED', red!.productId],
    ['CREATED', red!.productId],
  ]);
  expect(await goods('Weste')).toMatchObject([
    {
      id: red!.productId,
      sku: null,
      state: 'PUBLISHED',
      priceCents: 1_000,
      variants: [
        { options: ['rot'], sku: 'W-R', priceCents: 2_900, stock: 3 },
        { options: ['blau'], sku: 'W-B', priceCents: 1_000, stock: 5 },
        { options: ['grün'], sku: 'W-G', priceCents: 1_000, stock: 0 },
      ],
    },
  ]);
  const prices = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql(
      `SELECT v.sku, array_agg(p.cents ORDER BY p.valid_from) AS cents
       FROM price p JOIN product_variant v ON v.id = p.item_id
       WHERE v.product_id = $1 GROUP BY v.sku ORDER BY v.sku`,
      [red!.productId],
    ),
  );
  expect(prices).toEqual([
    { sku: 'W-B', cents: [1_000] },
    { sku: 'W-G', cents: [1_000] },
    { sku: 'W-R', cents: [3_000, 2_900] },
  ]);
});

test('an article number stands for one item of a shop, be it a product or a variant', async () => {
  await put([coloured('N-1', 'rot', { groupKey: 'Nadel', title: 'Nadel' })]);
  const answer = await shop.client.query(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
    { input: { organisationId: shop.id, title: 'Nadel, einzeln', sku: 'N-1' } },
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'sku' });
});
