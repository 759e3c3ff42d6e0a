import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { openShop, type TestShop } from '../testing/shop.ts';

let portal: TestPortal;
let shop: TestShop;

const facets = `query ($slug: String!, $filter: AssortmentFilterInput, $inStock: Boolean) {
  organisation(slug: $slug) {
    products(filter: $filter, inStock: $inStock) { totalCount edges { node { title } } }
    productFacets(filter: $filter, inStock: $inStock) {
      categories { category { slug name } count } options { axis value count }
      priceBands { fromCents toCents count } inStock } } }`;
const ask = async (filter: object | null = null, client = portal.in('moers'), inStock?: boolean) =>
  (await client.data(facets, { slug: shop.slug, filter, inStock })).organisation;
const titles = (answer: any) => answer.products.edges.map((edge: any) => edge.node.title).sort();

beforeAll(async () => {
  portal = await openPortal();
  shop = await openShop(portal, { name: 'Schuhhaus' });
  const maker = { makerName: 'A', makerAddress: 'B 1', makerContact: 'a@b.example' };
  await shop.sell({ title: 'Honig', category: 'suesses', priceCents: 790 });
  await shop.sell({ title: 'Salz', category: 'oel-essig-gewuerze', priceCents: 150, stock: 0 });
  await shop.sell({ title: 'Kiste', priceCents: 60_000 });
  for (const [title, colours] of [
    ['Stiefel', ['braun', 'grün']],
    ['Sandale', ['braun']],
  ] as const) {
    const category = 'damenschuhe';
    const productId = await shop.sell({ title, category, safety: maker, priceCents: 8_000 });
    const variants = colours.flatMap((colour) =>
      ['38', '39'].map((size) => ({ options: [size, colour], priceCents: 8_000, stock: 1 })),
    );
    await shop.client.data(
      `mutation ($input: ArrangeVariantsInput!) { arrangeVariants(input: $input) { product { id } } }`,
      { input: { productId, axes: ['Größe', 'Farbe'], variants: variants.slice(1) } },
    );
  }
  await shop.client.data(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
    { input: { organisationId: shop.id, title: 'Entwurf', category: 'suesses' } },
  );
});
afterAll(() => portal.close());

test('each choice says how many it would leave', async () => {
  const { productFacets } = await ask();
  expect(productFacets.categories).toEqual([
    { category: { slug: 'damenschuhe', name: 'Damenschuhe' }, count: 2 },
    { category: { slug: 'oel-essig-gewuerze', name: 'Öl, Essig und Gewürze' }, count: 1 },
    { category: { slug: 'suesses', name: 'Süßes und Honig' }, count: 1 },
  ]);
  expect(productFacets.options).toEqual(
    expect.arrayContaining([
      { axis: 'Farbe', value: 'braun', count: 2 },
      { axis: 'Farbe', value: 'grün', count: 1 },
      { axis: 'Größe', value: '38', count: 1 },
      { axis: 'Größe', value: '39', count: 2 },
    ]),
  );
  expect(productFacets.priceBands).toEqual([
    { fromCents: 0, toCents: 500, count: 1 },
    { fromCents: 500, toCents: 1_000, count: 1 },
    { fromCents: 5_000, toCents: 10_000, count: 2 },
    { fromCents: 50_000, toCents: null, count: 1 },
  ]);
  expect(productFacets.inStock).toBe(4);
});

test.each<[object, string[]]>([
  [{ category: 'lebensmittel' }, ['Honig', 'Salz']],
  [{ category: 'damenschuhe' }, ['Sandale', 'Stiefel']],
  [{ priceFromCents: 500, priceToCents: 8_000 }, ['Honig']],
  [{ options: [{ axis: 'Farbe', values: ['grün'] }] }, ['Stiefel']],
  [
    {
      options: [
        { axis: 'Farbe', values: ['grün'] },
        { axis: 'Größe', values: ['38'] },
      ],
    },
    ['Stiefel'],
  ],
  [
    {
      options: [
        { axis: 'Farbe', values: ['braun'] },
        { axis: 'Größe', values: ['38'] },
      ],
    },
    [],
  ],
  [{ options: [{ axis: "'; DROP", values: ["')"] }] }, []],
  [{ state: 'DRAFT' }, []],
])('%j leaves %j', async (filter, expected) => {
  const answer = await ask(filter);
  expect(titles(answer)).toEqual(expected);
  expect(answer.products.totalCount).toBe(expected.length);
});

test('what is chosen does not count itself away', async () => {
  const { productFacets } = await ask({ category: 'schuhe', priceFromCents: 5_000 });
  expect(productFacets.categories).toHaveLength(1);
  expect(productFacets.priceBands).toHaveLength(1);
  const chosen = await ask({ category: 'suesses' });
  expect(chosen.productFacets.categories).toHaveLength(3);
});

test('the owner also finds drafts; a shelf that is not there is refused', async () => {
  expect(titles(await ask({ state: 'DRAFT' }, shop.client))).toEqual(['Entwurf']);
  const { errors } = await portal.in('moers').query(
    `query ($slug: String!) { organisation(slug: $slug) {
        productFacets(filter: { category: "gibtsnicht" }) { inStock } } }`,
    { slug: shop.slug },
  );
  expect(errors![0]).toMatchObject({ extensions: { field: 'category' } });
});

test.each(['TITLE', 'PRICE', 'NEWEST', 'STOCK'])('pages by %s hang together', async (sort) => {
  const page = `query ($slug: String!, $sort: ProductSort!, $first: Int, $after: String) {
    organisation(slug: $slug) { products(sort: $sort, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { id } } } } }`;
  const all = async (first: number) => {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { organisation } = (await portal
        .in('moers')
        .data(page, { slug: shop.slug, sort, first, after })) as any;
      ids.push(...organisation.products.edges.map((edge: any) => edge.node.id));
      if (!organisation.products.pageInfo.hasNextPage) return ids;
      after = organisation.products.pageInfo.endCursor;
    }
  };
  expect(await all(2)).toEqual(await all(100));
  expect(await all(1)).toHaveLength(5);
});
