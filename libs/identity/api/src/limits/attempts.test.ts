import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { attemptLimits, type AttemptKind } from './attempt-limits.ts';
import { Attempts } from './attempts.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal({ TRUST_PROXY: '127.0.0.1' });
});

afterAll(() => portal.close());

const register = `mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { viewer { id } } }`;
const reset = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { sent } }`;
const request = `mutation { requestEmailConfirmation { sent } }`;
const passkey = `mutation { beginPasskeySignIn { challenge { challengeId } } }`;

/** Somebody at this network address. */
const at = (address: string, slug = 'moers') => {
  const client = portal.in(slug);
  client.agent.set('X-Forwarded-For', address);
  return client;
};
const begin = (kind: AttemptKind, who: { account?: string; address?: string }) =>
  portal.inside('moers', () => portal.app.get(Attempts).begin(kind, who));

async function refusedAfter(ask: (turn: number) => Promise<string | undefined>): Promise<number> {
  for (let turn = 0; turn < 1_000; turn++) {
    const code = await ask(turn);
    if (code === 'RATE_LIMITED') return turn;
    expect(code).toBeUndefined();
  }
  throw new Error('Nothing was ever refused.');
}

const newcomer = (email: string) => ({
  input: { email, password: 'ein langes Kennwort', displayName: 'N' },
});

test('registrations of one address of mail are few, wherever they come from', async () => {
  const ask = (turn: number) => at(`192.0.2.${turn}`).refusal(register, newcomer('a@test.example'));
  expect(await refusedAfter(ask)).toBe(attemptLimits.registration.account);
  const { errors } = await at('192.0.2.99').query(register, newcomer('A@test.example'));
  expect(errors?.[0]?.extensions).toEqual({
    code: 'RATE_LIMITED',
    retryAfterSeconds: expect.any(Number),
  });
  expect(errors?.[0]?.extensions['retryAfterSeconds']).toBeGreaterThan(3_000);
  await at('192.0.2.99').data(register, newcomer('b@test.example'));
  await at('192.0.2.99', 'solingen').data(register, newcomer('a@test.example'));
});

test('resets of one address are few, whether or not it has an account', async () => {
  for (const email of ['b@test.example', 'niemand@test.example']) {
    const ask = () => at('192.0.2.1').refusal(reset, { input: { email } });
    expect(await refusedAfter(ask)).toBe(attemptLimits.reset.account);
  }
});

test('letters that confirm an address are few', async () => {
  const person = at('192.0.2.2');
  await person.register();
  expect(await refusedAfter(() => person.refusal(request))).toBe(
    attemptLimits.confirmation.account,
  );
});

test('challenges for one network are limited, an IPv6 network as one', async () => {
  const ask = (turn: number) => at(`2001:db8:1:2::${turn.toString(16)}`).refusal(passkey);
  expect(await refusedAfter(ask)).toBe(attemptLimits.passkey.address);
  expect(await at('2001:db8:1:3::1').refusal(passkey)).toBeUndefined();
});

test.each(Object.keys(attemptLimits) as AttemptKind[])(
  '%s: by account, by network, and over the whole city',
  async (kind) => {
    const limits = attemptLimits[kind];
    const who = { account: `konto-${kind}`, address: '198.51.100.1' };
    for (let turn = 0; turn < limits.account; turn++)
      await begin(kind, { ...who, address: `198.51.100.${turn + 2}` });
    await expect(begin(kind, who)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    const city = await portal.inside('moers', () =>
      portal.app
        .get(TenantDatabase)
        .sql<{ points: number }>('SELECT points FROM attempt WHERE key = $1', [`${kind}-city:all`]),
    );
    expect(city[0]!.points).toBeGreaterThan(limits.account);
    await portal.inside('moers', () =>
      portal.app
        .get(TenantDatabase)
        .sql('UPDATE attempt SET points = $2 WHERE key = $1', [`${kind}-city:all`, limits.city]),
    );
    await expect(
      begin(kind, { account: 'ein anderes', address: '203.0.113.7' }),
    ).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAfterSeconds: expect.any(Number) },
    });
  },
);

test('what is counted holds no address', async () => {
  const rows = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql('SELECT key FROM attempt'),
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(JSON.stringify(rows)).not.toMatch(/@|192\.0\.2|2001:db8|konto/);
});
