import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;

const edit = `mutation ($input: EditProfileInput!) {
  editProfile(input: $input) { viewer { id profile {
    slug ageBand inDirectory mostVisible about topics { slug } phone
    visibility { field visibility } } } } }`;
const noon = new Date('2026-11-23T12:00:00Z');

beforeAll(async () => {
  portal = await openPortal();
});

beforeEach(() => portal.setTime(noon));
afterAll(() => portal.close());

async function newcomer(name = 'Rike Anwohner'): Promise<PortalClient> {
  return (await portal.resident('moers', name)).client;
}

const edited = async (client: PortalClient, input: object) =>
  (await client.data(edit, { input })).editProfile.viewer.profile;
const refused = async (client: PortalClient, input: object) =>
  (await client.query(edit, { input })).errors?.[0]?.extensions;
const opened = (field: string, visibility: string) => ({ visibility: [{ field, visibility }] });

describe('a profile', () => {
  test('is empty and closed until something is told, and leaves no row', async () => {
    const client = await newcomer();
    const { viewer } = await client.data(
      '{ viewer { profile { slug ageBand inDirectory mostVisible about topics { slug } visibility { visibility } } } }',
    );
    expect(viewer.profile).toEqual({
      slug: null,
      ageBand: null,
      inDirectory: false,
      mostVisible: 'CONTACTS',
      about: null,
      topics: [],
      visibility: Array.from({ length: 7 }, () => ({ visibility: 'ONLY_ME' })),
    });
    const rows = await portal.inside('moers', () =>
      portal.app.get(TenantDatabase).sql('SELECT FROM profile'),
    );
    expect(rows).toEqual([]);
  });

  test('keeps what was not given and empties what is null', async () => {
    const client = await newcomer();
    const first = await edited(client, { about: 'Hallo.', phone: '02841 1', topics: ['kultur'] });
    expect(first).toMatchObject({
      about: 'Hallo.',
      phone: '02841 1',
      topics: [{ slug: 'kultur' }],
    });
    const second = await edited(client, { about: null, topics: null });
    expect(second).toMatchObject({ about: null, phone: '02841 1', topics: [], slug: first.slug });
  });

  test('is told to by the person alone', async () => {
    expect(await portal.in('moers').refusal(edit, { input: {} })).toBe('UNAUTHENTICATED');
  });

  test('does not tell by its address how many share a name', async () => {
    const slugs = [];
    for (let i = 0; i < 3; i++)
      slugs.push((await edited(await newcomer('Änne Öz'), { about: 'Hier.' })).slug);
    for (const slug of slugs) expect(slug).toMatch(/^aenne-oez-[0-9a-z]{6}$/);
    expect(new Set(slugs).size).toBe(3);
    expect((await edited(await newcomer('🌻'), { about: '.' })).slug).toMatch(/^person-/);
  });

  test('is told at once from two windows', async () => {
    const client = await newcomer();
    await Promise.all([edited(client, { about: 'Eins.' }), edited(client, { phone: '02841 2' })]);
    expect(await edited(client, {})).toMatchObject({ about: 'Eins.', phone: '02841 2' });
  });

  test('leaves its former address when the person takes another name', async () => {
    const client = await newcomer('Alter Name');
    const { profile } = (await client.data(edit, { input: { about: 'Da.' } })).editProfile.viewer;
    const rename =
      'mutation ($input: ChangeDisplayNameInput!) { changeDisplayName(input: $input) { __typename } }';
    await client.data(rename, { input: { displayName: 'Neuer Name' } });
    expect((await edited(client, {})).slug).toMatch(/^neuer-name-/);
    const person = 'query ($slug: String!) { person(slug: $slug) { displayName } }';
    expect(await client.data(person, { slug: profile.slug })).toEqual({ person: null });
  });

  test.each([
    ['about', { about: 'x'.repeat(1001) }],
    ['about', { about: 'Text\u202e' }],
    ['district', { district: 'Nirgendwo' }],
    ['topics', { topics: ['gibt-es-nicht'] }],
    ['phone', { phone: 'ruf an' }],
    ['email', { email: 'kein at' }],
    ['website', { website: 'javascript:alert(1)' }],
    ['pictureId', { pictureId: '01900000-0000-7000-8000-000000000000' }],
    ['bornIn.month', { bornIn: { year: 2000, month: 13 } }],
    ['bornIn.year', { bornIn: { year: 2027, month: 1 } }],
  ])('names %s when it is wrong', async (field, wrong) => {
    expect(await refused(await newcomer(), wrong)).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('somebody who has not said to be an adult', () => {
  test.each([
    ['AGE_UNKNOWN', undefined, null],
    ['MINOR', { year: 2012, month: 4 }, 'UNDER_16'],
    ['MINOR', { year: 2009, month: 4 }, 'FROM_16_TO_17'],
  ])('opens fields to contacts at most: %s %o', async (reason, bornIn, ageBand) => {
    const client = await newcomer();
    const profile = await edited(client, { ...opened('PHONE', 'CONTACTS'), bornIn });
    expect(profile).toMatchObject({ ageBand, mostVisible: 'CONTACTS', inDirectory: false });
    for (const visibility of ['CITY', 'EVERYONE']) {
      expect(await refused(client, opened('ABOUT', visibility))).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'visibility',
        profileField: 'ABOUT',
        reason,
        mostVisible: 'CONTACTS',
      });
    }
    expect(await refused(client, { inDirectory: true })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'inDirectory',
      reason,
    });
  });

  test('cannot answer again to become older, and nothing of the attempt stays', async () => {
    const client = await newcomer();
    await edited(client, { bornIn: { year: 2012, month: 4 } });
    const again = { bornIn: { year: 1990, month: 4 }, inDirectory: true, about: 'Erwachsen!' };
    expect(await refused(client, again)).toMatchObject({
      code: 'CONFLICT',
      field: 'bornIn',
      reason: 'AGE_IS_SET',
    });
    expect(await edited(client, {})).toMatchObject({ ageBand: 'UNDER_16', about: null });
  });

  test('becomes an adult by time, and nothing opens by itself', async () => {
    const client = await newcomer();
    const bornIn = { year: 2008, month: 11 };
    await edited(client, { bornIn, ...opened('PHONE', 'CONTACTS') });
    portal.setTime(new Date('2026-11-30T22:30:00Z'));
    expect(await edited(client, {})).toMatchObject({ ageBand: 'FROM_16_TO_17' });
    portal.setTime(new Date('2026-11-30T23:30:00Z')); // midnight has passed in the city
    const grown = await edited(client, {});
    expect(grown).toMatchObject({ ageBand: 'ADULT', mostVisible: 'EVERYONE', inDirectory: false });
    expect(grown.visibility).toContainEqual({ field: 'PHONE', visibility: 'CONTACTS' });
    expect(await edited(client, { inDirectory: true })).toMatchObject({ inDirectory: true });
  });
});

test('whose address is not confirmed cannot join the directory', async () => {
  const client = portal.in('moers');
  await client.register();
  const adult = { bornIn: { year: 1980, month: 1 }, about: 'Noch niemand.' };
  expect(await refused(client, { ...adult, inDirectory: true })).toEqual({
    code: 'FORBIDDEN',
    reason: 'EMAIL_UNCONFIRMED',
  });
  expect(await edited(client, adult)).toMatchObject({ inDirectory: false, about: 'Noch niemand.' });
});

test('an answer that makes younger is taken, and closes what was open', async () => {
  const client = await newcomer();
  const adult = { bornIn: { year: 1980, month: 1 }, inDirectory: true };
  await edited(client, { ...adult, ...opened('ABOUT', 'EVERYONE') });
  const younger = await edited(client, { bornIn: { year: 2011, month: 1 } });
  expect(younger).toMatchObject({ ageBand: 'UNDER_16', inDirectory: false });
  expect(younger.visibility).toContainEqual({ field: 'ABOUT', visibility: 'CONTACTS' });
  const rows = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql(`SELECT visibility->>'ABOUT' AS about, listed_at FROM profile
      WHERE adult_from = '2029-02-01'`),
  );
  expect(rows).toEqual([{ about: 'CONTACTS', listed_at: null }]);
});

test('of an adult the database keeps the day of the answer, not of the birth', async () => {
  await edited(await newcomer(), { bornIn: { year: 1961, month: 7 }, about: 'Jahrgang geheim.' });
  const rows = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql(`SELECT row_to_json(profile)::text AS row FROM profile
      WHERE about = 'Jahrgang geheim.'`),
  );
  expect(rows[0]!['row']).toContain('"adult_from":"2026-11-23"');
  expect(rows[0]!['row']).not.toContain('1961');
});

test('the other city is untouched', () => portal.untouched('solingen'));
