import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { openShop, type TestShop } from '../testing/shop.ts';

let portal: TestPortal;
let shop: TestShop;

beforeAll(async () => {
  portal = await openPortal();
  shop = await openShop(portal, { name: 'Vielerlei' });
});
afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const edit = `mutation ($input: EditProductsInput!) { editProducts(input: $input) {
  undoId products { id title priceCents stock state }
  refusals { productId field message duties { field source } } } }`;
const undo = `mutation ($input: UndoEditInput!) { undoEdit(input: $input) {
  products { id priceCents stock title state } } }`;
const one = `query ($id: ID!) { product(id: $id) { title priceCents stock state category { slug } } }`;
const change = async (changes: object[], client = shop.client) =>
  client.query(edit, { input: { organisationId: shop.id, changes } });
const of = async (id: string) => (await shop.client.data(one, { id })).product;

test('each is changed or refused by itself, and all is taken back', async () => {
  const a = await shop.sell({ title: 'A' });
  const b = await shop.sell({ title: 'B' });
  const c = await shop.sell({ title: 'C' });
  const { data } = await change([
    { productId: a, priceCents: 777, stock: 9, category: 'buecher', state: 'DRAFT' },
    { productId: b, title: 'B neu', priceCents: 0 },
    { productId: c, vatRate: 5 },
    { productId: '01a00000-0000-7000-8000-000000000000', stock: 1 },
  ]);
  const { products, refusals, undoId } = data.editProducts;
  expect(products).toEqual([{ id: a, title: 'A', priceCents: 777, stock: 9, state: 'DRAFT' }]);
  expect(refusals.map(({ productId, field }: any) => [productId, field])).toEqual([
    [b, 'priceCents'],
    [c, 'vatRate'],
    ['01a00000-0000-7000-8000-000000000000', null],
  ]);
  expect(refusals[0].duties).toEqual([
    { field: 'priceCents', source: expect.stringContaining('PAngV') },
  ]);
  expect(await of(b)).toMatchObject({ title: 'B', priceCents: 1_000 });

  await shop.client.data(undo, { input: { undoId } });
  expect(await of(a)).toEqual({
    title: 'A',
    priceCents: 1_000,
    stock: 5,
    state: 'PUBLISHED',
    category: null,
  });
  const again = await shop.client.query(undo, { input: { undoId } });
  expect(again.errors![0]!.extensions['code']).toBe('NOT_FOUND');
  await portal.untouched('solingen', 'product', 'product_undo');
});

test('what is left elsewhere stays there when a figure is taken back', async () => {
  const id = await shop.sell({ title: 'An zwei Orten', stock: 2 });
  const { addBranch } = await shop.client.data(
    'mutation ($input: AddBranchInput!) { addBranch(input: $input) { organisation { branches { id } } } }',
    {
      input: {
        organisationId: shop.id,
        name: 'Filiale',
        address: { street: 'Steinstraße 4', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.45, lon: 6.63 },
      },
    },
  );
  const placeId = addBranch.organisation.branches[0].id as string;
  await shop.client.data(
    'mutation ($input: SetStockInput!) { setStock(input: $input) { products { id } } }',
    { input: { organisationId: shop.id, items: [{ itemId: id, placeId, stock: 5 }] } },
  );
  const { data } = await change([{ productId: id, stock: 9 }]);
  expect((await of(id)).stock).toBe(14);
  await shop.client.data(undo, { input: { undoId: data.editProducts.undoId } });
  expect((await of(id)).stock).toBe(7);
});

test('what has been changed since stays as it is now', async () => {
  const id = await shop.sell({ title: 'Bleibt' });
  const { data } = await change([{ productId: id, priceCents: 500, stock: 1 }]);
  await change([{ productId: id, priceCents: 600 }]);
  await shop.client.data(undo, { input: { undoId: data.editProducts.undoId } });
  expect(await of(id)).toMatchObject({ priceCents: 600, stock: 5 });
});

test('nothing changed is nothing to take back; too many and twice are refused', async () => {
  const id = await shop.sell({ title: 'Gleich' });
  expect((await change([{ productId: id, title: 'Gleich' }])).data.editProducts.undoId).toBeNull();
  const twice = await change([{ productId: id }, { productId: id }]);
  expect(twice.errors![0]!.extensions['field']).toBe('changes');
  expect((await change([])).errors![0]!.extensions['field']).toBe('changes');
  const stranger = portal.in('moers');
  await stranger.register();
  const { errors } = await change([{ productId: id, title: 'Gekapert' }], stranger);
  expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');
});

test('five hundred at once stay searchable', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1) ids.push(await shop.sell({ title: `Viele ${i}` }));
  await change(ids.map((productId) => ({ productId, title: 'Umbenanntes Windspiel' })));
  const { search } = await portal
    .in('moers')
    .data('{ search(input: { text: "Windspiel" }) { totalCount } }');
  expect(search.totalCount).toBe(5);
});
