import {
  openPortal,
  type PortalClient,
  type Resident,
  type TestPortal,
} from '@stadtlive/api/testing';
import { PersonalData } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { PeopleNews } from './people-news.ts';

let portal: TestPortal;
let club: string;
const people: Record<string, Resident> = {};
let token = '';

const edit = 'mutation ($input: EditProfileInput!) { editProfile(input: $input) { __typename } }';
const request = 'mutation ($input: ContactInput!) { requestContact(input: $input) { __typename } }';
const invite =
  'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }';
const join =
  'mutation ($input: JoinOrganisationInput!) { joinOrganisation(input: $input) { __typename } }';
const ours = ['profile', 'contact', 'membership', 'invitation'].map((noun) => `directory.${noun}`);

beforeAll(async () => {
  portal = await openPortal();
  portal.app.get(PeopleNews).follow(async (_, news) => {
    if (news.kind === 'invited') ({ token } = news);
  });
  for (const name of ['Wanda Fortgang', 'Ida Erste', 'Kai Zweite']) {
    people[name.split(' ')[0]!] = await portal.resident('moers', name);
  }
  const { Wanda, Ida, Kai } = people as Record<'Wanda' | 'Ida' | 'Kai', Resident>;
  for (const { client } of [Wanda, Ida]) {
    const input = { about: 'Zettelkasten', bornIn: { year: 1970, month: 1 }, inDirectory: true };
    const visibility = [{ field: 'ABOUT', visibility: 'EVERYONE' }];
    await client.data(edit, { input: { ...input, visibility } });
  }
  await Wanda.client.data(request, { input: { personId: Ida.id } });
  await Kai.client.data(request, { input: { personId: Wanda.id } });
  club = await organised(Wanda.client, 'CLUB', 'Verein der Bleibenden');
  for (const one of [Ida, Kai]) await joined(Wanda.client, one, club);
  await joined(Ida.client, Wanda, await organised(Ida.client, 'BUSINESS', 'Idas Laden'));
  const offer = { organisationId: club, email: 'offen@test.example' };
  await Wanda.client.data(invite, { input: offer });
  const lent = await organised(Kai.client, 'BUSINESS', 'Kais Laden');
  await Kai.client.data(invite, { input: { organisationId: lent, email: Wanda.email } });
});

afterAll(() => portal.close());

async function organised(client: PortalClient, kind: string, name: string): Promise<string> {
  const { createOrganisation } = await client.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    {
      input: {
        kind,
        name,
        address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.4512, lon: 6.6265 },
      },
    },
  );
  return createOrganisation.organisation.id;
}

async function joined(
  owner: PortalClient,
  { client, email }: Resident,
  organisationId: string,
): Promise<void> {
  await owner.data(invite, { input: { organisationId, email } });
  await client.data(join, { input: { token } });
}

const sql = (text: string, values: unknown[] = []) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql(text, values));
const collected = async (id: string) => {
  const all = await portal.inside('moers', () => portal.app.get(PersonalData).collect(id));
  return Object.fromEntries(
    all
      .filter(({ source }) => ours.includes(source))
      .map((one) => [one.source, one.section.records]),
  );
};

test('every column of the directory’s people that points to an account is named', async () => {
  const tables = [
    'profile',
    'contact',
    'contact_attempt',
    'organisation_member',
    'organisation_invitation',
  ];
  const columns = await sql(
    `SELECT c.conrelid::regclass || '.' || a.attname AS name
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = 'account'::regclass
       AND c.conrelid::regclass::text = ANY ($1)`,
    [tables],
  );
  const { sources } = portal.app.get(PersonalData);
  const named = sources.filter(({ name }) => ours.includes(name)).flatMap((one) => one.columns);
  expect(columns.map(({ name }) => name).sort()).toEqual([...named].sort());
});

test('everything held is handed out, and no hash', async () => {
  const held = await collected(people['Wanda']!.id);
  expect(held).toEqual({
    'directory.profile': [
      expect.objectContaining({
        slug: expect.stringMatching(/^wanda-fortgang-/),
        about: 'Zettelkasten',
        visibility: { ABOUT: 'EVERYONE' },
      }),
    ],
    'directory.contact': [
      expect.objectContaining({ askedBy: 'you', name: 'Ida Erste', acceptedAt: null }),
      expect.objectContaining({ askedBy: 'they', name: 'Kai Zweite' }),
    ],
    'directory.membership': [
      expect.objectContaining({ organisation: 'Idas Laden', role: 'STAFF' }),
    ],
    'directory.invitation': [
      expect.objectContaining({ sentBy: 'you', email: null }),
      expect.objectContaining({ sentBy: 'you', email: null }),
      expect.objectContaining({ sentBy: 'you', email: 'offen@test.example' }),
      expect.objectContaining({ sentBy: 'they', organisation: 'Kais Laden' }),
    ],
  });
  expect(JSON.stringify(held)).not.toMatch(/hash|token/i);
});

test('who owns something is offered who could go on, the oldest first', async () => {
  const handovers = await portal.inside('moers', () =>
    portal.app.get(PersonalData).handovers(people['Wanda']!.id),
  );
  const candidate = (name: string, id: string) => ({
    accountId: id,
    displayName: name,
    since: expect.any(Date),
  });
  expect(handovers).toEqual([
    {
      organisationId: club,
      name: 'Verein der Bleibenden',
      kind: 'CLUB',
      goesOn: true,
      candidates: [
        candidate('Ida Erste', people['Ida']!.id),
        candidate('Kai Zweite', people['Kai']!.id),
      ],
    },
  ]);
});

test('erasing leaves no row, no hit and no word, and the club goes on with its oldest officer', async () => {
  const { id, client, password } = people['Wanda']!;
  const { eraseAccount } = await client.data(
    `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) {
      receipt { gone { what(locale: EN) count } } } }`,
    { input: { password } },
  );
  const counts = eraseAccount.receipt.gone.map((line: { what: string; count: number }) => [
    line.what,
    line.count,
  ]);
  expect(Object.fromEntries(counts)).toMatchObject({
    Profile: 1,
    'Contacts and requests': 2,
    Memberships: 1,
    Invitations: 4,
  });
  const marked = (await sql('SELECT relation FROM scrub_mark')).map((row) =>
    String(row['relation']),
  );
  const touched = ['profile', 'listing', 'word', 'contact', 'contact_attempt'];
  for (const table of [...touched, 'organisation_member', 'organisation_invitation'])
    expect(marked).toContainEqual(expect.stringMatching(`(^|\\.)${table}$`));
  expect(Object.values(await collected(id)).flat()).toEqual([]);
  expect(await sql('SELECT FROM contact_attempt WHERE $1 IN (asker_id, asked_id)', [id])).toEqual(
    [],
  );
  expect(await sql('SELECT FROM listing WHERE id = $1', [id])).toEqual([]);
  expect(await sql("SELECT FROM word WHERE form = 'fortgang'")).toEqual([]);
  const heir = people['Ida']!;
  const { viewer } = await heir.client.data(
    '{ viewer { organisations { id members { displayName } } notifications { edges { node { title } } } } }',
  );
  expect(viewer.organisations).toContainEqual({
    id: club,
    members: [{ displayName: 'Kai Zweite' }],
  });
  expect(viewer.notifications.edges).toContainEqual({
    node: { title: 'Verein der Bleibenden ist dir übergeben worden' },
  });
});

test('the other city is untouched', () => portal.untouched('solingen'));
