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
const rename = `mutation ($input: ChangeDisplayNameInput!) {
  changeDisplayName(input: $input) { viewer { displayName } } }`;
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

test.each([
  ['email', ''],
  ['email', 'ohne-klammeraffe.example'],
  ['email', 'a b@test.example'],
  ['email', 'zeile\n@test.example'],
  ['email', 'a\u0000b@test.example'],
  ['email', 'ziel@localhost'],
  ['email', `${'a'.repeat(250)}@test.example`],
  ['email', 'a@test.example\nBcc: alle@test.example'],
  ['email', 'a@te\nst.example'],
  ['email', 'a@test.example\r\n\r\nHallo'],
  ['email', 'a@te%73t.example'],
  ['email', '"a b"@test.example'],
  ['password', 'kurz'],
  ['password', 'x'.repeat(201)],
  ['password', '\ud800'.repeat(12)],
  ['displayName', '   '],
  ['displayName', '\u200b'],
  ['displayName', 'x'.repeat(81)],
  ['displayName', 'Umge\u202edreht'],
  ['displayName', 'Zwei\nZeilen'],
  ['displayName', '\ud800'],
  ['displayName', 'Ri\u200bke'],
  ['displayName', 'Ri\u00adke'],
  ['displayName', 'Ri\u200dke'],
  ['displayName', '\u3164'],
  ['displayName', '\u2800'],
  ['displayName', 'Rike \u05d0\u05d1'],
  ['displayName', 'R\u0456ke'],
  ['displayName', 'Z\u0300\u0301\u0302\u0303\u0304algo'],
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

test.each([
  'Nguyễn Thị Minh',
  'Ольга Иванова',
  'Olga (Ольга)',
  'מרים לוי',
  'O’Neill-Öztürk 👩‍🌾 ❤️',
  'Ἀθηνᾶ',
  '山田 太郎',
])('a name may be %s', async (displayName) => {
  const person = portal.in('moers');
  await person.register();
  const { changeDisplayName } = await person.data(rename, { input: { displayName } });
  expect(changeDisplayName.viewer.displayName).toBe(displayName.normalize('NFC'));
  expect((await person.data(viewer)).viewer.displayName).toBe(displayName.normalize('NFC'));
});

test('whoever is not signed in renames nobody, and a name is checked as at registration', async () => {
  const person = portal.in('moers');
  expect(await person.refusal(rename, { input: { displayName: 'N' } })).toBe('UNAUTHENTICATED');
  await person.register();
  for (const displayName of ['', 'x\u202ey', 'a\u200bb', 'x'.repeat(81)])
    expect(await person.refusal(rename, { input: { displayName } })).toBe('BAD_USER_INPUT');
  expect((await person.data(viewer)).viewer.displayName).toBe('Testperson');
});

test('what is no text, too large or holds U+0000 is refused by name', async () => {
  const person = portal.in('moers');
  await person.register();
  for (const [field, value] of [
    ['displayName', 'x'.repeat(150_000)],
    ['displayName', 'e\u0301'.repeat(20_000)],
    ['email', `a@${'b.'.repeat(40_000)}example`],
    ['password', 'x'.repeat(150_000)],
  ]) {
    const sound = { email: 'n@test.example', password: 'ein langes Kennwort', displayName: 'N' };
    expect(await person.refusal(register, { input: { ...sound, [field!]: value } })).toBe(
      'BAD_USER_INPUT',
    );
  }
  for (const displayName of [7, ['x'], { a: 1 }, null])
    expect(await person.refusal(rename, { input: { displayName } })).toBe('BAD_USER_INPUT');
  const nul = await person
    .post('/graphql')
    .send({ query: rename, variables: { input: { displayName: 'a\u0000b' } } });
  expect([nul.status, nul.body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  const large = await person
    .post('/graphql')
    .send({ query: rename, variables: { input: { displayName: 'x'.repeat(10_000_000) } } });
  expect([large.status, large.body.errors[0].extensions.code]).toEqual([413, 'BAD_USER_INPUT']);
});
