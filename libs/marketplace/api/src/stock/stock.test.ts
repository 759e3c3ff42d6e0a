import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { openShop, type TestShop } from '../testing/shop.ts';

let portal: TestPortal;
let shop: TestShop;
let branchId: string;

beforeAll(async () => {
  portal = await openPortal();
  shop = await openShop(portal, { name: 'Eisenwaren' });
  const { addBranch } = await shop.client.data(
    `mutation ($input: AddBranchInput!) { addBranch(input: $input) { organisation { branches { id } } } }`,
    {
      input: {
        organisationId: shop.id,
        name: 'Filiale Kapellen',
        address: { street: 'Bahnhofstraße 3', postcode: '47447', locality: 'Moers' },
        location: { lat: 51.41, lon: 6.58 },
      },
    },
  );
  branchId = addBranch.organisation.branches[0].id;
});
afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const set = `mutation ($input: SetStockInput!) { setStock(input: $input) { products { id stock } } }`;
const page = `query ($id: ID!) { product(id: $id) {
  stock stockAsOf stockByPlace { placeId placeName stock } } }`;
const of = async (id: string) => (await portal.in('moers').data(page, { id })).product;
const state = (items: object[], client = shop.client, organisationId = shop.id) =>
  client.query(set, { input: { organisationId, items } });

async function key(): Promise<string> {
  const { createStockToken } = await shop.client.data(
    `mutation ($input: CreateStockTokenInput!) {
      createStockToken(input: $input) { secret token { id name lastUsedAt } } }`,
    { input: { organisationId: shop.id, name: ' Kasse vorn ' } },
  );
  expect(createStockToken.token).toMatchObject({ name: 'Kasse vorn', lastUsedAt: null });
  return createStockToken.secret;
}
const till = (secret: string, body: object, city = 'moers') =>
  portal.in(city).post('/api/stock').set('authorization', `Bearer ${secret}`).send(body);

test('each place has its own stock; the product shows the sum and the oldest time', async () => {
  const id = await shop.sell({ title: 'Hammer', stock: 2 });
  portal.setTime(new Date(Date.now() + 3_600_000));
  await state([{ itemId: id, placeId: branchId, stock: 5 }]);
  const product = await of(id);
  expect(product).toMatchObject({
    stock: 7,
    stockByPlace: [
      { placeId: shop.id, placeName: 'Eisenwaren', stock: 2 },
      { placeId: branchId, placeName: 'Filiale Kapellen', stock: 5 },
    ],
  });
  expect(new Date(product.stockAsOf).getTime()).toBeLessThan(Date.now() + 60_000);
  await portal.untouched('solingen', 'stock', 'product');
});

test('all of them or none, and what is wrong is named', async () => {
  const id = await shop.sell({ title: 'Zange', stock: 1 });
  const strange = await openShop(portal, { name: 'Fremd' });
  const theirs = await strange.sell({ title: 'Fremdes' });
  const field = async (items: object[]) =>
    (await state([{ itemId: id, stock: 9 }, ...items])).errors![0]!.extensions['field'];
  expect(await field([{ itemId: theirs, stock: 1 }])).toBe('items.1.itemId');
  expect(await field([{ itemId: 'nichts', stock: 1 }])).toBe('items.1.itemId');
  expect(await field([{ itemId: id, placeId: strange.id, stock: 1 }])).toBe('items.1.placeId');
  expect(await field([{ itemId: id, stock: 1_000_001 }])).toBe('items.1.stock');
  expect((await state([])).errors![0]!.extensions['field']).toBe('items');
  expect((await of(id)).stock).toBe(1);
  const { errors } = await state([{ itemId: id, stock: 1 }], strange.client);
  expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');
});

test('a till states the stock by article number or GTIN; each row for itself', async () => {
  const id = await shop.sell({ title: 'Schraube', sku: 'S-1', gtin: '4006381333931' });
  const secret = await key();
  const { status, body } = await till(secret, [
    { sku: 'S-1', stock: 12 },
    { gtin: '04006381333931', stock: 30, placeId: branchId },
    { sku: 'gibtsnicht', stock: 1 },
    { sku: 'S-1', stock: -1 },
    { stock: 1 },
    'unfug',
    { sku: 'S-1', stock: 1, placeId: '01a00000-0000-7000-8000-000000000000' },
  ]);
  expect(status).toBe(200);
  expect(body.changed).toBe(2);
  expect(body.refused.map(({ row, reason }: any) => [row, reason])).toEqual([
    [3, 'UNKNOWN_ITEM'],
    [4, 'MALFORMED'],
    [5, 'MALFORMED'],
    [6, 'MALFORMED'],
    [7, 'UNKNOWN_PLACE'],
  ]);
  expect((await of(id)).stock).toBe(42);
  const { organisation } = await shop.client.data(
    'query ($slug: String!) { organisation(slug: $slug) { stockTokens { name lastUsedAt } } }',
    { slug: shop.slug },
  );
  expect(organisation.stockTokens.at(-1).lastUsedAt).not.toBeNull();
});

test('a till sends its list as CSV, too', async () => {
  const id = await shop.sell({ title: 'Nagel', sku: 'N-1', stock: 1 });
  const secret = await key();
  const send = (csv: string) =>
    portal
      .in('moers')
      .post('/api/stock')
      .set('authorization', `Bearer ${secret}`)
      .type('text/csv')
      .send(csv);
  const { status, body } = await send(
    '\ufeffArtikelnummer;Bezeichnung;Bestand\r\nN-1;Nägel;17,000\r\n\r\nN-2;Anderes;1\r\nN-1;;x\r\n',
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({
    changed: 1,
    refused: [
      { row: 2, reason: 'UNKNOWN_ITEM' },
      { row: 3, reason: 'MALFORMED' },
    ],
  });
  expect((await of(id)).stock).toBe(17);
  expect((await send('nur eine Zeile')).status).toBe(400);
  expect((await send('sku;stock\n"offen;1\n')).status).toBe(400);
});

test('what was left at a place goes with it', async () => {
  const both = await shop.sell({ title: 'Säge', stock: 2 });
  const { addBranch } = await shop.client.data(
    `mutation ($input: AddBranchInput!) { addBranch(input: $input) { organisation { branches { id } } } }`,
    {
      input: {
        organisationId: shop.id,
        name: 'Lager',
        address: { street: 'Bahnhofstraße 9', postcode: '47447', locality: 'Moers' },
        location: { lat: 51.42, lon: 6.59 },
      },
    },
  );
  const placeId = addBranch.organisation.branches.at(-1).id as string;
  await state([{ itemId: both, placeId, stock: 5 }]);
  expect((await of(both)).stock).toBe(7);
  await shop.client.data(
    'mutation ($input: RemoveBranchInput!) { removeBranch(input: $input) { organisation { id } } }',
    { input: { branchId: placeId } },
  );
  expect(await of(both)).toMatchObject({
    stock: 2,
    stockByPlace: [{ placeId: shop.id, stock: 2 }],
  });
  const { search } = await portal
    .in('moers')
    .data('{ search(input: { text: "Säge" }) { edges { node { ... on Product { stock } } } } }');
  expect(search.edges).toEqual([{ node: { stock: 2 } }]);
});

test('without a good key a till is refused; in another city it is none', async () => {
  const secret = await key();
  const rows = [{ sku: 'S-1', stock: 1 }];
  expect((await till('stl_geraten', rows)).status).toBe(401);
  expect((await till(secret, rows, 'solingen')).status).toBe(401);
  expect((await portal.in('moers').post('/api/stock').send(rows)).status).toBe(401);
  expect((await till(secret, {})).status).toBe(400);
  expect(
    (
      await till(
        secret,
        Array.from({ length: 501 }, () => rows[0]),
      )
    ).status,
  ).toBe(400);
  const { organisation } = await shop.client.data(
    'query ($slug: String!) { organisation(slug: $slug) { stockTokens { id } } }',
    { slug: shop.slug },
  );
  for (const { id: tokenId } of organisation.stockTokens) {
    await shop.client.data(
      'mutation ($input: RevokeStockTokenInput!) { revokeStockToken(input: $input) { tokenId } }',
      { input: { tokenId } },
    );
  }
  expect((await till(secret, rows)).status).toBe(401);
});

test('keys are shown to those who run the shop alone', async () => {
  await key();
  const ask = 'query ($slug: String!) { organisation(slug: $slug) { stockTokens { id } } }';
  const stranger = portal.in('moers');
  await stranger.register();
  const { organisation } = await stranger.data(ask, { slug: shop.slug });
  expect(organisation.stockTokens).toEqual([]);
});
