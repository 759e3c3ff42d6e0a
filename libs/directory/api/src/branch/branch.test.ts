import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { Places } from '../organisation/places.ts';

let portal: TestPortal;
let owner: PortalClient;
let password: string;
let organisationId: string;

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) { organisation { id } } }`;
const branch = 'branch { id name hasOwnHours address { street } openingHours { weekly { day } } }';
const add = `mutation ($input: AddBranchInput!) { addBranch(input: $input) { ${branch} organisation { branches { name } } } }`;
const edit = `mutation ($input: EditBranchInput!) { editBranch(input: $input) { ${branch} organisation { branches { name } } } }`;
const remove = `mutation ($input: RemoveBranchInput!) { removeBranch(input: $input) { organisation { branches { name } } } }`;
const search = `query ($input: SearchInput!) { search(input: $input) { totalCount edges { distanceKm node {
  ... on Organisation { id name foundAt url address { street } openingStatus { isOpen } } } } } }`;
const shop = {
  kind: 'BUSINESS',
  name: 'Filialbäcker',
  address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.4512, lon: 6.6265 },
  openingHours: { weekly: [{ day: 'FRIDAY', from: '08:00', until: '12:00' }] },
};
const far = {
  name: 'Kapellen',
  address: { street: 'Bahnhofstraße 3', postcode: '47447', locality: 'Moers' },
  location: { lat: 51.41, lon: 6.58 },
};

beforeAll(async () => {
  portal = await openPortal();
  ({ client: owner, password } = await portal.resident('moers', 'Bea Brot'));
  organisationId = (await owner.data(create, { input: shop })).createOrganisation.organisation.id;
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const found = async (input: object) =>
  (await portal.in('moers').data(search, { input: { text: 'Filialbäcker', ...input } })).search;
const added = async (input: object = {}) =>
  (await owner.data(add, { input: { organisationId, ...far, ...input } })).addBranch;

test('each place is found by its own radius and leads to the same page', async () => {
  const one = (await added()).branch;
  expect(one).toMatchObject({ name: 'Kapellen', hasOwnHours: false });
  expect(one.openingHours.weekly).toEqual([{ day: 'FRIDAY' }]);
  const there = await found({ near: far.location, radiusKm: 1 });
  expect(there.edges).toMatchObject([
    {
      node: {
        id: one.id,
        name: 'Filialbäcker, Kapellen',
        foundAt: 'Kapellen',
        url: 'http://moers.localhost/laden/filialbaecker',
        address: { street: 'Bahnhofstraße 3' },
      },
    },
  ]);
  const both = await found({ near: shop.location, radiusKm: 10 });
  expect(both.edges.map(({ node }: { node: { foundAt: string } }) => node.foundAt)).toEqual([
    null,
    'Kapellen',
  ]);
  const away = await portal
    .in('solingen')
    .data(search, { input: { text: 'Filialbäcker', radiusKm: 50 } });
  expect(away.search.totalCount).toBe(2);
});

test('its hours are its own or those of the main place, also for what is open now', async () => {
  const { branch: late } = await added({
    name: 'Spät',
    openingHours: { weekly: [{ day: 'FRIDAY', from: '18:00', until: '22:00' }] },
  });
  portal.setTime(new Date('2026-11-27T09:00:00Z'));
  await portal.app.get(TenantJobs).perform('refresh-opening-times', { city: 'moers' });
  const open = async () =>
    (await found({ openNow: true })).edges.map(
      ({ node }: { node: { foundAt: string } }) => node.foundAt,
    );
  expect((await open()).sort()).toEqual(['Kapellen', null].sort());
  portal.setTime(new Date('2026-11-27T19:00:00Z'));
  expect(await open()).toEqual(['Spät']);
  portal.setTime(new Date('2026-11-27T09:00:00Z'));
  await owner.data(edit, { input: { branchId: late.id, openingHours: null, name: 'Früh' } });
  expect((await open()).sort()).toEqual(['Früh', 'Kapellen', null].sort());
});

test('order, change and removal', async () => {
  const { branch: third } = await added({ name: 'Zuletzt' });
  const moved = await owner.data(edit, { input: { branchId: third.id, position: 0 } });
  expect(moved.editBranch.organisation.branches[0]).toEqual({ name: 'Zuletzt' });
  const places = await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .read((tx) => portal.app.get(Places).placesOf(tx, organisationId)),
  );
  expect(places[0]).toEqual({ id: organisationId, name: 'Filialbäcker', ...shop.location });
  expect(places[1]).toEqual({ id: third.id, name: 'Zuletzt', ...far.location });
  const gone = await owner.data(remove, { input: { branchId: third.id } });
  expect(gone.removeBranch.organisation.branches).not.toContainEqual({ name: 'Zuletzt' });
  expect((await found({ text: 'Zuletzt' })).totalCount).toBe(0);
});

test('a new name of the shop stands on all its places', async () => {
  await owner.data(
    'mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { __typename } }',
    { input: { organisationId, name: 'Filialbäcker Brot' } },
  );
  const { edges } = await found({ near: far.location, radiusKm: 1 });
  expect(edges.map(({ node }: { node: { name: string } }) => node.name)).toContain(
    'Filialbäcker Brot, Kapellen',
  );
});

test.each([
  ['name', { name: ' ' }],
  ['address.postcode', { address: { ...far.address, postcode: 'x' } }],
  ['location', { location: { lat: 0, lon: 0 } }],
  ['phone', { phone: 'ruf an' }],
])('names %s when it is wrong', async (field, wrong) => {
  const { errors } = await owner.query(add, { input: { organisationId, ...far, ...wrong } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

test('all of them go with their owner', async () => {
  await owner.data(
    'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { __typename } }',
    { input: { password } },
  );
  expect((await found({})).totalCount).toBe(0);
  const rows = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql('SELECT place_id FROM opening'),
  );
  expect(rows).toEqual([]);
});

test('the other city is as it was', () => portal.untouched('solingen'));
