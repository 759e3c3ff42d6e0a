import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { Accounts } from '../account/account.service.ts';
import { seedPeople } from '../demo/seed-people.ts';
import { isSameOrigin } from './same-origin.ts';
import { tokenIn } from './session-cookie.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const viewer = '{ viewer { id } }';
const days = (n: number) => new Date(Date.now() + n * 24 * 60 * 60 * 1000);
const sessions = () =>
  portal.inside('moers', async () => {
    const [row] = await portal.app
      .get(TenantDatabase)
      .sql<{ n: number }>('SELECT count(*)::int AS n FROM session');
    return row!.n;
  });

test('a session lives thirty days from its last use, and the browser is told', async () => {
  const person = portal.in('moers');
  const { id } = await person.register();
  portal.setTime(days(29));
  const { body, headers } = await person.post('/graphql').send({ query: viewer });
  expect(body.data.viewer.id).toBe(id);
  expect(headers['set-cookie']?.[0]).toContain('Max-Age=2592000');
  portal.setTime(days(58));
  expect((await person.data(viewer)).viewer.id).toBe(id);
  portal.setTime(days(89));
  expect((await person.data(viewer)).viewer).toBeNull();
});

test('what has expired is forgotten by the nightly job', async () => {
  await portal.in('moers').register();
  const before = await sessions();
  portal.setTime(days(120));
  await portal.in('moers').register();
  await portal.app.get(TenantJobs).perform('identity.forget-expired', { city: 'solingen' });
  expect(await sessions()).toBe(before + 1);
  await portal.app.get(TenantJobs).perform('identity.forget-expired', {});
  expect(await sessions()).toBe(1);
});

test('the token of one city is worth nothing in the other', async () => {
  const person = portal.in('moers');
  const { headers } = await person.post('/graphql').send({
    query: `mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { viewer { id } } }`,
    variables: {
      input: { email: 'w@test.example', password: 'ein langes Kennwort', displayName: 'W' },
    },
  });
  const cookie = String(headers['set-cookie']?.[0]).split(';')[0]!;
  const ask = async (slug: string) => {
    const { body } = await portal
      .in(slug)
      .post('/graphql')
      .set('Cookie', cookie)
      .send({ query: viewer });
    return body.data.viewer;
  };
  expect(await ask('moers')).not.toBeNull();
  expect(await ask('solingen')).toBeNull();
});

test('signing in anew closes the session before', async () => {
  const person = portal.in('moers');
  const { email, password } = await person.register();
  const before = await sessions();
  await person.data('mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }', {
    input: { email, password },
  });
  expect(await sessions()).toBe(before);
});

test('a request from a foreign page changes nothing', async () => {
  const send = (origin: string) =>
    portal
      .in('moers')
      .post('/graphql')
      .set('Origin', origin)
      .send({ query: 'mutation { signOut { signedOut } }' });
  for (const origin of [
    'https://evil.example',
    'null',
    'http://solingen.localhost',
    'http://moers.localhost:81',
  ]) {
    const { status, body } = await send(origin);
    expect([status, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  }
  expect((await send('http://moers.localhost')).status).toBe(200);
});

test('an origin is the same when it names this host', () => {
  expect(isSameOrigin(undefined, 'moers.localhost:3000')).toBe(true);
  expect(isSameOrigin('http://moers.localhost:3000', 'moers.localhost:3000')).toBe(true);
  expect(isSameOrigin('http://moers.localhost:3001', 'moers.localhost:3000')).toBe(false);
  expect(isSameOrigin('moers.localhost:3000', 'moers.localhost:3000')).toBe(false);
});

test('only what looks like a token is looked up', () => {
  const token = 'A'.repeat(43);
  expect(tokenIn(`a=1; stadtlive_session=${token}; b=2`)).toBe(token);
  expect(tokenIn(`xstadtlive_session=${token}`)).toBeUndefined();
  expect(tokenIn(`stadtlive_session=${token}A`)).toBeUndefined();
  expect(tokenIn("stadtlive_session=' OR 1=1 --")).toBeUndefined();
});

test('the demo has four people, once, confirmed, and one of them runs the city', async () => {
  const seed = () => portal.inside('solingen', () => seedPeople(portal.app.get(Accounts)));
  const ids = await seed();
  expect(await seed()).toEqual(ids);
  const operator = portal.in('solingen');
  const about =
    'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { roles emailConfirmed } } }';
  const input = { email: 'operator@demo.example', password: 'demo-demo-demo' };
  expect((await operator.data(about, { input })).signIn.viewer).toEqual({
    roles: ['OPERATOR'],
    emailConfirmed: true,
  });
  const { signIn } = await portal
    .in('solingen')
    .data('mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }', {
      input: { email: 'merchant@demo.example', password: 'demo-demo-demo' },
    });
  expect(signIn.viewer.id).toBe(ids.merchant);
});
