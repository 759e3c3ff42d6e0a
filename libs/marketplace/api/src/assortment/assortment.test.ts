import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { ProductSeed, type SeedProduct } from '../index.ts';

const products = `query ($slug: String!, $text: String, $topic: String, $inStock: Boolean, $first: Int, $after: String) {
  organisation(slug: $slug) { products(text: $text, topic: $topic, inStock: $inStock, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id title state } } } } }`;

let portal: TestPortal;
let owner: PortalClient;
let slug: string;

const goods: Omit<SeedProduct, 'organisation'>[] = [
  { title: 'Äpfel, Boskoop', priceCents: 299, vatRate: 70, stock: 12, topics: ['lebensmittel'] },
  { title: 'Apfelsaft 100 %', priceCents: 199, vatRate: 190, stock: 0, topics: ['lebensmittel'] },
  { title: 'Zange', priceCents: 1299, vatRate: 190, stock: 2, topics: ['handwerk'] },
  {
    title: 'Öl',
    priceCents: 899,
    vatRate: 70,
    stock: 3,
    topics: [],
    content: { amount: 750, unit: 'MILLILITRE' },
  },
  { title: 'Bürste_groß', priceCents: 499, vatRate: 190, stock: 3, topics: ['haus-garten'] },
];

const plant = (seed: readonly SeedProduct[]) =>
  portal.inside('moers', () => portal.app.get(ProductSeed, { strict: false }).plant(seed));
const list = async (variables: object = {}, client: PortalClient = portal.in('moers')) =>
  (await client.data(products, { slug, ...variables })).organisation.products;
const titles = async (variables: object = {}, client?: PortalClient) =>
  (await list(variables, client)).edges.map((edge: any) => edge.node.title);

beforeAll(async () => {
  portal = await openPortal();
  owner = portal.in('moers');
  await owner.register();
  const input = {
    kind: 'BUSINESS',
    name: 'Gemischtwaren Grafschaft',
    address: { street: 'Neustraße 2', postcode: '47441', locality: 'Moers' },
    location: { lat: 51.45, lon: 6.64 },
  };
  const { createOrganisation } = await owner.data(
    `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id slug } } }`,
    { input },
  );
  slug = createOrganisation.organisation.slug;
  expect(await plant(goods.map((one) => ({ ...one, organisation: slug })))).toBe(5);
  const draft = {
    organisationId: createOrganisation.organisation.id,
    title: 'Noch nicht fertig',
    sku: 'N-17/a',
    gtin: '036000291452',
  };
  await owner.data(
    `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }`,
    { input: draft },
  );
});
afterAll(() => portal?.close());

test('sorted by title as people read it; drafts for the owner only', async () => {
  const public_ = ['Apfelsaft 100 %', 'Äpfel, Boskoop', 'Bürste_groß', 'Öl', 'Zange'];
  const shown = await titles();
  expect(new Set(shown)).toEqual(new Set(public_));
  expect(shown.slice(2)).toEqual(public_.slice(2));
  expect((await list()).totalCount).toBe(5);
  expect(await titles({}, owner)).toEqual([
    ...shown.slice(0, 3),
    'Noch nicht fertig',
    'Öl',
    'Zange',
  ]);
  const stranger = portal.in('moers');
  await stranger.register();
  expect(await titles({}, stranger)).toEqual(shown);
});

test('whoever runs the shop also finds by article number and GTIN, and nobody else', async () => {
  for (const text of ['N-17/a', ' 036000291452 ', '0036000291452'])
    expect(await titles({ text }, owner)).toEqual(['Noch nicht fertig']);
  expect(await titles({ text: 'N-17' }, owner)).toEqual([]);
  expect(await titles({ text: 'N-17/a' })).toEqual([]);
});

test.each([
  [{ text: 'apfel' }, ['Äpfel, Boskoop', 'Apfelsaft 100 %']],
  [{ text: ' ÄPFEL boskoop ' }, ['Äpfel, Boskoop']],
  [{ text: '100 %' }, ['Apfelsaft 100 %']],
  [{ text: '_' }, ['Bürste_groß']],
  [{ text: '%' }, ['Apfelsaft 100 %']],
  [{ text: '\\' }, []],
  [{ text: "' OR true --" }, []],
  [{ topic: 'handwerk' }, ['Zange']],
  [{ inStock: false }, ['Apfelsaft 100 %']],
  [{ inStock: true, topic: 'lebensmittel' }, ['Äpfel, Boskoop']],
])('%j finds %j', async (filter, expected) => {
  expect((await titles(filter)).sort()).toEqual([...expected].sort());
  expect((await list(filter)).totalCount).toBe(expected.length);
});

test('pages join without gap or double, whatever their size, also when something goes between', async () => {
  for (const first of [1, 2, 3, 5]) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: any = await list({ first, after });
      seen.push(...page.edges.map((edge: any) => edge.node.title));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(await titles());
  }
  const { edges } = await list({ first: 2 });
  const withdraw = `mutation ($input: WithdrawProductInput!) { withdrawProduct(input: $input) { product { id } } }`;
  const input = { productId: edges[1].node.id };
  await owner.data(withdraw, { input });
  expect(await titles({ after: edges[1].cursor })).toEqual(['Bürste_groß', 'Öl', 'Zange']);
  const publish = `mutation ($input: PublishProductInput!) { publishProduct(input: $input) { product { id } } }`;
  await owner.data(publish, { input });
});

test.each([
  ['first', { first: 0 }],
  ['first', { first: 1_000_000 }],
  ['after', { after: 'x' }],
  ['after', { after: Buffer.from('[1,2,3]').toString('base64url') }],
  ['after', { after: 'A'.repeat(10_000) }],
  ['text', { text: 'x'.repeat(201) }],
  ['topic', { topic: 'gibtsnicht' }],
])('a wrong %s is refused', async (field, wrong) => {
  const { errors } = await portal.in('moers').query(products, { slug, ...wrong });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

test('a cursor of another list is refused', async () => {
  const { pageInfo } = await list({ first: 1, inStock: true });
  expect(await portal.in('moers').refusal(products, { slug, after: pageInfo.endCursor })).toBe(
    'BAD_USER_INPUT',
  );
});

test('the demo is planted once, and not at all where its shop is missing', async () => {
  const seed = goods.map((one) => ({ ...one, organisation: slug }));
  expect(await plant(seed)).toBe(0);
  expect(await plant([...seed, { ...seed[0]!, title: 'Birnen' }])).toBe(1);
  await expect(plant([{ ...seed[0]!, organisation: 'fehlt' }])).rejects.toThrow('fehlt');
  await expect(plant([{ ...seed[0]!, title: 'Umsonst', priceCents: 0 }])).rejects.toThrow(
    'cannot be published',
  );
  expect(await titles({ text: 'Birnen' })).toEqual(['Birnen']);
});

test('another city lists what the shop has published for all', async () => {
  const shared = `query ($input: SearchInput!, $text: String, $after: String) { search(input: $input) { edges { node {
    ... on Organisation { name products(first: 2, text: $text, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { title unitPrice { cents per } url } } } } } } } }`;
  const input = { text: 'Gemischtwaren', kinds: ['BUSINESS'], near: { lat: 51.45, lon: 6.64 } };
  const ask = async (rest: object = {}) =>
    (await portal.in('solingen').data(shared, { input, ...rest })).search.edges[0].node.products;
  const first = await ask();
  expect(first).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
  const second = await ask({ after: first.pageInfo.endCursor });
  expect([...first.edges, ...second.edges].map((edge: any) => edge.node.title)).toEqual(
    (await titles()).slice(0, 4),
  );
  const [oil] = (await ask({ text: 'öl' })).edges;
  expect(oil.node).toMatchObject({ title: 'Öl', unitPrice: { cents: 1199, per: 'LITRE' } });
  expect(oil.node.url).toMatch(/^http:\/\/moers\.localhost\/ware\//);
  await portal.untouched('solingen');
});
