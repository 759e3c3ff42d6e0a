import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { deviceOf } from './device.ts';
import { Sessions } from './session.service.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const windowsFirefox =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`;
const list = `{ viewer { sessions { id device createdAt lastSeenAt isCurrent } } }`;
const end = `mutation ($input: EndSessionInput!) {
  endSession(input: $input) { viewer { sessions { device isCurrent } } } }`;
const endOthers = `mutation { endOtherSessions { viewer { sessions { isCurrent } } } }`;
const viewer = `{ viewer { id } }`;

const from = (userAgent: string, slug = 'moers'): PortalClient => {
  const client = portal.in(slug);
  client.agent.set('User-Agent', userAgent);
  return client;
};
const sessionsOf = async (client: PortalClient) => (await client.data(list)).viewer.sessions;
const newDevices = (to: string) =>
  portal.letters('moers').filter((one) => one.kind === 'newDevice' && one.to === to);

test.each([
  [windowsFirefox, 'Firefox · Windows'],
  [iphone, 'Safari · iPhone'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/138.0 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15',
    'Safari · macOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/138.0 Safari/537.36 Edg/138.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/138.0 Safari/537.36 OPR/120.0',
    'Opera · Linux',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/138.0 Mobile Safari/604.1',
    'Chrome · iPad',
  ],
  ['curl/8.5.0', 'Browser'],
  ['<script>alert(1)</script>', 'Browser'],
  ['x'.repeat(100_000), 'Browser'],
  ['', 'Browser'],
  [undefined, 'Browser'],
])('%p is called %p', (header, label) => expect(deviceOf(header)).toBe(label));

test('a person sees the devices, ends one, and then all others', async () => {
  const here = from(windowsFirefox);
  const { email, password } = await here.register();
  const phone = from(iphone);
  const other = from('curl/8.5.0');
  for (const one of [phone, other]) await one.data(signIn, { input: { email, password } });
  const all = await sessionsOf(here);
  expect(
    all
      .map(({ device, isCurrent }: { device: string; isCurrent: boolean }) => [device, isCurrent])
      .sort(),
  ).toEqual([
    ['Browser', false],
    ['Firefox · Windows', true],
    ['Safari · iPhone', false],
  ]);
  for (const { createdAt, lastSeenAt } of all) {
    expect(Number.isNaN(Date.parse(createdAt))).toBe(false);
    expect(Number.isNaN(Date.parse(lastSeenAt))).toBe(false);
  }
  const ofPhone = all.find(({ device }: { device: string }) => device === 'Safari · iPhone');
  const ended = await here.data(end, { input: { sessionId: ofPhone.id } });
  expect(ended.endSession.viewer.sessions).toHaveLength(2);
  expect(await phone.data(viewer)).toEqual({ viewer: null });
  expect((await other.data(viewer)).viewer).not.toBeNull();
  expect(await here.data(endOthers)).toEqual({
    endOtherSessions: { viewer: { sessions: [{ isCurrent: true }] } },
  });
  expect(await other.data(viewer)).toEqual({ viewer: null });
  expect((await here.data(viewer)).viewer).not.toBeNull();
});

test('nobody ends what is not theirs, nor here what they sit at', async () => {
  const person = from(windowsFirefox);
  await person.register();
  const [own] = await sessionsOf(person);
  for (const slug of ['moers', 'solingen']) {
    const stranger = portal.in(slug);
    await stranger.register();
    expect(await stranger.refusal(end, { input: { sessionId: own.id } })).toBe('NOT_FOUND');
  }
  for (const sessionId of ['', 'x', "' OR 1=1 --", 'A'.repeat(1_000)])
    expect(await person.refusal(end, { input: { sessionId } })).toBe('NOT_FOUND');
  for (const sessionId of [own.id, own.id.toUpperCase()])
    expect(await person.refusal(end, { input: { sessionId } })).toBe('BAD_USER_INPUT');
  const visitor = portal.in('moers');
  expect(await visitor.refusal(end, { input: { sessionId: own.id } })).toBe('UNAUTHENTICATED');
  expect(await visitor.refusal(endOthers)).toBe('UNAUTHENTICATED');
  expect((await person.data(viewer)).viewer).not.toBeNull();
});

test('a letter tells of a new device: not of the first, nor of one that comes back', async () => {
  const { email, password } = await from(windowsFirefox).register();
  const enter = (userAgent: string) => from(userAgent).data(signIn, { input: { email, password } });
  await enter(windowsFirefox);
  expect(newDevices(email)).toEqual([]);
  await enter(iphone);
  expect(newDevices(email)).toMatchObject([{ device: 'Safari · iPhone' }]);
  await enter(iphone);
  const signedOut = from(iphone);
  await signedOut.data(signIn, { input: { email, password } });
  await signedOut.data('mutation { signOut { signedOut } }');
  await enter(iphone);
  expect(newDevices(email)).toHaveLength(1);
});

test('a device nobody has used for a year is forgotten, and so is a question nobody answered', async () => {
  await from(windowsFirefox).register();
  await portal.in('moers').data('mutation { beginPasskeySignIn { challenge { challengeId } } }');
  const count = async (table: string) => {
    const db = portal.app.get(TenantDatabase);
    const [row] = await portal.inside('moers', () =>
      db.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`),
    );
    return row!.n;
  };
  const night = () => portal.app.get(TenantJobs).perform('identity.forget-expired', {});
  expect(await count('passkey_challenge')).toBe(1);
  portal.setTime(new Date(Date.now() + 364 * 24 * 60 * 60 * 1000));
  await night();
  expect(await count('passkey_challenge')).toBe(0);
  expect(await count('known_device')).toBeGreaterThan(0);
  portal.setTime(new Date(Date.now() + 366 * 24 * 60 * 60 * 1000));
  await night();
  expect(await count('known_device')).toBe(0);
});

test('of the header nothing but the label is kept', async () => {
  await from(`${windowsFirefox} Kennung/4711`).register();
  const rows = await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql('SELECT s::text AS session, d::text AS device FROM session s, known_device d'),
  );
  expect(JSON.stringify(rows)).toContain('Firefox · Windows');
  expect(JSON.stringify(rows)).not.toMatch(/Kennung|Mozilla|140/);
});

test('who signs in just as the account goes is told so, and nothing is left behind', async () => {
  const { id } = await portal.in('moers').register();
  const gone = await portal.inside('moers', async () => {
    await portal.app.get(TenantDatabase).sql('DELETE FROM account WHERE id = $1', [id]);
    return portal.app
      .get(Sessions)
      .open(id, 'Firefox · Linux')
      .catch((error: unknown) => error);
  });
  expect(gone).toMatchObject({ code: 'UNAUTHENTICATED' });
});
