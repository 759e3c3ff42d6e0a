import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;

const edit = 'mutation ($input: EditProfileInput!) { editProfile(input: $input) { __typename } }';
const contact = (verb: string) =>
  `mutation ($input: ContactInput!) { ${verb}(input: $input) { __typename } }`;
const notices = `{ viewer { unreadNotifications notifications {
  edges { node { kind title(locale: DE) english: title(locale: EN) text path } } } } }`;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

async function resident(name: string) {
  const resident = await portal.resident('moers', name);
  const input = { bornIn: { year: 1980, month: 1 }, inDirectory: true };
  await resident.client.data(edit, { input });
  return resident;
}

const toldTo = async (client: PortalClient) => {
  const { viewer } = await client.data(notices);
  return viewer.notifications.edges.map((edge: { node: object }) => edge.node);
};
const letters = () =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<{
      to: string;
      account_id: string | null;
      data: { token: string };
    }>(`SELECT to_address AS "to", account_id, data FROM letter WHERE kind = 'directory.invitation'`),
  );

test('who is asked and who is accepted are told, and nobody is told of declining', async () => {
  const [asker, asked] = [await resident('Ada Fragt'), await resident('Bo Antwortet')];
  await asker.client.data(contact('requestContact'), { input: { personId: asked.id } });
  expect(await toldTo(asked.client)).toEqual([
    {
      kind: 'CONTACT',
      title: 'Ada Fragt möchte dein Kontakt sein',
      english: 'Ada Fragt would like to be your contact',
      text: expect.stringContaining('annehmen oder ablehnen'),
      path: '/konto/kontakte',
    },
  ]);
  await asked.client.data(contact('endContact'), { input: { personId: asker.id } });
  expect(await toldTo(asker.client)).toEqual([]);
  await asker.client.data(contact('requestContact'), { input: { personId: asked.id } });
  await asked.client.data(contact('acceptContact'), { input: { personId: asker.id } });
  const accepted = { kind: 'CONTACT', title: 'Bo Antwortet ist jetzt dein Kontakt' };
  expect(await toldTo(asker.client)).toEqual([expect.objectContaining(accepted)]);
});

test('an invitation is a letter to an address, with or without an account', async () => {
  const owner = await resident('Mats Ladenlieb');
  const invited = await resident('Ilse Neu');
  const { createOrganisation } = await owner.client.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    {
      input: {
        kind: 'BUSINESS',
        name: 'Laden mit Post',
        address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.4512, lon: 6.6265 },
      },
    },
  );
  const organisationId = createOrganisation.organisation.id;
  const invite =
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }';
  for (const email of [invited.email, 'niemand@test.example'])
    await owner.client.data(invite, { input: { organisationId, email } });
  const sent = await letters();
  expect(sent.map(({ to, account_id }) => [to, account_id]).sort()).toEqual(
    [
      [invited.email, null],
      ['niemand@test.example', null],
    ].sort(),
  );
  const { token } = sent.find(({ to }) => to === invited.email)!.data;
  await invited.client.data(
    'mutation ($input: JoinOrganisationInput!) { joinOrganisation(input: $input) { __typename } }',
    { input: { token } },
  );
  expect(await toldTo(owner.client)).toEqual([
    expect.objectContaining({
      kind: 'MEMBERSHIP',
      title: 'Ilse Neu macht jetzt bei Laden mit Post mit',
      path: '/laden/laden-mit-post',
    }),
  ]);
  await owner.client.data(
    'mutation ($input: HandOverOrganisationInput!) { handOverOrganisation(input: $input) { __typename } }',
    { input: { organisationId, accountId: invited.id, password: owner.password } },
  );
  expect(await toldTo(invited.client)).toContainEqual(
    expect.objectContaining({
      kind: 'HANDOVER',
      title: 'Laden mit Post ist dir übergeben worden',
      path: '/laden/laden-mit-post',
    }),
  );
});

test('the other city is untouched', () => portal.untouched('solingen'));
