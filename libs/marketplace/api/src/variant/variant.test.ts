import fc from 'fast-check';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { openShop, type TestShop } from '../testing/shop.ts';

let portal: TestPortal;
let shop: TestShop;

beforeAll(async () => {
  portal = await openPortal();
  shop = await openShop(portal, { name: 'Schuhhaus' });
});
afterAll(() => portal.close());

const shown = `id priceCents isPriceFrom stock sku gtin axes { name values }
  variants { id options sku gtin priceCents stock stockLevel unitPrice { cents per }
    stockByPlace { placeId stock } }`;
const arrange = `mutation ($input: ArrangeVariantsInput!) {
  arrangeVariants(input: $input) { product { ${shown} } } }`;
const edit = `mutation ($input: EditProductInput!) { editProduct(input: $input) { product { id } } }`;
const page = `query ($id: ID!) { product(id: $id) { ${shown} } }`;

const variant = (options: string[], priceCents: number, more: object = {}) => ({
  options,
  priceCents,
  ...more,
});
const lay = async (productId: string, axes: string[], variants: object[], client = shop.client) =>
  client.query(arrange, { input: { productId, axes, variants } });
const laid = async (productId: string, axes: string[], variants: object[]) =>
  (await lay(productId, axes, variants)).data.arrangeVariants.product;
const refusal = async (productId: string, axes: string[], variants: object[]) => {
  const { errors } = await lay(productId, axes, variants);
  return errors![0]!.extensions['field'];
};

test('price and stock of a product follow its variants', async () => {
  const id = await shop.sell({ title: 'Wanderschuh' });
  const product = await laid(
    id,
    ['Größe', 'Farbe'],
    [
      variant(['40', 'braun'], 8_900, { stock: 2, sku: 'W-40-B', gtin: '4006381333931' }),
      variant(['41', 'braun'], 9_900, { stock: 0 }),
      variant(['41', 'grün'], 8_500, { stock: 3, content: { amount: 2, unit: 'PIECE' } }),
    ],
  );
  expect(product).toMatchObject({
    priceCents: 8_500,
    isPriceFrom: true,
    stock: 5,
    axes: [
      { name: 'Größe', values: ['40', '41'] },
      { name: 'Farbe', values: ['braun', 'grün'] },
    ],
  });
  expect(product.variants[0]).toMatchObject({
    options: ['40', 'braun'],
    sku: 'W-40-B',
    stockLevel: 'LAST_FEW',
    stockByPlace: [{ placeId: shop.id, stock: 2 }],
  });
  const seen = (await portal.in('moers').data(page, { id })).product;
  expect(seen.variants.map(({ sku }: { sku: string | null }) => sku)).toEqual([null, null, null]);
  expect(seen.variants).toHaveLength(3);
  await portal.untouched('solingen', 'product', 'product_variant', 'stock', 'price');
});

test('what keeps its id stays itself, two may swap, who is not named goes', async () => {
  const id = await shop.sell({ title: 'Halbschuh' });
  const before = await laid(
    id,
    ['Größe'],
    [
      variant(['40'], 5_000, { sku: 'H-40', stock: 1 }),
      variant(['41'], 5_000, { sku: 'H-41', stock: 4 }),
      variant(['42'], 5_000),
    ],
  );
  const [a, b] = before.variants;
  const after = await laid(
    id,
    ['Größe'],
    [
      variant(['41'], 6_000, { id: a.id, sku: 'H-41' }),
      variant(['40'], 5_000, { id: b.id, sku: 'H-40' }),
    ],
  );
  expect(after.variants.map((one: any) => [one.id, one.options[0], one.stock])).toEqual([
    [a.id, '41', 1],
    [b.id, '40', 4],
  ]);
  expect(after).toMatchObject({ priceCents: 5_000, isPriceFrom: true, stock: 5 });
});

test('without axes it is one product again, and sold by itself', async () => {
  const id = await shop.sell({ title: 'Gürtel', stock: 7 });
  await laid(id, ['Länge'], [variant(['90'], 2_000, { stock: 9 })]);
  const { errors } = await shop.client.query(edit, { input: { productId: id, stock: 3 } });
  expect(errors![0]!.extensions).toMatchObject({ field: 'stock', reason: 'VARIANTS' });
  const alone = await laid(id, [], []);
  expect(alone).toMatchObject({ axes: [], variants: [], stock: 0, isPriceFrom: false });
  await shop.client.data(edit, { input: { productId: id, stock: 3, priceCents: 1_900 } });
  expect((await shop.client.data(page, { id })).product).toMatchObject({
    stock: 3,
    priceCents: 1_900,
  });
});

test.each<[string, string[], object[]]>([
  ['axes', ['a', 'b', 'c', 'd'], [variant(['1', '2', '3', '4'], 1)]],
  ['axes', ['Größe', ' größe'], [variant(['1', '2'], 1)]],
  ['axes.0', [' '], [variant(['1'], 1)]],
  ['variants', ['a'], []],
  ['axes', [], [variant(['1'], 1)]],
  ['variants.0.options', ['a'], [variant(['1', '2'], 1)]],
  ['variants.1.options', ['a'], [variant(['1'], 1), variant([' 1 '], 2)]],
  ['variants.0.priceCents', ['a'], [variant(['1'], 0)]],
  ['variants.0.stock', ['a'], [variant(['1'], 1, { stock: -1 })]],
  ['variants.0.gtin', ['a'], [variant(['1'], 1, { gtin: '4006381333932' })]],
  ['variants.1.sku', ['a'], [variant(['1'], 1, { sku: 'x' }), variant(['2'], 1, { sku: 'x' })]],
  ['variants.0.id', ['a'], [variant(['1'], 1, { id: '01a00000-0000-7000-8000-000000000000' })]],
  ['variants', ['a'], Array.from({ length: 101 }, (_, i) => variant([String(i)], 1))],
])('refused, naming %s', async (field, axes, variants) => {
  const id = await shop.sell({ title: 'Probe' });
  expect(await refusal(id, axes, variants)).toBe(field);
  expect((await shop.client.data(page, { id })).product).toMatchObject({ axes: [], stock: 5 });
});

test('an article number stands once in a shop', async () => {
  await shop.sell({ title: 'Erster', sku: 'DOPPELT' });
  const id = await shop.sell({ title: 'Zweiter' });
  const { errors } = await shop.client.query(edit, { input: { productId: id, sku: 'DOPPELT' } });
  expect(errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', field: 'sku' });
  const elsewhere = await openShop(portal, { name: 'Anderswo' });
  await elsewhere.sell({ title: 'Erster', sku: 'DOPPELT' });
});

test('whatever is laid out, price and stock are the lowest and the sum', async () => {
  const id = await shop.sell({ title: 'Zufall' });
  const one = fc.record({
    priceCents: fc.integer({ min: 1, max: 100_000 }),
    stock: fc.integer({ min: 0, max: 500 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (variants) => {
      const product = await laid(
        id,
        ['Nr'],
        variants.map((given, i) => ({ options: [String(i)], ...given })),
      );
      const prices = variants.map(({ priceCents }) => priceCents);
      expect(product).toMatchObject({
        priceCents: Math.min(...prices),
        isPriceFrom: new Set(prices).size > 1,
        stock: variants.reduce((sum, { stock }) => sum + stock, 0),
      });
    }),
    { numRuns: 15 },
  );
});
