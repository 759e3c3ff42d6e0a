import {
  openPortal,
  passkeyDocuments as ask,
  SoftwareAuthenticator,
  type PortalClient,
  type TestPortal,
} from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const origin = (slug = 'moers') => `http://${slug}.localhost`;
const accepted = { viewer: { id: expect.any(String) }, passkeyChallenge: null };

async function newcomer(slug = 'moers') {
  const client = portal.in(slug);
  return { client, ...(await client.register()) };
}

type Person = Awaited<ReturnType<typeof newcomer>>;

async function addPasskey(
  { client, password }: Person,
  key = new SoftwareAuthenticator(),
  at = origin(),
) {
  const { beginPasskeyRegistration } = await client.data(ask.beginRegistration, {
    input: { password },
  });
  const { challengeId, options } = beginPasskeyRegistration.challenge;
  const response = key.create(options, at);
  await client.data(ask.finishRegistration, {
    input: { challengeId, response, name: 'Schlüssel' },
  });
  return key;
}

const begin = async (client: PortalClient) =>
  (await client.data(ask.beginSignIn)).beginPasskeySignIn.challenge;

const finish = (client: PortalClient, challengeId: string, response: unknown) =>
  client.query(ask.finishSignIn, { input: { challengeId, response } });

async function signInWith(key: SoftwareAuthenticator, at = origin(), client = portal.in('moers')) {
  const { challengeId, options } = await begin(client);
  const { data, errors } = await finish(client, challengeId, key.get(options, at));
  return errors?.[0]?.extensions['code'] ?? data.finishPasskeySignIn;
}

test('a passkey is made, named, used in place of the password, renamed and removed', async () => {
  const person = await newcomer();
  const key = await addPasskey(person);
  expect(portal.letter('moers', 'passkeyAdded', person.email).accountId).toBe(person.id);
  const { viewer } = await person.client.data(ask.passkeys);
  expect(viewer).toEqual({
    passkeyRequired: false,
    passkeys: [
      {
        id: expect.any(String),
        name: 'Schlüssel',
        createdAt: expect.any(String),
        lastUsedAt: null,
      },
    ],
  });
  const elsewhere = portal.in('moers');
  expect(await signInWith(key, origin(), elsewhere)).toEqual({
    viewer: { id: person.id },
    passkeyChallenge: null,
  });
  expect((await elsewhere.data(ask.passkeys)).viewer.passkeys[0].lastUsedAt).not.toBeNull();

  const passkeyId = viewer.passkeys[0].id;
  const renamed = await person.client.data(ask.rename, { input: { passkeyId, name: ' Handy ' } });
  expect(renamed.renamePasskey.viewer.passkeys).toEqual([{ name: 'Handy' }]);
  const wrong = { input: { passkeyId, password: 'falsch' } };
  expect(await person.client.refusal(ask.remove, wrong)).toBe('BAD_USER_INPUT');
  const removed = await person.client.data(ask.remove, {
    input: { passkeyId, password: person.password },
  });
  expect(removed.removePasskey.viewer.passkeys).toEqual([]);
  expect(portal.letter('moers', 'passkeyRemoved', person.email).accountId).toBe(person.id);
  expect(await signInWith(key)).toBe('UNAUTHENTICATED');
});

test('as the second factor: the password alone opens nothing', async () => {
  const person = await newcomer();
  const { email, password, client } = person;
  const require = (required: boolean) =>
    client.query(ask.require, { input: { required, password } });
  expect((await require(true)).errors?.[0]?.extensions['code']).toBe('CONFLICT');
  const key = await addPasskey(person);
  expect((await require(true)).data.requirePasskey.viewer).toEqual({ passkeyRequired: true });

  const elsewhere = portal.in('moers');
  const { signIn } = await elsewhere.data(ask.signIn, { input: { email, password } });
  expect(signIn.viewer).toBeNull();
  expect((await elsewhere.data('{ viewer { id } }')).viewer).toBeNull();
  const { challengeId, options } = signIn.passkeyChallenge;
  const another = await addPasskey(await newcomer());
  const strange = another.get({ ...options, allowCredentials: undefined }, origin());
  const refused = await finish(elsewhere, challengeId, strange);
  expect(refused.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');

  const again = (await elsewhere.data(ask.signIn, { input: { email, password } })).signIn;
  const response = key.get(again.passkeyChallenge.options, origin());
  const done = await finish(elsewhere, again.passkeyChallenge.challengeId, response);
  expect(done.data.finishPasskeySignIn).toEqual(accepted);
  expect((await elsewhere.data('{ viewer { id } }')).viewer.id).toBe(person.id);
});

test('where both are demanded, a passkey alone does only if it has recognised its owner', async () => {
  const person = await newcomer();
  const key = await addPasskey(person);
  key.verifiesUser = false;
  expect(await signInWith(key)).toEqual(accepted);
  const input = { required: true, password: person.password };
  await person.client.data(ask.require, { input });
  expect(await signInWith(key)).toBe('UNAUTHENTICATED');
  key.verifiesUser = true;
  expect(await signInWith(key)).toEqual(accepted);
});

test('with the last passkey goes the demand for one', async () => {
  const person = await newcomer();
  const { client, email, password } = person;
  await addPasskey(person);
  await client.data(ask.require, { input: { required: true, password } });
  const [{ id: passkeyId }] = (await client.data(ask.passkeys)).viewer.passkeys;
  await client.data(ask.remove, { input: { passkeyId, password } });
  expect((await client.data(ask.passkeys)).viewer).toEqual({
    passkeyRequired: false,
    passkeys: [],
  });
  const { signIn } = await portal.in('moers').data(ask.signIn, { input: { email, password } });
  expect(signIn).toEqual({ viewer: { id: person.id }, passkeyChallenge: null });
});

test('a challenge is answered once, in five minutes, for its own purpose', async () => {
  const person = await newcomer();
  const key = await addPasskey(person);
  const client = portal.in('moers');
  const { challengeId, options } = await begin(client);
  const response = key.get(options, origin());
  expect((await finish(client, challengeId, response)).errors).toBeUndefined();
  const refusal = async (id: string, answer: unknown) =>
    (await finish(portal.in('moers'), id, answer)).errors?.[0]?.extensions['code'];
  expect(await refusal(challengeId, response)).toBe('UNAUTHENTICATED');

  const next = await begin(client);
  expect(await refusal(next.challengeId, response)).toBe('UNAUTHENTICATED');

  const wrongOnce = await begin(client);
  expect(await refusal(wrongOnce.challengeId, {})).toBe('UNAUTHENTICATED');
  const late = key.get(wrongOnce.options, origin());
  expect(await refusal(wrongOnce.challengeId, late)).toBe('UNAUTHENTICATED');

  const slow = await begin(client);
  const tooLate = key.get(slow.options, origin());
  portal.setTime(new Date(Date.now() + 5 * 60 * 1000 + 1));
  expect(await refusal(slow.challengeId, tooLate)).toBe('UNAUTHENTICATED');
  portal.setTime(null);

  const proof = (await person.client.data(ask.beginProof)).beginPasskeyProof.challenge;
  expect(await refusal(proof.challengeId, key.get(proof.options, origin()))).toBe(
    'UNAUTHENTICATED',
  );
});

test('a page of another origin, another key, another counter are refused', async () => {
  const person = await newcomer();
  const key = await addPasskey(person);
  for (const foreign of [
    'https://evil.example',
    'http://moers.localhost:81',
    'https://moers.localhost',
    'http://solingen.localhost',
    'http://moers.localhost.evil.example',
  ])
    expect(await signInWith(key, foreign)).toBe('UNAUTHENTICATED');

  const { challengeId, options } = await begin(portal.in('moers'));
  const stranger = await addPasskey(await newcomer());
  const forged = { ...stranger.get(options, origin()), id: key.credentials[0]!.id };
  const outcome = await finish(portal.in('moers'), challengeId, { ...forged, rawId: forged.id });
  expect(outcome.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');

  expect(await signInWith(key)).toEqual(accepted);
  key.credentials[0]!.counter = 1;
  expect(await signInWith(key)).toBe('UNAUTHENTICATED');
});

test('an authenticator that does not count is fine', async () => {
  const key = new SoftwareAuthenticator();
  key.counts = false;
  await addPasskey(await newcomer(), key);
  for (let i = 0; i < 2; i++) expect(await signInWith(key)).toEqual(accepted);
});

test('a passkey of one city opens nothing in the other', async () => {
  const neighbour = await newcomer('solingen');
  const key = await addPasskey(neighbour, new SoftwareAuthenticator(), origin('solingen'));
  expect(await signInWith(key, origin('solingen'), portal.in('solingen'))).toEqual(accepted);
  const { challengeId, options } = await begin(portal.in('solingen'));
  const answer = key.get(options, origin('solingen'));
  for (const slug of ['moers', 'solingen'])
    expect(
      (await finish(portal.in(slug), challengeId, answer)).errors?.[0]?.extensions['code'],
    ).toBe(slug === 'moers' ? 'UNAUTHENTICATED' : undefined);
  const here = await begin(portal.in('moers'));
  const there = key.get({ ...here.options, rpId: 'solingen.localhost' }, origin());
  const { errors } = await finish(portal.in('moers'), here.challengeId, there);
  expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

test('another person’s passkeys and challenges are as good as none', async () => {
  const person = await newcomer();
  await addPasskey(person);
  const [{ id: passkeyId }] = (await person.client.data(ask.passkeys)).viewer.passkeys;
  for (const slug of ['moers', 'solingen']) {
    const { client, password } = await newcomer(slug);
    expect(await client.refusal(ask.rename, { input: { passkeyId, name: 'x' } })).toBe('NOT_FOUND');
    expect(await client.refusal(ask.remove, { input: { passkeyId, password } })).toBe('NOT_FOUND');
  }
  const { challenge } = (
    await person.client.data(ask.beginRegistration, { input: { password: person.password } })
  ).beginPasskeyRegistration;
  const response = new SoftwareAuthenticator().create(challenge.options, origin());
  const input = { challengeId: challenge.challengeId, response, name: 'Untergeschoben' };
  const thief = await newcomer();
  expect(await thief.client.refusal(ask.finishRegistration, { input })).toBe('BAD_USER_INPUT');
  expect((await thief.client.data(ask.passkeys)).viewer.passkeys).toEqual([]);
});

test('the database holds public keys only, and no challenge that has been answered', async () => {
  const person = await newcomer();
  const key = await addPasskey(person);
  await signInWith(key);
  const rows = await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql('SELECT length(public_key) AS length FROM passkey WHERE account_id = $1', [person.id]),
  );
  expect(rows).toEqual([{ length: 77 }]);
});
