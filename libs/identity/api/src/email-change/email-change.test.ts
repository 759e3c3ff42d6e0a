import { openPortal, type TestPortal } from '@stadtlive/api/testing';

let portal: TestPortal;
let next = 0;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const confirmFirst = `mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { confirmed } }`;
const change = `mutation ($input: ChangeEmailInput!) {
  changeEmail(input: $input) { viewer { email pendingEmail } } }`;
const confirm = `mutation ($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) { state } }`;
const cancel = `mutation { cancelEmailChange { viewer { pendingEmail } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`;
const viewer = `{ viewer { email emailConfirmed pendingEmail } }`;

async function owner() {
  const client = portal.in('moers');
  const person = await client.register();
  const { token } = portal.letter('moers', 'confirmEmail', person.email);
  await client.data(confirmFirst, { input: { token } });
  return { client, ...person };
}

const newAddress = () => `neu-${next++}@test.example`;
const follow = async (kind: 'changeEmailOld' | 'changeEmailNew', to: string) => {
  const { token } = portal.letter('moers', kind, to);
  return (await portal.in('moers').data(confirm, { input: { token } })).confirmEmailChange.state;
};

test.each([
  ['changeEmailOld', 'changeEmailNew'],
  ['changeEmailNew', 'changeEmailOld'],
] as const)('the address changes when both ends have agreed, %s first', async (first, second) => {
  const { client, email: old, password } = await owner();
  const email = newAddress();
  const input = { email: ` ${email.toUpperCase()}`, password };
  expect((await client.data(change, { input })).changeEmail.viewer).toEqual({
    email: old,
    pendingEmail: email,
  });
  const toOf = { changeEmailOld: old, changeEmailNew: email };
  expect(await follow(first, toOf[first])).toBe('WAITING_FOR_OTHER');
  expect(await client.data(viewer)).toEqual({
    viewer: { email: old, emailConfirmed: true, pendingEmail: email },
  });
  const used = portal.letter('moers', first, toOf[first]).token;
  expect(await client.refusal(confirm, { input: { token: used } })).toBe('BAD_USER_INPUT');
  expect(await follow(second, toOf[second])).toBe('CHANGED');
  expect(await client.data(viewer)).toEqual({
    viewer: { email, emailConfirmed: true, pendingEmail: null },
  });
  for (const to of [old, email]) portal.letter('moers', 'emailChanged', to);
  await portal.in('moers').data(signIn, { input: { email, password } });
  expect(await portal.in('moers').refusal(signIn, { input: { email: old, password } })).toBe(
    'UNAUTHENTICATED',
  );
});

test('both ends at once', async () => {
  const { email: old, password, client } = await owner();
  const email = newAddress();
  await client.data(change, { input: { email, password } });
  const states = await Promise.all([
    follow('changeEmailOld', old),
    follow('changeEmailNew', email),
  ]);
  expect(states.sort()).toEqual(['CHANGED', 'WAITING_FOR_OTHER']);
  expect((await client.data(viewer)).viewer.email).toBe(email);
});

test('a taken address is answered like a free one, and only its owner is told', async () => {
  const taken = await owner();
  const { client, email: old, password } = await owner();
  const before = portal.letters('moers').length;
  const { changeEmail } = await client.data(change, { input: { email: taken.email, password } });
  expect(changeEmail.viewer).toEqual({ email: old, pendingEmail: taken.email });
  expect(
    portal
      .letters('moers')
      .slice(before)
      .map(({ kind, to }) => [kind, to]),
  ).toEqual([
    ['alreadyRegistered', taken.email],
    ['changeEmailOld', old],
  ]);
  expect(await follow('changeEmailOld', old)).toBe('WAITING_FOR_OTHER');
});

test('who confirms an address that has been confirmed meanwhile is told so', async () => {
  const { client, email: old, password } = await owner();
  const rival = await owner();
  const email = newAddress();
  for (const one of [{ client, password }, rival]) {
    await one.client.data(change, { input: { email, password: one.password } });
    const { token } = portal.letter('moers', 'changeEmailNew', email);
    await one.client.data(confirm, { input: { token } });
  }
  expect(await follow('changeEmailOld', rival.email)).toBe('CHANGED');
  const { token } = portal.letter('moers', 'changeEmailOld', old);
  expect(await client.refusal(confirm, { input: { token } })).toBe('CONFLICT');
  expect((await client.data(viewer)).viewer.email).toBe(old);
});

test('called off, neither letter is good; nor after a day', async () => {
  const { client, email: old, password } = await owner();
  const email = newAddress();
  const bothRefused = async () => {
    for (const [kind, to] of [
      ['changeEmailOld', old],
      ['changeEmailNew', email],
    ] as const) {
      const { token } = portal.letter('moers', kind, to);
      expect(await client.refusal(confirm, { input: { token } })).toBe('BAD_USER_INPUT');
    }
  };
  await client.data(change, { input: { email, password } });
  expect(await client.data(cancel)).toEqual({
    cancelEmailChange: { viewer: { pendingEmail: null } },
  });
  await bothRefused();
  await client.data(change, { input: { email, password } });
  portal.setTime(new Date(Date.now() + 25 * 60 * 60 * 1000));
  await bothRefused();
  expect((await client.data(viewer)).viewer).toMatchObject({ email: old, pendingEmail: null });
});

test('an address that was never confirmed is not asked', async () => {
  const client = portal.in('moers');
  const { email: old, password } = await client.register();
  const email = newAddress();
  await client.data(change, { input: { email, password } });
  expect(await follow('changeEmailNew', email)).toBe('CHANGED');
  expect(await client.data(viewer)).toEqual({
    viewer: { email, emailConfirmed: true, pendingEmail: null },
  });
  expect(() => portal.letter('moers', 'emailChanged', old)).toThrow('no letter');
});

test('it takes the password, an address and a person', async () => {
  const { client, email: old, password } = await owner();
  const refusal = async (input: object, who = client) => {
    const { errors } = await who.query(change, { input });
    return [errors?.[0]?.extensions['code'], errors?.[0]?.extensions['field']];
  };
  const email = newAddress();
  expect(await refusal({ email, password: 'falsch' })).toEqual(['BAD_USER_INPUT', 'password']);
  for (const bad of ['keine', old, 'a@b.example\r\nBcc: c@d.example'])
    expect(await refusal({ email: bad, password })).toEqual(['BAD_USER_INPUT', 'email']);
  expect(await refusal({ email, password }, portal.in('moers'))).toEqual([
    'UNAUTHENTICATED',
    undefined,
  ]);
  expect(await portal.in('moers').refusal(cancel)).toBe('UNAUTHENTICATED');
});

test('the other city is as it was', () => portal.untouched('solingen'));
