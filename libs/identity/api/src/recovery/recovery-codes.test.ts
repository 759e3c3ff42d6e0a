import fc from 'fast-check';
import {
  openPortal,
  passkeyDocuments as ask,
  SoftwareAuthenticator,
  type TestPortal,
} from '@stadtlive/api/testing';
import { newRecoveryCode, typedRecoveryCode } from './recovery-code.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

const require = `mutation ($input: RequirePasskeyInput!) {
  requirePasskey(input: $input) { viewer { recoveryCodesLeft } recoveryCodes } }`;
const renew = `mutation ($input: CreateRecoveryCodesInput!) {
  createRecoveryCodes(input: $input) { viewer { recoveryCodesLeft } recoveryCodes } }`;
const enter = `mutation ($input: SignInWithRecoveryCodeInput!) {
  signInWithRecoveryCode(input: $input) { viewer { id recoveryCodesLeft passkeyRequired } } }`;
const signIn = `mutation ($input: SignInInput!) {
  signIn(input: $input) { viewer { id } passkeyChallenge { challengeId } } }`;

/** Somebody whose account demands a passkey. */
async function guarded() {
  const client = portal.in('moers');
  const { email, password, id } = await client.register();
  const begun = await client.data(ask.beginRegistration, { input: { password } });
  const { challengeId, options } = begun.beginPasskeyRegistration.challenge;
  const response = new SoftwareAuthenticator().create(options, 'http://moers.localhost');
  await client.data(ask.finishRegistration, { input: { challengeId, response, name: 'Handy' } });
  const { requirePasskey } = await client.data(require, { input: { required: true, password } });
  const codes: string[] = requirePasskey.recoveryCodes;
  const by = (recoveryCode: string) => ({ input: { email, password, recoveryCode } });
  return { client, email, password, id, codes, by };
}

const codeOf = (answer: {
  errors?: readonly { extensions: Record<string, unknown> }[] | undefined;
}) => answer.errors?.[0]?.extensions['code'];

test('with the demand for a passkey come codes; each signs in once, however it is typed', async () => {
  const { codes, by, id, email, password } = await guarded();
  expect(codes).toHaveLength(8);
  const elsewhere = portal.in('moers');
  const { data } = await elsewhere.query(signIn, { input: { email, password } });
  expect(data.signIn.viewer).toBeNull();

  const typed = ` ${codes[0]!.toLowerCase().replaceAll('-', ' ')} `;
  const { signInWithRecoveryCode } = await elsewhere.data(enter, by(typed));
  expect(signInWithRecoveryCode.viewer).toEqual({
    id,
    recoveryCodesLeft: 7,
    passkeyRequired: true,
  });
  expect(portal.letter('moers', 'recoveryCodeUsed', email).accountId).toBe(id);
  expect(codeOf(await portal.in('moers').query(enter, by(codes[0]!)))).toBe('UNAUTHENTICATED');
});

test('a code is worth nothing without the password, for somebody else, or in another city', async () => {
  const one = await guarded();
  const other = await guarded();
  const { email, codes } = one;
  const wrong = { input: { email, password: 'not the password', recoveryCode: codes[0] } };
  expect(codeOf(await portal.in('moers').query(enter, wrong))).toBe('UNAUTHENTICATED');
  expect(codeOf(await portal.in('moers').query(enter, other.by(codes[0]!)))).toBe(
    'UNAUTHENTICATED',
  );
  expect(codeOf(await portal.in('solingen').query(enter, one.by(codes[0]!)))).toBe(
    'UNAUTHENTICATED',
  );
  for (const typed of ['', 'ä'.repeat(12), '0'.repeat(10_000), `${codes[0]}0`]) {
    expect(codeOf(await portal.in('moers').query(enter, one.by(typed)))).toBe('UNAUTHENTICATED');
  }
});

test('guessing ends soon, though the password is right', async () => {
  const { by, codes } = await guarded();
  const guesses = Array.from({ length: 6 }, newRecoveryCode);
  const answers = [];
  for (const guess of guesses)
    answers.push(codeOf(await portal.in('moers').query(enter, by(guess))));
  expect(answers).toEqual([...Array(5).fill('UNAUTHENTICATED'), 'RATE_LIMITED']);
  expect(codeOf(await portal.in('moers').query(enter, by(codes[0]!)))).toBe('RATE_LIMITED');
});

test('new ones end the former; without the demand there are none', async () => {
  const { client, password, codes, by } = await guarded();
  const wrong = { input: { password: 'not the password' } };
  expect(codeOf(await client.query(renew, wrong))).toBe('BAD_USER_INPUT');
  const { createRecoveryCodes } = await client.data(renew, { input: { password } });
  expect(createRecoveryCodes.viewer.recoveryCodesLeft).toBe(8);
  expect(codeOf(await portal.in('moers').query(enter, by(codes[1]!)))).toBe('UNAUTHENTICATED');

  const off = await client.data(require, { input: { required: false, password } });
  expect(off.requirePasskey).toEqual({ viewer: { recoveryCodesLeft: 0 }, recoveryCodes: null });
  expect(codeOf(await client.query(renew, { input: { password } }))).toBe('CONFLICT');
  const newest = createRecoveryCodes.recoveryCodes[0];
  expect(codeOf(await portal.in('moers').query(enter, by(newest)))).toBe('UNAUTHENTICATED');
});

test('at the same moment a code still signs in once', async () => {
  const { by, codes } = await guarded();
  const both = await Promise.all([1, 2].map(() => portal.in('moers').query(enter, by(codes[2]!))));
  expect(both.map(codeOf).sort()).toEqual(['UNAUTHENTICATED', undefined].sort());
});

test('every code can be typed as it is shown, and with the letters people mistake', () => {
  fc.assert(
    fc.property(fc.constant(null), () => {
      const code = newRecoveryCode();
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      const bare = code.replaceAll('-', '');
      expect(typedRecoveryCode(code)).toBe(bare);
      expect(typedRecoveryCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(bare);
    }),
  );
});
