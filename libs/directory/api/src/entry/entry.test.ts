import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { Roles } from '@stadtlive/identity-api';

let portal: TestPortal;
let operator: PortalClient;

const ask = `query ($input: EntriesInput, $first: Int, $after: String) {
  entries(input: $input, first: $first, after: $after) {
    totalCount edges { node { ownerName openClaims organisation { name kind } } }
    pageInfo { hasNextPage endCursor } } }`;

const shop = (name: string, kind = 'BUSINESS') => ({
  kind,
  name,
  address: { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.45, lon: 6.63 },
});

beforeAll(async () => {
  portal = await openPortal();
  const { client, id } = await portal.resident('moers', 'Oda Stadtwerk');
  operator = client;
  await portal.inside('moers', () => portal.app.get(Roles).grant(id, 'OPERATOR'));
  const owner = (await portal.resident('moers', 'Mira Buch')).client;
  for (const input of [shop('Zunft'), shop('atelier 100 %'), shop('Boule', 'CLUB')]) {
    await owner.data(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename } }',
      { input },
    );
  }
});
afterAll(() => portal.close());

const names = async (variables: object) => {
  const { entries } = await operator.data(ask, variables);
  return entries.edges.map((edge: any) => edge.node.organisation.name);
};

test('pages through the entries by name, whatever its case', async () => {
  const first = (await operator.data(ask, { first: 2 })).entries;
  expect(first.totalCount).toBe(3);
  expect(first.edges[0].node).toEqual({
    ownerName: 'Mira Buch',
    openClaims: 0,
    organisation: { name: 'atelier 100 %', kind: 'BUSINESS' },
  });
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect(await names({ first: 2, after: first.pageInfo.endCursor })).toEqual(['Zunft']);
});

test('searches name, street and owner, and takes signs for what they are', async () => {
  expect(await names({ input: { text: 'stein zunft' } })).toEqual(['Zunft']);
  expect(await names({ input: { text: 'mira BOULE' } })).toEqual(['Boule']);
  expect(await names({ input: { text: '%' } })).toEqual(['atelier 100 %']);
  expect(await names({ input: { kind: 'CLUB' } })).toEqual(['Boule']);
  expect(await names({ input: { ownership: 'UNOWNED' } })).toEqual([]);
});

test('counts every kind', async () => {
  const { entryCounts } = await operator.data('{ entryCounts { kind total unowned } }');
  expect(entryCounts).toEqual([
    { kind: 'BUSINESS', total: 2, unowned: 0 },
    { kind: 'CLUB', total: 1, unowned: 0 },
    { kind: 'INSTITUTION', total: 0, unowned: 0 },
  ]);
});

test('refuses what is no request, and whoever does not run the portal', async () => {
  const fault = async (variables: object) =>
    (await operator.query(ask, variables)).errors?.[0]?.extensions;
  expect(await fault({ after: 'garbage' })).toMatchObject({ field: 'after' });
  expect(await fault({ first: 101 })).toMatchObject({ field: 'first' });
  const long = await fault({ input: { text: 'x'.repeat(101) } });
  expect(long).toMatchObject({ code: 'BAD_USER_INPUT', field: 'text' });
  const { client } = await portal.resident('moers');
  expect(await client.refusal(ask)).toBe('FORBIDDEN');
  expect(await client.refusal('{ entryCounts { total } }')).toBe('FORBIDDEN');
  await portal.untouched('solingen');
});
