import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`;
const confirm = `mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { confirmed } }`;

const sql = <Row extends object>(text: string) =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<Row & Record<string, unknown>>(text),
  );

async function confirmed(client: PortalClient) {
  const person = await client.register();
  const { token } = portal.letter('moers', 'confirmEmail', person.email);
  await client.data(confirm, { input: { token } });
  return person;
}

test('sign-in does not tell whether the account exists', async () => {
  const { email } = await portal.in('moers').register();
  const wrong = await portal
    .in('moers')
    .query(signIn, { input: { email, password: 'falsches Kennwort' } });
  const unknown = await portal.in('moers').query(signIn, {
    input: { email: 'niemand@test.example', password: 'falsches Kennwort' },
  });
  const malformed = await portal
    .in('moers')
    .query(signIn, { input: { email: 'x\u202e', password: '' } });
  expect(wrong.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  expect(unknown).toEqual(wrong);
  expect(malformed).toEqual(wrong);
});

test('whatever is sent as address and password is refused alike', async () => {
  const answers = [];
  for (const typed of ['', '\ud800', "' OR 1=1 --", 'a\nb', 'x'.repeat(90_000), '{"$ne":null}'])
    answers.push(
      await portal.in('moers').query(signIn, { input: { email: typed, password: typed } }),
    );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]!.errors![0]!.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  for (const password of [7, null, { $ne: null }, ['x']])
    expect(
      await portal.in('moers').refusal(signIn, { input: { email: 'a@b.example', password } }),
    ).toBe('BAD_USER_INPUT');
});

test('ten wrong passwords close an account for a while, side by side too, and only that one', async () => {
  const { email, password } = await portal.in('moers').register();
  const other = await portal.in('moers').register();
  const wrong = { email, password: 'falsches Kennwort' };
  const answers = await Promise.all(
    Array.from({ length: 15 }, () => portal.in('moers').query(signIn, { input: wrong })),
  );
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions['code']);
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(5);

  const { errors } = await portal.in('moers').query(signIn, { input: { email, password } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
  expect(errors?.[0]?.extensions['retryAfterSeconds']).toBeGreaterThan(800);
  await portal
    .in('moers')
    .data(signIn, { input: { email: other.email, password: other.password } });

  const keys = await sql<{ key: string }>('SELECT key FROM attempt');
  expect(JSON.stringify(keys)).not.toContain('@');
});

test('a right password resets the count of the account', async () => {
  const { email, password } = await confirmed(portal.in('moers'));
  for (let i = 0; i < 12; i++) {
    await portal.in('moers').refusal(signIn, { input: { email, password: 'falsches Kennwort' } });
    await portal.in('moers').data(signIn, { input: { email, password } });
  }
});
