import { openPortal, type Resident, type TestPortal } from '@stadtlive/api/testing';
import { Roles } from '@stadtlive/identity-api';
import { TenantJobs } from '@stadtlive/tenancy-api';

let portal: TestPortal;
let owner: Resident;
let operator: Resident;
let organisationId: string;

const day = 86_400_000;
const began = Date.parse('2027-01-10T10:00:00Z');
const after = (days: number) => portal.setTime(new Date(began + days * day));
const notices = '{ viewer { notifications { edges { node { title path } } } } }';
const stale =
  '{ staleOrganisations { totalCount edges { remindedAt node { id } } pageInfo { hasNextPage } } }';
const confirm = `mutation ($input: ConfirmOrganisationInput!) {
  confirmOrganisation(input: $input) { organisation { confirmedAt needsConfirmation } } }`;

beforeAll(async () => {
  portal = await openPortal();
  after(0);
  owner = await portal.resident('moers', 'Sie Bestätigt');
  operator = await portal.resident('moers', 'Stadt Moers');
  await portal.inside('moers', () => portal.app.get(Roles).grant(operator.id, 'OPERATOR'));
  const { createOrganisation } = await owner.client.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    {
      input: {
        kind: 'BUSINESS',
        name: 'Stiller Laden',
        address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.4512, lon: 6.6265 },
      },
    },
  );
  organisationId = createOrganisation.organisation.id;
});

afterAll(() => portal.close());

const remind = () =>
  portal.app.get(TenantJobs).perform('directory.remind-stale-pages', { city: 'moers' });
const told = async () =>
  (await owner.client.data(notices)).viewer.notifications.edges.map(
    ({ node }: { node: object }) => node,
  );
const listed = async () => (await operator.client.data(stale)).staleOrganisations;
const signIn = (resident: Resident) =>
  resident.client.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email: resident.email, password: resident.password },
  });

test('after a year the owner is reminded once, after 14 more days the city sees it', async () => {
  after(364);
  await remind();
  await signIn(owner);
  expect(await told()).toEqual([]);
  after(366);
  await remind();
  await remind();
  await signIn(owner);
  await signIn(operator);
  expect(await told()).toEqual([
    {
      title: 'Stimmt noch alles bei Stiller Laden?',
      path: `/haendler/seite?laden=${organisationId}`,
    },
  ]);
  const letters = await portal.inside('moers', async () => {
    const { TenantDatabase } = await import('@stadtlive/tenancy-api');
    return portal.app
      .get(TenantDatabase)
      .sql(`SELECT 1 FROM letter WHERE data->>'template' = 'directory.confirmPage'`);
  });
  expect(letters).toHaveLength(1);
  expect((await listed()).totalCount).toBe(0);
  after(381);
  await signIn(operator);
  expect(await listed()).toEqual({
    totalCount: 1,
    edges: [
      { remindedAt: new Date(began + 366 * day).toISOString(), node: { id: organisationId } },
    ],
    pageInfo: { hasNextPage: false },
  });
});

test('one click answers it, and so does any change', async () => {
  after(382);
  await signIn(owner);
  await signIn(operator);
  const { confirmOrganisation } = await owner.client.data(confirm, { input: { organisationId } });
  expect(confirmOrganisation.organisation).toEqual({
    confirmedAt: new Date(began + 382 * day).toISOString(),
    needsConfirmation: false,
  });
  expect((await listed()).totalCount).toBe(0);
  after(382 + 366);
  await remind();
  await signIn(owner);
  const asked = await owner.client.data(
    '{ organisation(slug: "stiller-laden") { needsConfirmation } }',
  );
  expect(asked.organisation.needsConfirmation).toBe(true);
  await owner.client.data(
    'mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { __typename } }',
    { input: { organisationId, tagline: 'Wieder wach' } },
  );
  after(382 + 366 + 15);
  await signIn(operator);
  expect((await listed()).totalCount).toBe(0);
});

test('the list is the operator’s', async () => {
  await signIn(owner);
  expect(await owner.client.refusal(stale)).toBe('FORBIDDEN');
  expect(await portal.in('moers').refusal(stale)).toBe('UNAUTHENTICATED');
});

test('the other city is as it was', () => portal.untouched('solingen'));
