import { randomBytes } from 'node:crypto';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const request = `mutation { requestEmailConfirmation { sent } }`;
const confirm = `mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { confirmed } }`;
const viewer = `{ viewer { emailConfirmed } }`;
const hours = (n: number) => new Date(Date.now() + n * 60 * 60 * 1000);

const tokenFor = (email: string) => portal.letter('moers', 'confirmEmail', email).token;
const tokens = () =>
  portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql<{ row: string }>('SELECT t::text AS row FROM account_token t'),
  );

test('the link in the letter confirms the address, once, from any device, in one city', async () => {
  const person = portal.in('moers');
  const { email } = await person.register();
  expect(await person.data(viewer)).toEqual({ viewer: { emailConfirmed: false } });
  const input = { token: tokenFor(email) };
  expect(await portal.in('solingen').refusal(confirm, { input })).toBe('BAD_USER_INPUT');
  expect(await portal.in('moers').data(confirm, { input })).toEqual({
    confirmEmail: { confirmed: true },
  });
  expect(await person.data(viewer)).toEqual({ viewer: { emailConfirmed: true } });
  expect(await portal.in('moers').refusal(confirm, { input })).toBe('BAD_USER_INPUT');
});

test('a new letter takes the place of the old; once confirmed there is nothing to send', async () => {
  const person = portal.in('moers');
  const { email } = await person.register();
  const first = tokenFor(email);
  expect(await person.data(request)).toEqual({ requestEmailConfirmation: { sent: true } });
  const second = tokenFor(email);
  expect(await person.refusal(confirm, { input: { token: first } })).toBe('BAD_USER_INPUT');
  await person.data(confirm, { input: { token: second } });
  const sent = portal.letters('moers').length;
  expect(await person.data(request)).toEqual({ requestEmailConfirmation: { sent: false } });
  expect(portal.letters('moers')).toHaveLength(sent);
  expect(await portal.in('moers').refusal(request)).toBe('UNAUTHENTICATED');
});

test('whoever claims a taken address never gets its letter, and is answered as ever', async () => {
  const owner = portal.in('moers');
  const { email } = await owner.register();
  await owner.data(confirm, { input: { token: tokenFor(email) } });
  const claimant = portal.in('moers');
  await claimant.data(
    `mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { viewer { id } } }`,
    { input: { email, password: 'ein anderes Kennwort', displayName: 'N' } },
  );
  const before = portal.letters('moers').length;
  expect(await claimant.data(request)).toEqual({ requestEmailConfirmation: { sent: true } });
  expect(
    portal
      .letters('moers')
      .slice(before)
      .map(({ kind }) => kind),
  ).toEqual(['alreadyRegistered']);
});

test('the letter is good for three days; then the night forgets it', async () => {
  const person = portal.in('moers');
  const { email } = await person.register();
  const input = { token: tokenFor(email) };
  portal.setTime(hours(73));
  expect(await portal.in('moers').refusal(confirm, { input })).toBe('BAD_USER_INPUT');
  await portal.app.get(TenantJobs).perform('identity.forget-expired', { city: 'moers' });
  expect(await tokens()).toEqual([]);
});

test('one token is as bad as the other', async () => {
  await portal.in('moers').register();
  const answers = [];
  for (const token of [
    '',
    'x',
    randomBytes(32).toString('base64url'),
    'A'.repeat(100_000),
    "' OR 1=1 --",
    '\ud83d\ude00'.repeat(20),
    'a\nb',
  ]) {
    answers.push(await portal.in('moers').query(confirm, { input: { token } }));
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]!.errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'token' });
});

test('the database holds no token', async () => {
  const { email } = await portal.in('moers').register();
  const token = tokenFor(email);
  const rows = JSON.stringify(await tokens());
  expect(rows).toContain(email);
  expect(rows).not.toContain(token);
  expect(rows).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
});

test('the other city is as it was', () => portal.untouched('solingen'));
