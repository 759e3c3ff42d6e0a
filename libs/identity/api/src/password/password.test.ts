import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { Passwords } from '../account/passwords.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const confirm = `mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { confirmed } }`;
const request = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { sent } }`;
const reset = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { done } }`;
const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { id } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`;
const viewer = `{ viewer { id emailConfirmed } }`;
const password = 'ein ganz neues Kennwort';

async function owner(client: PortalClient = portal.in('moers')) {
  const person = await client.register();
  const { token } = portal.letter('moers', 'confirmEmail', person.email);
  await client.data(confirm, { input: { token } });
  return { client, ...person };
}

const tokenFor = async (email: string) => {
  await portal.in('moers').data(request, { input: { email } });
  return portal.letter('moers', 'resetPassword', email.trim().toLowerCase()).token;
};

test('the letter lets set a new password, once; all devices are signed out', async () => {
  const { client, id, email, password: old } = await owner();
  const second = portal.in('moers');
  await second.data(signIn, { input: { email, password: old } });
  const token = await tokenFor(` ${email.toUpperCase()}`);
  expect(await portal.in('solingen').refusal(reset, { input: { token, password } })).toBe(
    'BAD_USER_INPUT',
  );
  const visitor = portal.in('moers');
  expect(await visitor.data(reset, { input: { token, password } })).toEqual({
    resetPassword: { done: true },
  });
  for (const one of [client, second, visitor]) expect((await one.data(viewer)).viewer).toBeNull();
  expect(await visitor.refusal(reset, { input: { token, password } })).toBe('BAD_USER_INPUT');
  expect(await visitor.refusal(signIn, { input: { email, password: old } })).toBe(
    'UNAUTHENTICATED',
  );
  expect((await visitor.data(signIn, { input: { email, password } })).signIn.viewer.id).toBe(id);
  expect(portal.letter('moers', 'passwordChanged', email)).toMatchObject({ accountId: id });
});

test('every address is answered alike, and only an account gets a letter', async () => {
  const { email } = await owner();
  const before = portal.letters('moers').length;
  const ask = async (address: string) => {
    const answer = await portal
      .in('moers')
      .post('/graphql')
      .send({ query: request, variables: { input: { email: address } } });
    return { status: answer.status, text: answer.text };
  };
  const known = await ask(email);
  expect(known.text).toBe('{"data":{"requestPasswordReset":{"sent":true}}}');
  expect(await ask('niemand@test.example')).toEqual(known);
  expect(
    portal
      .letters('moers')
      .slice(before)
      .map(({ kind, to }) => [kind, to]),
  ).toEqual([['resetPassword', email]]);
  for (const bad of ['keine', 'a@b.example\nBcc: c@d.example'])
    expect(await portal.in('moers').refusal(request, { input: { email: bad } })).toBe(
      'BAD_USER_INPUT',
    );
});

test('a locked account opens with the new password', async () => {
  const { email } = await owner();
  const guess = { email, password: 'falsches Kennwort' };
  for (let i = 0; i < 10; i++) await portal.in('moers').refusal(signIn, { input: guess });
  expect(await portal.in('moers').refusal(signIn, { input: guess })).toBe('RATE_LIMITED');
  await portal.in('moers').data(reset, { input: { token: await tokenFor(email), password } });
  await portal.in('moers').data(signIn, { input: { email, password } });
});

test('an unfit password leaves the letter good; without one no hash is computed', async () => {
  const { email } = await owner();
  const token = await tokenFor(email);
  const visitor = portal.in('moers');
  const { errors } = await visitor.query(reset, { input: { token, password: 'kurz' } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'password' });
  const { computed } = portal.app.get(Passwords);
  expect(await visitor.refusal(reset, { input: { token: 'x', password } })).toBe('BAD_USER_INPUT');
  expect(portal.app.get(Passwords).computed).toBe(computed);
  await visitor.data(reset, { input: { token, password } });
});

test('the letter is good for an hour', async () => {
  const { email } = await owner();
  const token = await tokenFor(email);
  portal.setTime(new Date(Date.now() + 61 * 60 * 1000));
  expect(await portal.in('moers').refusal(reset, { input: { token, password } })).toBe(
    'BAD_USER_INPUT',
  );
});

test('two who use one letter at once: one of them has', async () => {
  const { email } = await owner();
  const token = await tokenFor(email);
  const answers = await Promise.all(
    ['das eine Kennwort', 'das andere Kennwort'].map((one) =>
      portal.in('moers').refusal(reset, { input: { token, password: one } }),
    ),
  );
  expect(answers.sort()).toEqual(['BAD_USER_INPUT', undefined]);
});

test('who reads the letters takes a provisional account over: it is confirmed, its opener out', async () => {
  const opener = portal.in('moers');
  const { id, email } = await opener.register();
  const reader = portal.in('moers');
  await reader.data(reset, { input: { token: await tokenFor(email), password } });
  expect((await opener.data(viewer)).viewer).toBeNull();
  await reader.data(signIn, { input: { email, password } });
  expect(await reader.data(viewer)).toEqual({ viewer: { id, emailConfirmed: true } });
});

test('who knows the password sets another; the other devices are signed out', async () => {
  const { client, id, email, password: old } = await owner();
  const second = portal.in('moers');
  await second.data(signIn, { input: { email, password: old } });
  const stale = await tokenFor(email);
  const input = { currentPassword: old, newPassword: password };
  expect(await client.data(change, { input })).toEqual({ changePassword: { viewer: { id } } });
  expect((await client.data(viewer)).viewer.id).toBe(id);
  expect((await second.data(viewer)).viewer).toBeNull();
  expect(await second.refusal(reset, { input: { token: stale, password } })).toBe('BAD_USER_INPUT');
  await second.data(signIn, { input: { email, password } });
  expect(portal.letter('moers', 'passwordChanged', email)).toMatchObject({ accountId: id });
});

test('a wrong or unfit password is named by its field, and guesses are counted', async () => {
  const { client, password: old } = await owner();
  const refusal = async (input: object, who = client) =>
    (await who.query(change, { input })).errors?.[0]?.extensions;
  expect(await refusal({ currentPassword: old, newPassword: 'kurz' })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'newPassword',
  });
  for (let i = 0; i < 10; i++)
    expect(await refusal({ currentPassword: 'falsch', newPassword: password })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'currentPassword',
    });
  expect(await refusal({ currentPassword: old, newPassword: password })).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfterSeconds: expect.any(Number),
  });
  const input = { currentPassword: old, newPassword: password };
  expect(await refusal(input, portal.in('moers'))).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('the other city is as it was', () => portal.untouched('solingen'));
