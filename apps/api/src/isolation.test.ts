import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';

let portal: TestPortal;
let organisationId: string;
let productId: string;
let stranger: PortalClient;
let neighbour: PortalClient;

const shop = {
  kind: 'BUSINESS',
  name: 'Umzäunter Laden',
  address: { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.45, lon: 6.63 },
};

beforeAll(async () => {
  portal = await openPortal();
  const owner = portal.in('moers');
  await owner.register();
  const { createOrganisation } = await owner.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    { input: shop },
  );
  organisationId = createOrganisation.organisation.id;
  const { createProduct } = await owner.data(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
    { input: { organisationId, title: 'Umzäunte Ware', priceCents: 100, vatRate: 190, stock: 1 } },
  );
  productId = createProduct.product.id;
  stranger = portal.in('moers');
  await stranger.register();
  neighbour = portal.in('solingen');
  await neighbour.register();
});

afterAll(() => portal.close());

/** Every mutation that names something somebody owns, with what a stranger would send. */
const touching: Record<string, () => [type: string, input: object]> = {
  editOrganisation: () => ['EditOrganisationInput', { organisationId, name: 'Gekapert' }],
  createProduct: () => ['CreateProductInput', { organisationId, title: 'Untergeschoben' }],
  editProduct: () => ['EditProductInput', { productId, title: 'Gekapert' }],
  publishProduct: () => ['PublishProductInput', { productId }],
  withdrawProduct: () => ['WithdrawProductInput', { productId }],
};

/** Mutations that name nothing of others: they make, hand out or end what is one's own. */
const ownOnly = [
  'registerAccount',
  'signIn',
  'signOut',
  'createOrganisation',
  'exportAccount',
  'eraseAccount',
  'cancelErasure',
];

const call = (client: PortalClient, name: string) => {
  const [type, input] = touching[name]!();
  return client.refusal(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, {
    input,
  });
};

test('every mutation of the schema is named here', () => {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  const all = Object.keys(schema.getMutationType()!.getFields()).sort();
  expect([...Object.keys(touching), ...ownOnly].sort()).toEqual(all);
});

describe.each(Object.keys(touching))('%s', (name) => {
  test('another person of the city is refused', async () =>
    expect(await call(stranger, name)).toBe('FORBIDDEN'));
  test('a person of another city finds nothing', async () =>
    expect(await call(neighbour, name)).toBe('NOT_FOUND'));
  test('a visitor has to sign in', async () => {
    for (const slug of ['moers', 'solingen'])
      expect(await call(portal.in(slug), name)).toBe('UNAUTHENTICATED');
  });
});

test('a session of one city is none in another', async () => {
  const { headers } = await portal.in('moers').get('/');
  expect(headers['set-cookie']).toBeUndefined();
  const cookies = stranger.agent.jar.getCookies({
    path: '/',
    domain: 'moers.localhost',
    script: false,
    secure: false,
  });
  const answer = await portal
    .in('solingen')
    .post('/graphql')
    .set('Cookie', cookies.map((cookie) => cookie.toValueString()).join('; '))
    .send({ query: '{ viewer { id } }' });
  expect(answer.body).toEqual({ data: { viewer: null } });
});

test('what is not published is visible to its owner alone', async () => {
  const query = 'query ($id: ID!) { product(id: $id) { id } }';
  for (const client of [stranger, neighbour, portal.in('moers')]) {
    expect((await client.data(query, { id: productId })).product).toBeNull();
  }
});

test('nothing changed: the draft is as it was, the other city holds its one new person', async () => {
  const rows = await portal.inside('moers', async () => {
    const { TenantDatabase } = await import('@stadtlive/tenancy-api');
    return portal.app.get(TenantDatabase).sql('SELECT title, published_at FROM product');
  });
  expect(rows).toEqual([{ title: 'Umzäunte Ware', published_at: null }]);
  await portal.untouched('solingen', 'account', 'session');
});
