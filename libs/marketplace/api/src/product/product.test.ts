import sharp from 'sharp';
import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';

const moers = { lat: 51.4516, lon: 6.6408 };
const all = `id title description gtin priceCents currency vatRate content { amount unit }
  unitPrice { cents per } stock stockLevel stockAsOf state topics { slug name } url
  picture { id url(width: 900) } organisation { id name city { slug } } unmetDuties { field message source }`;
const mutation = (name: string) => {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { product { ${all} } } }`;
};
const [create, edit, publish, withdraw] = [
  'createProduct',
  'editProduct',
  'publishProduct',
  'withdrawProduct',
].map(mutation) as [string, string, string, string];
const product = `query ($id: ID!) { product(id: $id) { ${all} } }`;
const search = `query ($input: SearchInput!) { search(input: $input) { totalCount edges {
  city { slug } node { __typename ... on Product { ${all} } } } } }`;

let portal: TestPortal;
let owner: PortalClient;
let shop: { id: string; name: string };

const openShop = async (client: PortalClient, name: string) => {
  await client.register('Inhaberin');
  const input = {
    kind: 'BUSINESS',
    name,
    address: { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' },
    location: moers,
  };
  const { createOrganisation } = await client.data(
    `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id name } } }`,
    { input },
  );
  return createOrganisation.organisation as { id: string; name: string };
};

const honey = () => ({
  organisationId: shop.id,
  title: 'Lindenblütenhonig',
  priceCents: 790,
  vatRate: 70,
  stock: 4,
  description: 'Aus dem Schlosspark.',
  gtin: '4006381333931',
  content: { amount: 500, unit: 'GRAM' },
  topics: ['lebensmittel'],
});

const created = async (input: object = {}) =>
  (await owner.data(create, { input: { ...honey(), ...input } })).createProduct.product;
const published = async (input: object = {}) => {
  const { id } = await created(input);
  return (await owner.data(publish, { input: { productId: id } })).publishProduct.product;
};
const found = async (text: string, city = 'moers') => {
  const input = { text, near: moers, radiusKm: 50 };
  return (await portal.in(city).data(search, { input })).search.edges.map((edge: any) => edge.node);
};

beforeAll(async () => {
  portal = await openPortal();
  owner = portal.in('moers');
  shop = await openShop(owner, 'Imkerei Summsal');
});

afterEach(() => portal.setTime(null));
afterAll(() => portal?.close());

test('a draft is published, found the same second, edited, and gone when withdrawn', async () => {
  const draft = await created();
  expect(draft).toMatchObject({
    state: 'DRAFT',
    unitPrice: { cents: 1580, per: 'KILOGRAM' },
    unmetDuties: [],
  });
  expect(await found('Lindenblüten')).toEqual([]);
  expect((await portal.in('moers').data(product, { id: draft.id })).product).toBeNull();
  expect((await owner.data(product, { id: draft.id })).product).toEqual(draft);

  const { publishProduct } = await owner.data(publish, { input: { productId: draft.id } });
  const shown = { ...draft, state: 'PUBLISHED' };
  expect(publishProduct.product).toEqual(shown);
  expect(shown).toMatchObject({
    currency: 'EUR',
    stockLevel: 'AVAILABLE',
    topics: [{ slug: 'lebensmittel', name: 'Lebensmittel' }],
    url: `http://moers.localhost/ware/${draft.id}`,
    organisation: { id: shop.id, city: { slug: 'moers' } },
  });
  expect((await portal.in('moers').data(product, { id: draft.id })).product).toEqual(shown);
  expect(await found('Lindenblüten')).toEqual([{ __typename: 'Product', ...shown }]);
  expect(await found('Summsal Honig')).toHaveLength(1);
  expect(await found('Schlosspark')).toHaveLength(1);

  await owner.data(edit, { input: { productId: draft.id, title: 'Rapshonig', priceCents: 650 } });
  expect(await found('Lindenblüten')).toEqual([]);
  expect(await found('Rapshonig')).toMatchObject([{ priceCents: 650, unitPrice: { cents: 1300 } }]);

  await owner.data(withdraw, { input: { productId: draft.id } });
  expect(await found('Rapshonig')).toEqual([]);
  expect((await portal.in('moers').data(product, { id: draft.id })).product).toBeNull();
  await portal.untouched('solingen');
});

test('another city finds it, and resolves every field from its card alone', async () => {
  const { id, ...shown } = await published({ title: 'Zirbenzapfen' });
  const [hit] = await found('Zirbenzapfen', 'solingen');
  expect(hit).toEqual({ __typename: 'Product', id, ...shown, picture: null, description: null });
  expect((await portal.in('solingen').data(product, { id })).product).toBeNull();
  await portal.untouched('solingen');
});

test('a draft may lack price and rate; publishing then names each duty with its law', async () => {
  const draft = await created({ priceCents: undefined, vatRate: undefined, content: undefined });
  expect(draft).toMatchObject({ priceCents: 0, vatRate: null, unitPrice: null, state: 'DRAFT' });
  const duties = draft.unmetDuties.map(({ field }: { field: string }) => field);
  expect(duties).toEqual(['priceCents', 'vatRate']);

  const { errors, data } = await owner.query(publish, { input: { productId: draft.id } });
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'priceCents',
    duties: [
      {
        field: 'priceCents',
        message: 'Der Gesamtpreis fehlt.',
        source: expect.stringContaining('PAngV'),
      },
      { field: 'vatRate', message: expect.any(String), source: expect.stringContaining('UStG') },
    ],
  });

  const input = { productId: draft.id, priceCents: 100, vatRate: 0 };
  await owner.data(edit, { input });
  await owner.data(publish, { input: { productId: draft.id } });
  const undone = await owner.query(edit, { input: { productId: draft.id, priceCents: 0 } });
  expect(undone.errors?.[0]?.extensions).toMatchObject({ duties: [{ field: 'priceCents' }] });
  expect((await owner.data(product, { id: draft.id })).product.priceCents).toBe(100);
});

test('what is absent from an edit stays, null clears', async () => {
  const { id } = await published();
  const { product: before } = await owner.data(product, { id });
  const { editProduct } = await owner.data(edit, { input: { productId: id } });
  expect(editProduct.product).toEqual(before);
  const cleared = { description: null, gtin: null, content: null };
  const answer = await owner.data(edit, { input: { productId: id, ...cleared, topics: null } });
  expect(answer.editProduct.product).toEqual({
    ...before,
    ...cleared,
    unitPrice: null,
    topics: [],
  });
});

test('the stock tells when it was last stated; publishing anew makes nothing newer', async () => {
  const second = Math.floor(Date.now() / 1000) * 1000;
  const at = (hour: number) => new Date(second + hour * 3_600_000);
  portal.setTime(at(8));
  const { id, stockAsOf } = await created({ title: 'Wabenhonig', stock: 10 });
  portal.setTime(at(9));
  const { editProduct } = await owner.data(edit, { input: { productId: id, title: 'Wabe' } });
  expect([stockAsOf, editProduct.product.stockAsOf]).toEqual([
    at(8).toISOString(),
    at(8).toISOString(),
  ]);
  const restocked = await owner.data(edit, { input: { productId: id, stock: 10 } });
  expect(restocked.editProduct.product.stockAsOf).toBe(at(9).toISOString());

  await owner.data(publish, { input: { productId: id } });
  portal.setTime(at(10));
  const newer = await published({ title: 'Wabe zwei' });
  portal.setTime(at(11));
  await owner.data(withdraw, { input: { productId: id } });
  await owner.data(publish, { input: { productId: id } });
  const input = { text: 'Wabe', near: moers, sort: 'NEWEST' };
  const { edges } = (await owner.data(search, { input })).search;
  expect(edges.map((edge: any) => edge.node.id)).toEqual([newer.id, id]);
});

test('the cards follow the shop: its name, its place', async () => {
  const client = portal.in('moers');
  const { id: organisationId } = await openShop(client, 'Fadenwerk');
  const input = { ...honey(), organisationId, title: 'Stopfgarn' };
  const { id } = (await client.data(create, { input })).createProduct.product;
  await client.data(publish, { input: { productId: id } });
  await client.data(
    `mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { organisation { id } } }`,
    { input: { organisationId, name: 'Zwirnerei', location: { lat: 51.9, lon: 6.64 } } },
  );
  expect(await found('Stopfgarn')).toMatchObject([{ organisation: { name: 'Zwirnerei' } }]);
  expect(await found('Zwirnerei Stopfgarn')).toHaveLength(1);
  const near = { text: 'Stopfgarn', near: moers, radiusKm: 5 };
  expect((await client.data(search, { input: near })).search.totalCount).toBe(0);
});

test('only the owner changes a product; others learn nothing of a draft', async () => {
  const { id } = await created();
  const stranger = portal.in('moers');
  await stranger.register();
  const asked = (client: PortalClient) =>
    Promise.all([
      client.refusal(create, { input: honey() }),
      client.refusal(edit, { input: { productId: id, title: 'x' } }),
      client.refusal(publish, { input: { productId: id } }),
      client.refusal(withdraw, { input: { productId: id } }),
    ]);
  expect(await asked(stranger)).toEqual(Array(4).fill('FORBIDDEN'));
  expect(await asked(portal.in('moers'))).toEqual(Array(4).fill('UNAUTHENTICATED'));
  expect((await stranger.data(product, { id })).product).toBeNull();

  const elsewhere = portal.in('solingen');
  await elsewhere.register();
  expect(await asked(elsewhere)).toEqual(Array(4).fill('NOT_FOUND'));
  expect((await elsewhere.data(product, { id })).product).toBeNull();
  expect((await owner.data(product, { id })).product.title).toBe('Lindenblütenhonig');
});

test.each(['', 'x', "' OR 1=1 --", 'ä'.repeat(5000), '01900000-0000-7000-8000-000000000000'])(
  'the id %j names nothing',
  async (id) => {
    expect((await owner.data(product, { id })).product).toBeNull();
    for (const [text, input] of [
      [create, { ...honey(), organisationId: id }],
      [edit, { productId: id }],
      [publish, { productId: id }],
    ] as const) {
      expect(await owner.refusal(text, { input })).toBe('NOT_FOUND');
    }
    expect(await owner.refusal(create, { input: { ...honey(), pictureId: id } })).toBe(
      'BAD_USER_INPUT',
    );
  },
);

test.each<[string, object]>([
  ['title', { title: 'Honig\u0007' }],
  ['priceCents', { priceCents: 100_000_001 }],
  ['stock', { stock: -1 }],
  ['vatRate', { vatRate: 19 }],
  ['gtin', { gtin: '4006381333932' }],
  ['topics', { topics: ['gibtsnicht'] }],
  ['content.amount', { content: { amount: 0, unit: 'GRAM' } }],
  ['content.amount', { priceCents: 100_000_000, content: { amount: 0.001, unit: 'METRE' } }],
  ['priceCents', { priceCents: 2 ** 40 }],
])('a wrong %s is refused, creating and editing', async (field, wrong) => {
  const { id } = await created();
  for (const [text, input] of [
    [create, { ...honey(), ...wrong }],
    [edit, { productId: id, ...wrong }],
  ] as const) {
    const { errors } = await owner.query(text, { input });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    // Beyond 32 bits the language itself refuses, which knows no fields.
    if (errors?.[0]?.extensions['field']) expect(errors[0].extensions['field']).toBe(field);
  }
});

test('a picture is the uploader’s own, shown at home, and kept from the sweep by the product', async () => {
  const file = await sharp({
    create: { width: 1000, height: 500, channels: 3, background: '#cb7' },
  })
    .png()
    .toBuffer();
  const { body } = await owner
    .post('/medien')
    .set('x-stadtlive', '1')
    .attach('file', file, 'glas.png');
  const { id } = await published({ title: 'Glas mit Bild', pictureId: body.id });
  const picture = { id: body.id, url: `/medien/${body.id}/960.webp` };
  expect((await portal.in('moers').data(product, { id })).product.picture).toEqual(picture);
  expect(await found('Glas mit Bild')).toMatchObject([{ picture }]);
  expect(await found('Glas mit Bild', 'solingen')).toMatchObject([{ id, picture: null }]);

  const other = portal.in('moers');
  const { id: organisationId } = await openShop(other, 'Nachbarladen');
  const input = { ...honey(), organisationId, pictureId: body.id };
  const { errors } = await other.query(create, { input });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'pictureId' });
});
