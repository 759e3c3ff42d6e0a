import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';

let portal: TestPortal;
let person: PortalClient;
let visitor: PortalClient;

const edit = `mutation ($input: EditProfileInput!) {
  editProfile(input: $input) { viewer { id profile { slug } } } }`;
const search = `query ($input: SearchInput!) { search(input: $input) {
  totalCount edges { distanceKm city { slug } node { __typename ... on Person {
    id displayName about district topics { slug } phone contactState url city { slug } } } } } }`;
const fields = ['ABOUT', 'DISTRICT', 'TOPICS', 'PHONE'];
const all = (visibility: string) => fields.map((field) => ({ field, visibility }));

const asberg = {
  kind: 'DISTRICT',
  name: 'Asberg',
  context: 'Moers',
  postcode: null,
  lat: 51.436,
  lon: 6.655,
} as const;

const change = (input: object) => person.data(edit, { input });
const found = async (input: object, client = visitor) => {
  const { search: answer } = await client.data(search, { input: { radiusKm: 50, ...input } });
  return answer.edges as { distanceKm: number; node: Record<string, unknown> }[];
};
const words = (form: string) =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql('SELECT shown FROM word WHERE form = $1', [form]),
  );

beforeAll(async () => {
  portal = await openPortal();
  await portal.inside('moers', () => portal.app.get(Gazetteer).replace([asberg]));
  visitor = portal.in('moers');
  ({ client: person } = await portal.resident('moers', 'Fenja Drachenflug'));
  await change({
    about: 'Baut Windräder aus Teelöffeln.',
    district: 'asberg',
    topics: ['handwerk'],
    phone: '02841 000 77',
    bornIn: { year: 1985, month: 6 },
  });
});

beforeEach(() => change({ inDirectory: true, visibility: all('EVERYONE') }));
afterAll(() => portal.close());

describe('whoever has joined', () => {
  test.each([
    ['name', { text: 'Drachenflug' }],
    ['the beginning of a name', { text: 'Drach' }],
    ['district', { text: 'Asberg' }],
    ['topic', { text: 'Handwerk' }],
    ['topic chosen', { topic: 'handwerk' }],
    ['what they tell', { text: 'Windräder' }],
    ['kind', { kinds: ['PERSON'] }],
  ])('is found by %s', async (_, input) => {
    const hits = await found(input);
    expect(hits.map(({ node }) => node)).toEqual([
      expect.objectContaining({
        __typename: 'Person',
        displayName: 'Fenja Drachenflug',
        about: 'Baut Windräder aus Teelöffeln.',
        district: 'Asberg',
        topics: [{ slug: 'handwerk' }],
        phone: '02841 000 77',
        contactState: 'NONE',
        city: { slug: 'moers' },
        url: expect.stringMatching(/^http:\/\/moers\.localhost\/menschen\/fenja-drachenflug-/),
      }),
    ]);
  });

  test('stands in the middle of the district', async () => {
    const { lat, lon } = asberg;
    const [hit] = await found({ text: 'Fenja', near: { lat, lon } });
    expect(hit!.distanceKm).toBeLessThan(0.1);
  });

  test('is found in no other city', async () => {
    expect(await found({ text: 'Drachenflug' }, portal.in('solingen'))).toEqual([]);
    const shared = await portal.inside('solingen', () =>
      portal.app.get(TenantDatabase).sql("SELECT FROM region.listing WHERE kind = 'PERSON'"),
    );
    expect(shared).toEqual([]);
  });

  test('has a page that search engines may keep', async () => {
    const slug = (await change({})).editProfile.viewer.profile.slug;
    const { person: seen } = await visitor.data(
      'query ($slug: String!) { person(slug: $slug) { displayName } }',
      { slug },
    );
    expect(seen).toEqual({ displayName: 'Fenja Drachenflug' });
  });
});

describe('what is not open to everyone', () => {
  const asResident = async () => (await portal.resident('moers')).client;

  test.each([
    ['what they tell', { text: 'Windräder' }],
    ['district', { text: 'Asberg' }],
    ['topic', { text: 'Handwerk' }],
    ['topic chosen', { topic: 'handwerk' }],
  ])('finds nobody: %s', async (_, input) => {
    await change({ visibility: all('CITY') });
    expect(await found(input)).toEqual([]);
    expect(await found(input, await asResident())).toEqual([]);
  });

  test('is not on the card either, but for those who may see it', async () => {
    await change({ visibility: all('CITY') });
    const [hit] = await found({ text: 'Fenja' });
    expect(hit!.node).toMatchObject({ about: null, district: null, topics: [], phone: null });
    const [shown] = await found({ text: 'Fenja' }, await asResident());
    expect(shown!.node).toMatchObject({ district: 'Asberg', phone: '02841 000 77' });
  });

  test('does not show by the distance: the place is the middle of the city', async () => {
    await change({ visibility: all('CITY') });
    const [hit] = await found({ text: 'Fenja' });
    expect(hit!.distanceKm).toBeLessThan(0.01);
  });

  test('leaves nothing behind in the words of the search', async () => {
    expect(await words('teeloffeln')).toHaveLength(1);
    await change({ visibility: all('CITY') });
    expect(await words('teeloffeln')).toEqual([]);
    expect(await words('drachenflug')).toHaveLength(1);
  });
});

test('who takes another name is found by that one alone', async () => {
  const rename =
    'mutation ($input: ChangeDisplayNameInput!) { changeDisplayName(input: $input) { __typename } }';
  await person.data(rename, { input: { displayName: 'Fenja Segelflieger' } });
  expect(await found({ text: 'Segelflieger' })).toHaveLength(1);
  expect(await found({ text: 'Drachenflug' })).toEqual([]);
  expect(await words('drachenflug')).toEqual([]);
  await person.data(rename, { input: { displayName: 'Fenja Drachenflug' } });
});

test('who leaves is gone at once, with every word', async () => {
  await change({ inDirectory: false });
  expect(await found({ text: 'Drachenflug' })).toEqual([]);
  expect(await found({ kinds: ['PERSON'] })).toEqual([]);
  expect(await words('drachenflug')).toEqual([]);
  const slug = (await change({})).editProfile.viewer.profile.slug;
  const query = 'query ($slug: String!) { person(slug: $slug) { id } }';
  expect(await visitor.data(query, { slug })).toEqual({ person: null });
});

test('the other city is untouched', () => portal.untouched('solingen'));
