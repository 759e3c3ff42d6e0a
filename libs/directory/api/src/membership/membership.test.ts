import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { PeopleNews, type News } from '../person/people-news.ts';

let portal: TestPortal;
let owner: PortalClient;
let ownerId: string;
let ownerPassword: string;
let shopId: string;
const news: News[] = [];

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) { organisation { id slug } } }`;
const shop = {
  kind: 'BUSINESS',
  name: 'Laden mit Leuten',
  address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.4512, lon: 6.6265 },
};
const inside = '{ id viewerIsOwner viewerMayManage members { id accountId displayName role } }';
const invite = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) { organisation { invitations { id email } } } }`;
const join = `mutation ($input: JoinOrganisationInput!) {
  joinOrganisation(input: $input) { membership { role organisation ${inside} } } }`;
const remove = `mutation ($input: RemoveMemberInput!) {
  removeMember(input: $input) { organisation ${inside} } }`;
const leave = `mutation ($input: LeaveOrganisationInput!) {
  leaveOrganisation(input: $input) { organisation ${inside} viewer { memberships { id } } } }`;
const handOver = `mutation ($input: HandOverOrganisationInput!) {
  handOverOrganisation(input: $input) { organisation ${inside} } }`;

beforeAll(async () => {
  portal = await openPortal();
  portal.app.get(PeopleNews).follow(async (_, told) => void news.push(told));
  owner = portal.in('moers');
  ({ id: ownerId, password: ownerPassword } = await owner.register('Mats Ladenlieb'));
});

beforeEach(async () => {
  news.length = 0;
  shopId = await opened('BUSINESS');
});
afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

async function opened(kind: string): Promise<string> {
  const { createOrganisation } = await owner.data(create, { input: { ...shop, kind } });
  return createOrganisation.organisation.id;
}

async function invited(email: string, organisationId = shopId): Promise<string> {
  await owner.data(invite, { input: { organisationId, email } });
  const letter = news.findLast((one) => one.kind === 'invited');
  return letter!.token;
}

/** Somebody new who has joined. */
async function member(organisationId = shopId, name = 'Helfende Hand') {
  const client = portal.in('moers');
  const { id, email } = await client.register(name);
  const token = await invited(email, organisationId);
  const { joinOrganisation } = await client.data(join, { input: { token } });
  return { client, id, membership: joinOrganisation.membership };
}

const organisation = async (client: PortalClient, id = shopId) => {
  const { viewer } = await client.data(`{ viewer { organisations ${inside} } }`);
  return viewer.organisations.find((one: { id: string }) => one.id === id);
};

describe('an invitation', () => {
  test('makes staff of a shop and officers of a club, and tells the owner', async () => {
    const { id, membership } = await member();
    expect(membership).toMatchObject({
      role: 'STAFF',
      organisation: { viewerIsOwner: false, viewerMayManage: true, members: [{ accountId: id }] },
    });
    expect((await member(await opened('CLUB'))).membership.role).toBe('OFFICER');
    expect(news).toContainEqual({
      kind: 'memberJoined',
      to: ownerId,
      by: id,
      organisationId: shopId,
    });
  });

  test('is answered the same whether or not the address has an account', async () => {
    const { email } = await portal.in('moers').register();
    const answers = [];
    for (const address of [email, 'niemand@test.example']) {
      const organisationId = await opened('BUSINESS');
      const answer = await owner.data(invite, { input: { organisationId, email: address } });
      answers.push(JSON.stringify(answer).replace(/"(id|email)":"[^"]*"/g, ''));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(news.filter(({ kind }) => kind === 'invited')).toHaveLength(2);
  });

  test('is good once', async () => {
    const token = await invited('eine@test.example');
    for (const refusal of [undefined, 'NOT_FOUND']) {
      const client = portal.in('moers');
      await client.register();
      expect(await client.refusal(join, { input: { token } })).toBe(refusal);
    }
  });

  test('is good once even for two at the same moment', async () => {
    const token = await invited('eine@test.example');
    const clients = [portal.in('moers'), portal.in('moers')];
    await Promise.all(clients.map((client) => client.register()));
    const outcomes = await Promise.all(
      clients.map((client) => client.refusal(join, { input: { token } })),
    );
    expect(outcomes.sort()).toEqual(['NOT_FOUND', undefined]);
  });

  test('runs out after a week, and is replaced by a later one', async () => {
    const [first, second] = [
      await invited('zwei@test.example'),
      await invited('ZWEI@test.example'),
    ];
    const client = portal.in('moers');
    await client.register();
    expect(await client.refusal(join, { input: { token: first } })).toBe('NOT_FOUND');
    portal.setTime(new Date(Date.now() + 8 * 86_400_000));
    expect(await client.refusal(join, { input: { token: second } })).toBe('NOT_FOUND');
  });

  test('is withdrawn by the owner', async () => {
    const token = await invited('weg@test.example');
    const { viewer } = await owner.data('{ viewer { organisations { id invitations { id } } } }');
    const { invitations } = viewer.organisations.find((one: { id: string }) => one.id === shopId);
    const withdraw = `mutation ($input: WithdrawInvitationInput!) {
      withdrawInvitation(input: $input) { organisation { invitations { id } } } }`;
    const input = { organisationId: shopId, invitationId: invitations[0].id };
    const { withdrawInvitation } = await owner.data(withdraw, { input });
    expect(withdrawInvitation.organisation.invitations).toEqual([]);
    const client = portal.in('moers');
    await client.register();
    expect(await client.refusal(join, { input: { token } })).toBe('NOT_FOUND');
    expect(await owner.refusal(withdraw, { input })).toBe('NOT_FOUND');
  });

  test('is not for the owner, and not of another city', async () => {
    const token = await invited('drei@test.example');
    expect(await owner.refusal(join, { input: { token } })).toBe('CONFLICT');
    const elsewhere = portal.in('solingen');
    await elsewhere.register();
    expect(await elsewhere.refusal(join, { input: { token } })).toBe('NOT_FOUND');
    expect(await portal.in('moers').refusal(join, { input: { token } })).toBe('UNAUTHENTICATED');
  });

  test.each(['kein at', 'a@b', `${'x'.repeat(260)}@test.example`, 'a@test.example\nBcc: b@c.de'])(
    'goes to no address like %j',
    async (email) => {
      const { errors } = await owner.query(invite, { input: { organisationId: shopId, email } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'email' });
    },
  );

  test('is sent twenty times a day at most', async () => {
    const boss = portal.in('moers');
    await boss.register();
    const { createOrganisation } = await boss.data(create, { input: shop });
    const organisationId = createOrganisation.organisation.id;
    const send = (n: number) =>
      boss.refusal(invite, { input: { organisationId, email: `nr${n}@test.example` } });
    for (let n = 0; n < 20; n++) expect(await send(n)).toBeUndefined();
    expect(await send(20)).toBe('RATE_LIMITED');
    portal.setTime(new Date(Date.now() + 25 * 3_600_000));
    expect(await send(21)).toBeUndefined();
  });
});

describe('staff', () => {
  test('edit the page and what it sells, and see what is a draft', async () => {
    const { client } = await member();
    const edit = `mutation ($input: EditOrganisationInput!) {
      editOrganisation(input: $input) { organisation { tagline } } }`;
    const input = { organisationId: shopId, tagline: 'Von der Aushilfe' };
    const { editOrganisation } = await client.data(edit, { input });
    expect(editOrganisation.organisation.tagline).toBe('Von der Aushilfe');
    const { createProduct } = await client.data(
      'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
      {
        input: { organisationId: shopId, title: 'Kerze', priceCents: 300, vatRate: 190, stock: 2 },
      },
    );
    const product = 'query ($id: ID!) { product(id: $id) { title } }';
    const { id } = createProduct.product;
    expect((await client.data(product, { id })).product).toEqual({ title: 'Kerze' });
    expect((await portal.in('moers').data(product, { id })).product).toBeNull();
  });

  test('see each other; nobody else does', async () => {
    const one = await member(shopId, 'Erste');
    await member(shopId, 'Zweite');
    const { viewer } = await one.client.data(
      `{ viewer { memberships { role organisation ${inside} } } }`,
    );
    const names = viewer.memberships[0].organisation.members;
    expect(names).toMatchObject([{ displayName: 'Erste' }, { displayName: 'Zweite' }]);
    const slug = `query ($slug: String!) { organisation(slug: $slug) { viewerMayManage members { id } invitations { id } } }`;
    const { createOrganisation } = await owner.data(create, { input: { ...shop, name: 'Eins' } });
    const stranger = portal.in('moers');
    await stranger.register();
    for (const client of [stranger, portal.in('moers')]) {
      const seen = await client.data(slug, createOrganisation.organisation);
      expect(seen.organisation).toEqual({ viewerMayManage: false, members: [], invitations: [] });
    }
  });

  test('do not manage members and do not see who is invited', async () => {
    const { client, id, membership } = await member();
    await invited('offen@test.example');
    const asked = '{ viewer { memberships { organisation { invitations { id } } } } }';
    const { viewer } = await client.data(asked);
    expect(viewer.memberships).toEqual([{ organisation: { invitations: [] } }]);
    const input = { organisationId: shopId };
    const email = 'neue@test.example';
    expect(await client.refusal(invite, { input: { ...input, email } })).toBe('FORBIDDEN');
    const memberId = membership.organisation.members[0].id;
    expect(await client.refusal(remove, { input: { ...input, memberId } })).toBe('FORBIDDEN');
    const grab = { ...input, accountId: id, password: 'ein langes Kennwort' };
    expect(await client.refusal(handOver, { input: grab })).toBe('FORBIDDEN');
  });

  test('are removed by the owner, and may nothing from then on', async () => {
    const { client, id, membership } = await member();
    const memberId = membership.organisation.members[0].id;
    const input = { organisationId: shopId, memberId };
    const { removeMember } = await owner.data(remove, { input });
    expect(removeMember.organisation.members).toEqual([]);
    expect(news).toContainEqual({ kind: 'memberRemoved', to: id, organisationId: shopId });
    expect(await owner.refusal(remove, { input })).toBe('NOT_FOUND');
    const edit = `mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { __typename } }`;
    const change = { input: { organisationId: shopId, name: 'Meins' } };
    expect(await client.refusal(edit, change)).toBe('FORBIDDEN');
  });

  test('of one organisation cannot be removed by the owner of another', async () => {
    const { membership } = await member();
    const memberId = membership.organisation.members[0].id;
    const organisationId = await opened('BUSINESS');
    expect(await owner.refusal(remove, { input: { organisationId, memberId } })).toBe('NOT_FOUND');
  });

  test('leave; the owner cannot', async () => {
    const { client, id } = await member();
    const input = { organisationId: shopId };
    const { leaveOrganisation } = await client.data(leave, { input });
    expect(leaveOrganisation).toEqual({
      organisation: expect.objectContaining({ viewerMayManage: false, members: [] }),
      viewer: { memberships: [] },
    });
    const left = { kind: 'memberLeft', to: ownerId, by: id, organisationId: shopId };
    expect(news).toContainEqual(left);
    expect(await client.refusal(leave, { input })).toBe('FORBIDDEN');
    expect(await owner.refusal(leave, { input })).toBe('CONFLICT');
  });
});

describe('handing over', () => {
  const given = (accountId: string, password = ownerPassword) => ({
    input: { organisationId: shopId, accountId, password },
  });

  test('makes a member the owner; who hands over stays on', async () => {
    const { client, id } = await member(shopId, 'Nachfolge');
    const { handOverOrganisation } = await owner.data(handOver, given(id));
    expect(handOverOrganisation.organisation).toMatchObject({
      viewerIsOwner: false,
      viewerMayManage: true,
      members: [{ accountId: ownerId, displayName: 'Mats Ladenlieb', role: 'STAFF' }],
    });
    expect(await organisation(client)).toMatchObject({ viewerIsOwner: true });
    expect(await organisation(owner)).toBeUndefined();
    expect(news).toContainEqual({ kind: 'handedOver', to: id, organisationId: shopId });
    expect(await owner.refusal(handOver, given(ownerId))).toBe('FORBIDDEN');
  });

  test('needs the password, and a member', async () => {
    const { id } = await member();
    const wrong = await owner.query(handOver, given(id, 'ein falsches Kennwort'));
    expect(wrong.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'password' });
    const stranger = await portal.in('moers').register();
    for (const nobody of [stranger.id, ownerId, 'keine-id']) {
      const refused = await owner.query(handOver, given(nobody));
      expect(refused.errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'accountId',
      });
    }
    expect(await organisation(owner)).toMatchObject({ viewerIsOwner: true });
  });
});

test('the other city holds its one new person', () =>
  portal.untouched('solingen', 'account', 'session'));
