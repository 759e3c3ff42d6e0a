import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { NotificationTemplates } from './notification-templates.ts';
import type { Notice } from './notification-messages.ts';
import { Notifications } from './notifications.service.ts';

let portal: TestPortal;
let rike: PortalClient;
let rikeId: string;

const list = `query ($first: Int, $after: String) { viewer { unreadNotifications
  notifications(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id kind title text english: title(locale: EN) path createdAt isRead } } } } }`;
const read = `mutation ($input: ReadNotificationsInput!) { readNotifications(input: $input) {
  viewer { unreadNotifications } } }`;
const confirm = `mutation ($token: String!) { confirmEmail(input: { token: $token }) { confirmed } }`;

beforeAll(async () => {
  portal = await openPortal();
  portal.app.get(NotificationTemplates).register<{ name: string }>('test.asked', {
    de: { title: ({ name }) => `${name} fragt`, text: () => 'Möchte Kontakt.' },
    en: { title: ({ name }) => `${name} asks`, text: () => 'Would like contact.' },
  });
});

beforeEach(async () => {
  ({ client: rike, id: rikeId } = await portal.resident('moers'));
  await sql('DELETE FROM letter'); // the one that asked to confirm the address
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const sql = (text: string, values: unknown[] = []) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql<any>(text, values));

const tell = (name: string, more: Partial<Notice> = {}) =>
  portal.inside('moers', () =>
    portal.app.get(Notifications).notify({
      accountId: rikeId,
      kind: 'CONTACT',
      template: 'test.asked',
      data: { name },
      path: '/konto/kontakte',
      ...more,
    }),
  );

const titles = ({ edges }: any) => edges.map(({ node }: any) => node.title);

test('what is told is there in both languages, unread, and waits as a mail', async () => {
  await tell('Mats');
  const { viewer } = await rike.data(list);
  expect(viewer).toEqual({
    unreadNotifications: 1,
    notifications: {
      totalCount: 1,
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      edges: [
        {
          cursor: expect.any(String),
          node: {
            id: expect.any(String),
            kind: 'CONTACT',
            title: 'Mats fragt',
            text: 'Möchte Kontakt.',
            english: 'Mats asks',
            path: '/konto/kontakte',
            createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
            isRead: false,
          },
        },
      ],
    },
  });
  const letters = await sql('SELECT kind, data FROM letter WHERE account_id = $1', [rikeId]);
  expect(letters).toEqual([
    {
      kind: 'notification',
      data: {
        kind: 'CONTACT',
        template: 'test.asked',
        data: { name: 'Mats' },
        path: '/konto/kontakte',
      },
    },
  ]);
  await portal.untouched('solingen');
});

test('nothing is mailed to an address nobody has confirmed; in the portal it is there', async () => {
  const mats = portal.in('moers');
  const { id: accountId, email } = await mats.register();
  const letters = () => sql('SELECT kind FROM letter WHERE to_address = $1 ORDER BY id', [email]);
  await tell('A', { accountId });
  await tell('B', { accountId, kind: 'SECURITY' });
  expect(titles((await mats.data(list)).viewer.notifications)).toEqual(['B fragt', 'A fragt']);
  expect(await letters()).toEqual([{ kind: 'identity.confirmEmail' }]);
  const { token } = portal.letter('moers', 'confirmEmail', email);
  await mats.data(confirm, { token });
  expect(await letters()).toEqual([{ kind: 'identity.confirmEmail' }]);
  await tell('C', { accountId });
  expect(await letters()).toEqual([{ kind: 'identity.confirmEmail' }, { kind: 'notification' }]);
});

test('pages hold still while notifications come and go', async () => {
  for (const name of ['A', 'B', 'C', 'D', 'E']) await tell(name);
  const first = (await rike.data(list, { first: 2 })).viewer.notifications;
  expect(titles(first)).toEqual(['E fragt', 'D fragt']);
  await tell('F');
  await sql('DELETE FROM notification WHERE id = $1', [first.edges[1].node.id]);
  const { endCursor } = first.pageInfo;
  const second = (await rike.data(list, { first: 2, after: endCursor })).viewer.notifications;
  expect([titles(second), second.pageInfo.hasNextPage]).toEqual([['C fragt', 'B fragt'], true]);
  const after = second.pageInfo.endCursor;
  const third = (await rike.data(list, { first: 2, after })).viewer.notifications;
  expect([titles(third), third.pageInfo.hasNextPage]).toEqual([['A fragt'], false]);
});

test.each([
  ['first', { first: 0 }],
  ['first', { first: 101 }],
  ['after', { after: 'no cursor' }],
  ['after', { after: 'x'.repeat(5000) }],
])('a page with a wrong %s is refused', async (field, variables) => {
  const { errors } = await rike.query(list, variables);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

test('reading some, then all', async () => {
  for (const name of ['A', 'B', 'C']) await tell(name);
  const { edges } = (await rike.data(list)).viewer.notifications;
  const unread = async (input: object) =>
    (await rike.data(read, { input })).readNotifications.viewer.unreadNotifications;
  expect(await unread({ ids: [edges[0].node.id] })).toBe(2);
  expect(await unread({ ids: [] })).toBe(2);
  expect(await unread({})).toBe(0);
});

test('nobody reads for others, and nobody learns whether there is something to read', async () => {
  await tell('A');
  const { id } = (await rike.data(list)).viewer.notifications.edges[0].node;
  for (const slug of ['moers', 'solingen']) {
    const stranger = portal.in(slug);
    await stranger.register();
    const answer = await stranger.data(read, { input: { ids: [id] } });
    expect(answer.readNotifications.viewer.unreadNotifications).toBe(0);
    expect((await stranger.data(list)).viewer.notifications.totalCount).toBe(0);
    expect(await portal.in(slug).refusal(read, { input: {} })).toBe('UNAUTHENTICATED');
  }
  expect((await rike.data(list)).viewer.unreadNotifications).toBe(1);
  await portal.untouched('solingen', 'account', 'session');
});

test.each([[['x']], [Array.from({ length: 101 }, () => '01900000-0000-7000-8000-000000000000')]])(
  'ids that are none, or too many, are refused',
  async (ids) => expect(await rike.refusal(read, { input: { ids } })).toBe('BAD_USER_INPUT'),
);

test('with the person it names a notification goes, and the mail that waits', async () => {
  const mats = portal.in('moers');
  const { id: aboutId } = await mats.register();
  await tell('Mats', { aboutId });
  expect((await rike.data(list)).viewer.notifications.totalCount).toBe(1);
  expect(await sql('SELECT FROM letter WHERE account_id = $1', [rikeId])).toHaveLength(1);
  await sql('DELETE FROM account WHERE id = $1', [aboutId]);
  expect((await rike.data(list)).viewer.notifications.totalCount).toBe(0);
  expect(await sql('SELECT FROM letter WHERE account_id = $1', [rikeId])).toEqual([]);
});

test('an account that is gone is told nothing, and nobody fails for it', async () => {
  await tell('A', { accountId: '01900000-0000-7000-8000-000000000000' });
  expect((await rike.data(list)).viewer.notifications.totalCount).toBe(0);
});

test('a template nobody registered is a mistake that shows at once', async () => {
  await expect(tell('A', { template: 'test.unknown' })).rejects.toThrow('test.unknown');
});

test('half a year later it is forgotten', async () => {
  await tell('A');
  portal.setTime(new Date(Date.now() + 181 * 24 * 60 * 60 * 1000));
  await portal.app.get(TenantJobs).perform('notification.tidy-notifications', {});
  expect(await sql('SELECT FROM notification WHERE account_id = $1', [rikeId])).toEqual([]);
});
