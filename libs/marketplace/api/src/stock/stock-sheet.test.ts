import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';

let portal: TestPortal;
let owner: PortalClient;
let organisationId: string;

const mutate = (name: string, answer: string) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} } }`;
};
const state = mutate('stateStock', 'changed refused { row reason }');

beforeAll(async () => {
  portal = await openPortal();
  owner = portal.in('moers');
  await owner.register();
  const { createOrganisation } = await owner.data(
    mutate('createOrganisation', 'organisation { id }'),
    {
      input: {
        kind: 'BUSINESS',
        name: 'Teeladen',
        address: { street: 'Neustraße 1', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.45, lon: 6.63 },
      },
    },
  );
  organisationId = createOrganisation.organisation.id;
  for (const product of [
    { title: 'Grüner Tee', sku: 'T-1', stock: 1 },
    { title: 'Schwarzer Tee', gtin: '4006381333931', stock: 2 },
  ]) {
    await owner.data(mutate('createProduct', 'product { id }'), {
      input: { organisationId, priceCents: 480, vatRate: 70, ...product },
    });
  }
});

afterAll(() => portal.close());

test('each row is taken or refused by itself', async () => {
  const rows = [
    { sku: 'T-1', stock: 7 },
    { gtin: '4006381333931', stock: 0 },
    { sku: 'T-9', stock: 1 },
    { stock: 1 },
    { sku: 'T-1', stock: -1 },
  ];
  const { stateStock } = await owner.data(state, { input: { organisationId, rows } });
  expect(stateStock).toEqual({
    changed: 2,
    refused: [
      { row: 3, reason: 'UNKNOWN_ITEM' },
      { row: 4, reason: 'MALFORMED' },
      { row: 5, reason: 'MALFORMED' },
    ],
  });
  const { organisation } = await owner.data(
    '{ organisation(slug: "teeladen") { products { edges { node { title stock } } } } }',
  );
  expect(organisation.products.edges.map(({ node }: any) => [node.title, node.stock])).toEqual([
    ['Grüner Tee', 7],
    ['Schwarzer Tee', 0],
  ]);
});

test('of one’s own shop only, and not more than five hundred rows', async () => {
  const input = { organisationId, rows: [{ sku: 'T-1', stock: 3 }] };
  const stranger = portal.in('moers');
  await stranger.register();
  expect(await stranger.refusal(state, { input })).toBe('FORBIDDEN');
  const abroad = portal.in('solingen');
  await abroad.register();
  expect(await abroad.refusal(state, { input })).toBe('NOT_FOUND');
  expect(await portal.in('moers').refusal(state, { input })).toBe('UNAUTHENTICATED');
  const rows = Array.from({ length: 501 }, () => ({ sku: 'T-1', stock: 1 }));
  expect(await owner.refusal(state, { input: { organisationId, rows } })).toBe('BAD_USER_INPUT');
  await portal.untouched('solingen');
});
