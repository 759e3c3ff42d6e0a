import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

const register = `mutation ($input: RegisterAccountInput!) {
  registerAccount(input: $input) { viewer { id email displayName } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`;
const signOut = `mutation { signOut { signedOut } }`;
const viewer = `{ viewer { id email displayName } }`;

const sql = <Row extends object>(text: string, values: unknown[] = []) =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<Row & Record<string, unknown>>(text, values),
  );

test('a person registers, is signed in, signs out and in again, in one city only', async () => {
  const person = portal.in('moers');
  const { id, email, password } = await person.register('Rike Anwohner');
  expect(await person.data(viewer)).toEqual({
    viewer: { id, email, displayName: 'Rike Anwohner' },
  });

  expect(await person.data(signOut)).toEqual({ signOut: { signedOut: true } });
  expect(await person.data(viewer)).toEqual({ viewer: null });
  expect(await person.data(signOut)).toEqual({ signOut: { signedOut: false } });

  const typed = { email: ` ${email.toUpperCase()} `, password };
  expect(await person.data(signIn, { input: typed })).toEqual({ signIn: { viewer: { id } } });
  expect((await person.data(viewer)).viewer.id).toBe(id);

  expect(await portal.in('solingen').refusal(signIn, { input: { email, password } })).toBe(
    'UNAUTHENTICATED',
  );
});

test('the cookie is out of reach of scripts and other sites; the database holds only its hash', async () => {
  const person = portal.in('moers');
  const input = { email: 'keks@test.example', password: 'ein langes Kennwort', displayName: 'K' };
  const { headers } = await person.post('/graphql').send({ query: register, variables: { input } });
  const [cookie] = headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(
    /^stadtlive_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
  );
  const token = cookie!.slice('stadtlive_session='.length).split(';')[0]!;
  const rows = await sql<{ it: string }>(
    `SELECT s::text || a::text || encode(token_hash, 'escape') AS it
     FROM session s JOIN account a ON a.id = account_id WHERE email = $1`,
    [input.email],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.it).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  expect(rows[0]!.it).not.toContain(token);
  expect(rows[0]!.it).not.toContain(input.password);
});

test('an address has one account in a city, whatever its case', async () => {
  const { email } = await portal.in('moers').register();
  const again = { email: email.toUpperCase(), password: 'ein anderes Kennwort', displayName: 'N' };
  const { errors } = await portal.in('moers').query(register, { input: again });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'email' });
  await portal.in('solingen').data(register, { input: again });
});

test.each([
  ['email', ''],
  ['email', 'ohne-klammeraffe.example'],
  ['email', 'a b@test.example'],
  ['email', 'zeile\n@test.example'],
  ['email', 'a\u0000b@test.example'],
  ['email', 'ziel@localhost'],
  ['email', `${'a'.repeat(250)}@test.example`],
  ['password', 'kurz'],
  ['password', 'x'.repeat(201)],
  ['displayName', '   '],
  ['displayName', '\u200b'],
  ['displayName', 'x'.repeat(81)],
  ['displayName', 'Umge\u202edreht'],
  ['displayName', 'Zwei\nZeilen'],
  ['displayName', '\ud800'],
])('registration refuses %s %j', async (field, value) => {
  const input = {
    email: 'neu@test.example',
    password: 'ein langes Kennwort',
    displayName: 'N',
    [field]: value,
  };
  const { errors } = await portal.in('moers').query(register, { input });
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

test('names keep umlauts, emoji and apostrophes, composed; umlaut domains are one with their ASCII form', async () => {
  const input = {
    email: 'info@bäckerei-öztürk.example',
    password: 'ein langes Kennwort',
    displayName: '  Zoe\u0308 D’Angelo-Öztürk 👩‍🌾 ',
  };
  const { registerAccount } = await portal.in('moers').data(register, { input });
  expect(registerAccount.viewer.displayName).toBe('Zoë D’Angelo-Öztürk 👩‍🌾');
  const ascii = { email: registerAccount.viewer.email, password: input.password };
  expect(ascii.email).toMatch(/^info@xn--/);
  await portal.in('moers').data(signIn, { input: ascii });
  await portal
    .in('moers')
    .data(signIn, { input: { email: input.email, password: input.password } });
});

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

  const keys = await sql<{ key: string }>('SELECT key FROM sign_in_attempt');
  expect(JSON.stringify(keys)).not.toContain('@');
});

test('a right password resets the count of the account', async () => {
  const { email, password } = await portal.in('moers').register();
  for (let i = 0; i < 12; i++) {
    await portal.in('moers').refusal(signIn, { input: { email, password: 'falsches Kennwort' } });
    await portal.in('moers').data(signIn, { input: { email, password } });
  }
});
