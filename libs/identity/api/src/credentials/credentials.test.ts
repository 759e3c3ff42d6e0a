import {
  openPortal,
  passkeyDocuments as ask,
  PortalClient,
  SoftwareAuthenticator,
  type TestPortal,
} from '@stadtlive/api/testing';
import type { ProofInput } from '@stadtlive/contract';
import { visitor, type Actor } from '../actor/actor.ts';
import { Passwords } from '../account/passwords.ts';
import { Credentials } from './credentials.service.ts';

let portal: TestPortal;
const origin = 'http://moers.localhost';

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

async function personWithKey() {
  const client = portal.in('moers');
  const person = await client.register();
  const { challenge } = (
    await client.data(ask.beginRegistration, { input: { password: person.password } })
  ).beginPasskeyRegistration;
  const key = new SoftwareAuthenticator();
  const response = key.create(challenge.options, origin);
  const input = { challengeId: challenge.challengeId, response, name: 'Schlüssel' };
  await client.data(ask.finishRegistration, { input });
  const actor: Actor = { accountId: person.id, sessionId: 'unused', roles: [] };
  return { client, key, actor, ...person };
}

const prove = (actor: Actor, proof: ProofInput) =>
  portal
    .inside('moers', () => portal.app.get(Credentials).prove(actor, proof))
    .then(
      ({ id }) => id,
      (error) => [error.code, error.details?.field].filter(Boolean).join(' '),
    );

const question = async ({ client }: Awaited<ReturnType<typeof personWithKey>>) =>
  (await client.data(ask.beginProof)).beginPasskeyProof.challenge;

test('the password proves who sits there, and so does the passkey, once', async () => {
  const person = await personWithKey();
  expect(await prove(person.actor, { password: person.password })).toBe(person.id);
  const { challengeId, options } = await question(person);
  const passkey = { challengeId, response: person.key.get(options, origin) };
  expect(await prove(person.actor, { passkey })).toBe(person.id);
  expect(await prove(person.actor, { passkey })).toBe('BAD_USER_INPUT passkey');
});

test('neither does what belongs to somebody else, nor nothing, nor a visitor', async () => {
  const person = await personWithKey();
  const other = await personWithKey();
  const { challengeId, options } = await question(other);
  const passkey = { challengeId, response: other.key.get(options, origin) };
  expect(await prove(person.actor, { passkey })).toBe('BAD_USER_INPUT passkey');
  for (const proof of [{}, { password: null }, { password: '' }, { password: 'falsch' }])
    expect(await prove(person.actor, proof)).toBe('BAD_USER_INPUT password');
  expect(await prove(visitor, { password: person.password })).toBe('UNAUTHENTICATED');
});

test('a challenge to sign in with proves nothing; a passkey given decides, whatever else is', async () => {
  const person = await personWithKey();
  const { challengeId, options } = (await portal.in('moers').data(ask.beginSignIn))
    .beginPasskeySignIn.challenge;
  const passkey = { challengeId, response: person.key.get(options, origin) };
  expect(await prove(person.actor, { passkey, password: person.password })).toBe(
    'BAD_USER_INPUT passkey',
  );
});

test('guesses are counted, side by side too; with a passkey as well', async () => {
  const { actor } = await personWithKey();
  const before = portal.app.get(Passwords).computed;
  const answers = await Promise.all(
    Array.from({ length: 14 }, (_, turn) =>
      prove(
        actor,
        turn % 2 ? { password: 'falsch' } : { passkey: { challengeId: 'x', response: {} } },
      ),
    ),
  );
  expect(answers.filter((answer) => answer === 'RATE_LIMITED')).toHaveLength(4);
  expect(portal.app.get(Passwords).computed - before).toBeLessThanOrEqual(7);
});

test('who has no passkey is asked for none', async () => {
  const client = portal.in('moers');
  await client.register();
  expect(await client.refusal(ask.beginProof)).toBe('CONFLICT');
  expect(await portal.in('moers').refusal(ask.beginProof)).toBe('UNAUTHENTICATED');
});

test('what is no answer of an authenticator is refused, whatever it is', async () => {
  const person = await personWithKey();
  const { options } = await question(person);
  const good = person.key.get(options, origin);
  const { response } = good;
  const strange: unknown[] = [
    null,
    0,
    'x',
    [],
    [[]],
    { ...good, type: 'password' },
    { ...good, rawId: 'other' },
    { ...good, id: 'A'.repeat(100_000) },
    { ...good, response: null },
    { ...good, response: { ...response, clientDataJSON: 'bm8ganNvbg' } },
    { ...good, response: { ...response, authenticatorData: 'AA' } },
    { ...good, response: { ...response, signature: 'AA' } },
    { ...good, response: { ...response, signature: { $ne: null } } },
    { ...good, response: { ...response, userHandle: 'AAAA' } },
  ];
  for (const answer of strange) {
    const { challenge } = (await portal.in('moers').data(ask.beginSignIn)).beginPasskeySignIn;
    const input = { challengeId: challenge.challengeId, response: answer };
    const { errors } = await portal.in('moers').query(ask.finishSignIn, { input });
    const code = errors?.[0]?.extensions['code'];
    expect([answer, code]).toEqual([
      answer,
      answer === null ? 'BAD_USER_INPUT' : 'UNAUTHENTICATED',
    ]);
  }
});

test('what is no new passkey is not kept, whatever it is', async () => {
  const { client, password, key } = await personWithKey();
  const known = key.credentials[0]!;
  const attempt = async (change: (good: any) => unknown, name = 'Noch einer') => {
    const { challenge } = (await client.data(ask.beginRegistration, { input: { password } }))
      .beginPasskeyRegistration;
    expect(challenge.options.excludeCredentials).toMatchObject([{ id: known.id }]);
    const good = new SoftwareAuthenticator().create(challenge.options, origin);
    const input = { challengeId: challenge.challengeId, response: change(good), name };
    return client.refusal(ask.finishRegistration, { input });
  };
  const within = (changes: object) => (good: any) => ({
    ...good,
    response: { ...good.response, ...changes },
  });
  for (const change of [
    () => 'x',
    () => ({}),
    within({ attestationObject: 'AA' }),
    within({ attestationObject: 'A'.repeat(50_000) }),
    within({ clientDataJSON: 'e30' }),
    within({ transports: ['x'.repeat(10_000)] }),
    (good: any) => ({ ...good, type: 'x' }),
  ])
    expect(await attempt(change)).toBe('BAD_USER_INPUT');
  for (const name of ['', ' ', 'x'.repeat(61), 'a\u202eb'])
    expect(await attempt((good) => good, name)).toBe('BAD_USER_INPUT');
  expect((await client.data(ask.passkeys)).viewer.passkeys).toHaveLength(1);
});

test('at another host of the city the passkeys are others', async () => {
  const person = await personWithKey();
  const host = 'moers.stadtlive.example';
  const there = new PortalClient(portal.app.getHttpServer(), host);
  const { email, password } = person;
  await there.data(ask.signIn, { input: { email, password } });
  const { errors } = await there.query(ask.beginProof);
  expect(errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', hosts: ['moers.localhost'] });

  const { challenge } = (await there.data(ask.beginRegistration, { input: { password } }))
    .beginPasskeyRegistration;
  expect(challenge.options).toMatchObject({ rp: { id: host }, excludeCredentials: [] });
  const response = person.key.create(challenge.options, `http://${host}`);
  const input = { challengeId: challenge.challengeId, response, name: 'Dort' };
  await there.data(ask.finishRegistration, { input });

  const signIn = async (from: string, at: string) => {
    const client = new PortalClient(portal.app.getHttpServer(), at);
    const { challengeId, options } = (await client.data(ask.beginSignIn)).beginPasskeySignIn
      .challenge;
    const answer = person.key.get({ ...options, rpId: from }, `http://${at}`);
    return client.refusal(ask.finishSignIn, { input: { challengeId, response: answer } });
  };
  expect(await signIn(host, host)).toBeUndefined();
  expect(await signIn('moers.localhost', 'moers.localhost')).toBeUndefined();
  expect(await signIn(host, 'moers.localhost')).toBe('UNAUTHENTICATED');
  expect(await signIn('moers.localhost', host)).toBe('UNAUTHENTICATED');
});
