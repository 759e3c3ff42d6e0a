import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantJobs } from '@stadtlive/tenancy-api';
import { AccountRemoval } from './account-removal.ts';
import { Account } from './account.entity.ts';
import { Passwords } from './passwords.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const register = `mutation ($input: RegisterAccountInput!) {
  registerAccount(input: $input) { viewer { id email displayName emailConfirmed } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`;
const confirm = `mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { confirmed } }`;
const viewer = `{ viewer { id emailConfirmed } }`;
const days = (n: number) => new Date(Date.now() + n * 24 * 60 * 60 * 1000);

const confirmAs = (client: PortalClient, email: string) =>
  client.data(confirm, {
    input: { token: portal.letter('moers', 'confirmEmail', email).token },
  });
const night = () =>
  portal.app.get(TenantJobs).perform('identity.remove-outdone', { city: 'moers' });

async function owner() {
  const client = portal.in('moers');
  const person = await client.register();
  await confirmAs(client, person.email);
  return { client, ...person };
}

test('a taken address registers like a fresh one: the same answer, hashes, cookie; mail tells its owner', async () => {
  const { email } = await owner();
  const passwords = portal.app.get(Passwords);
  const attempt = async (address: string) => {
    const before = passwords.computed;
    const input = { email: address, password: 'ein anderes Kennwort', displayName: 'N' };
    const { status, headers, body } = await portal
      .in('moers')
      .post('/graphql')
      .send({ query: register, variables: { input } });
    const said = JSON.stringify(body)
      .replace(body.data.registerAccount.viewer.id, 'ID')
      .replace(address, 'ADDRESS');
    const cookie = String(headers['set-cookie']).replace(/=[\w-]{43};/, '=TOKEN;');
    return { status, said, cookie, hashes: passwords.computed - before };
  };
  const fresh = await attempt(email.replace('@', '-neu@'));
  expect(fresh.hashes).toBe(1);
  expect(await attempt(email.toUpperCase())).toEqual({
    ...fresh,
    said: fresh.said.replace('ADDRESS', email),
  });
  expect(portal.letters('moers').at(-1)).toMatchObject({ kind: 'alreadyRegistered', to: email });
  expect(portal.letter('moers', 'confirmEmail', email.replace('@', '-neu@')).token).toMatch(
    /^[\w-]{43}$/,
  );
});

test('each signs in with the own password, and finds the own account', async () => {
  const { id, email, password } = await owner();
  const input = { email, password: 'das des anderen', displayName: 'N' };
  const other = await portal.in('moers').data(register, { input });
  const passwords = portal.app.get(Passwords);
  const hashesOf = async (work: () => Promise<unknown>) => {
    const before = passwords.computed;
    const result = await work();
    expect(passwords.computed - before).toBe(2);
    return result;
  };
  const as = (word: string, address = email) =>
    hashesOf(() => portal.in('moers').query(signIn, { input: { email: address, password: word } }));
  expect(await as(password)).toEqual({ data: { signIn: { viewer: { id } } } });
  expect(await as('das des anderen')).toEqual({
    data: { signIn: { viewer: { id: other.registerAccount.viewer.id } } },
  });
  const wrong = await as('keins von beiden');
  expect(await as('keins von beiden', 'niemand@test.example')).toEqual(wrong);
  expect(await as('keins von beiden', 'keine Adresse')).toEqual(wrong);
});

test('of several who claim an address the one who reads its letters gets it; the others go', async () => {
  const email = 'begehrt@test.example';
  const claim = async (displayName: string) => {
    const client = portal.in('moers');
    const input = { email, password: `das Kennwort von ${displayName}`, displayName };
    await client.data(register, { input });
    return { client, token: portal.letter('moers', 'confirmEmail', email).token };
  };
  const first = await claim('A');
  const second = await claim('B');
  expect((await first.client.data(viewer)).viewer.emailConfirmed).toBe(false);
  await portal.in('moers').data(confirm, { input: { token: second.token } });
  expect((await second.client.data(viewer)).viewer.emailConfirmed).toBe(true);
  expect(await first.client.data(viewer)).toEqual({ viewer: null });
  expect(await first.client.refusal(confirm, { input: { token: first.token } })).toBe(
    'BAD_USER_INPUT',
  );
});

test('two who confirm at once: one gets the address', async () => {
  const email = 'umkaempft@test.example';
  const tokens: string[] = [];
  for (const displayName of ['A', 'B', 'C']) {
    await portal
      .in('moers')
      .data(register, { input: { email, password: 'ein langes Kennwort', displayName } });
    tokens.push(portal.letter('moers', 'confirmEmail', email).token);
  }
  const answers = await Promise.all(
    tokens.map((token) => portal.in('moers').query(confirm, { input: { token } })),
  );
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions['code'] ?? 'confirmed');
  expect(codes.sort()).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'confirmed']);
});

test('a claim that came too late goes after a week, by night; the fresh and the lonely stay', async () => {
  const { client, email } = await owner();
  const input = { email, password: 'ein anderes Kennwort', displayName: 'N' };
  const late = portal.in('moers');
  await late.data(register, { input });
  const lonely = portal.in('moers');
  await lonely.register();
  portal.setTime(days(6));
  await night();
  expect((await late.data(viewer)).viewer.emailConfirmed).toBe(false);
  portal.setTime(days(8));
  await night();
  expect(await late.data(viewer)).toEqual({ viewer: null });
  expect((await lonely.data(viewer)).viewer.emailConfirmed).toBe(false);
  expect((await client.data(viewer)).viewer.emailConfirmed).toBe(true);
});

test('a claim that cannot go keeps nobody from the address, and the night says so', async () => {
  const stuck = portal.in('moers');
  const { id, email } = await stuck.register();
  const other = portal.in('moers');
  const input = { email, password: 'ein anderes Kennwort', displayName: 'N' };
  await other.data(register, { input });
  portal.app.get(AccountRemoval).takeOver(async (tx, accountId) => {
    if (accountId === id) throw new Error('something holds on to it');
    await tx.delete(Account, { id: accountId });
  });
  await confirmAs(other, email);
  expect((await other.data(viewer)).viewer.emailConfirmed).toBe(true);
  expect((await stuck.data(viewer)).viewer.emailConfirmed).toBe(false);

  const { email: outdone } = await owner();
  const late = portal.in('moers');
  await late.data(register, { input: { ...input, email: outdone } });
  portal.setTime(days(8));
  await expect(night()).rejects.toThrow('1 provisional accounts did not go.');
  expect(await late.data(viewer)).toEqual({ viewer: null });
});

test('guesses at a password are not forgiven for signing in to another account of the address', async () => {
  const { email } = await owner();
  const input = { email, password: 'das des Angreifers', displayName: 'N' };
  await portal.in('moers').data(register, { input });
  const codes = [];
  for (let i = 0; i < 12; i++) {
    const guess = { email, password: `Versuch Nummer ${i}` };
    codes.push(await portal.in('moers').refusal(signIn, { input: guess }));
    if (i < 9)
      await portal.in('moers').data(signIn, { input: { email, password: input.password } });
  }
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
  expect(codes.slice(10)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
});

test('the other city is as it was', () => portal.untouched('solingen'));
