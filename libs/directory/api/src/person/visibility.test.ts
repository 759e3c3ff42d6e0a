import sharp from 'sharp';
import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';

const fields = ['ABOUT', 'DISTRICT', 'TOPICS', 'PHONE', 'EMAIL', 'WEBSITE', 'PICTURE'] as const;
const edit = `mutation ($input: EditProfileInput!) {
  editProfile(input: $input) { viewer { id profile { slug } } } }`;
const page = `query ($slug: String!) { person(slug: $slug) {
  displayName about district topics { slug } phone email website picture { alt } } }`;
const request = 'mutation ($input: ContactInput!) { requestContact(input: $input) { __typename } }';
const accept = 'mutation ($input: ContactInput!) { acceptContact(input: $input) { __typename } }';

const told = {
  about: 'Sammelt Steine.',
  district: 'Mitte',
  topics: ['kultur'],
  phone: '02841 000 1',
  email: 'steine@post.example',
  website: 'https://steine.example/',
};
const everything = { ...told, topics: [{ slug: 'kultur' }], picture: { alt: 'Ein Stein' } };
const nothing = {
  about: null,
  district: null,
  topics: [],
  phone: null,
  email: null,
  website: null,
  picture: null,
};

let portal: TestPortal;
let slug: string;
let picture: string;
const viewers: Record<string, PortalClient> = {};

const open = (visibility: string) =>
  viewers['self']!.data(edit, {
    input: { visibility: fields.map((field) => ({ field, visibility })) },
  });
const list = (inDirectory: boolean) => viewers['self']!.data(edit, { input: { inDirectory } });
const pictureFor = async (viewer: string) => {
  const { status, headers } = await viewers[viewer]!.get(picture);
  return [status, status === 200 ? headers['cache-control'] : null];
};
const seenBy = async (viewer: string) => (await viewers[viewer]!.data(page, { slug })).person;

beforeAll(async () => {
  portal = await openPortal();
  const district = {
    kind: 'DISTRICT',
    name: 'Mitte',
    context: null,
    postcode: null,
    lat: 51.45,
    lon: 6.63,
  } as const;
  await portal.inside('moers', () => portal.app.get(Gazetteer).replace([district]));
  const ids: Record<string, string> = {};
  for (const name of ['self', 'contact', 'asked', 'resident', 'elsewhere']) {
    const { client, id } = await portal.resident(name === 'elsewhere' ? 'solingen' : 'moers', name);
    [viewers[name], ids[name]] = [client, id];
  }
  for (const name of ['provisional', 'visitor']) viewers[name] = portal.in('moers');
  await viewers['provisional']!.register();

  const stone = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'grey' } })
    .jpeg()
    .toBuffer();
  const upload = await viewers['self']!.post('/medien')
    .set('x-stadtlive', '1')
    .field('alt', 'Ein Stein')
    .attach('file', stone, 'stein.jpg');
  picture = `/medien/${upload.body.id}/160.webp`;
  const input = {
    ...told,
    pictureId: upload.body.id,
    bornIn: { year: 1980, month: 1 },
    inDirectory: true,
  };
  const { editProfile } = await viewers['self']!.data(edit, { input });
  slug = editProfile.viewer.profile.slug;
  await viewers['contact']!.data(request, { input: { personId: ids['self'] } });
  await viewers['self']!.data(accept, { input: { personId: ids['contact'] } });
  const adult = { bornIn: { year: 1990, month: 1 }, inDirectory: true };
  await viewers['asked']!.data(edit, { input: adult });
  await viewers['self']!.data(request, { input: { personId: ids['asked'] } });
});

afterAll(() => portal.close());

describe.each([
  ['ONLY_ME', ['self']],
  ['CONTACTS', ['self', 'contact']],
  ['CITY', ['self', 'contact', 'asked', 'resident']],
  ['EVERYONE', ['self', 'contact', 'asked', 'resident', 'provisional', 'visitor']],
])('what is visible to %s', (visibility, reached) => {
  beforeAll(async () => {
    await open(visibility);
    await list(true);
  });

  test.each(['self', 'contact', 'asked', 'resident', 'provisional', 'visitor'])(
    'in the directory, looked at by: %s',
    async (viewer) => {
      const fields = reached.includes(viewer) ? everything : nothing;
      expect(await seenBy(viewer)).toEqual({ displayName: 'self', ...fields });
      const served = reached.includes(viewer) ? [200, 'private, no-cache'] : [404, null];
      expect(await pictureFor(viewer)).toEqual(served);
    },
  );

  test('in another city there is nobody', async () => {
    expect(await seenBy('elsewhere')).toBeNull();
  });

  test.each(['self', 'contact', 'asked', 'resident', 'provisional', 'visitor', 'elsewhere'])(
    'outside the directory, looked at by: %s',
    async (viewer) => {
      await list(false);
      const knows = ['self', 'contact', 'asked'].includes(viewer);
      const fields = reached.includes(viewer) ? everything : nothing;
      expect(await seenBy(viewer)).toEqual(knows ? { displayName: 'self', ...fields } : null);
      const isServed = knows && reached.includes(viewer);
      expect((await pictureFor(viewer))[0]).toBe(isServed ? 200 : 404);
    },
  );
});

test('a field is opened on its own, the others stay as they are', async () => {
  await list(true);
  await open('ONLY_ME');
  const visibility = [{ field: 'PHONE', visibility: 'CITY' }];
  await viewers['self']!.data(edit, { input: { visibility } });
  const phone = { displayName: 'self', ...nothing, phone: told.phone };
  expect(await seenBy('resident')).toEqual(phone);
  expect(await seenBy('visitor')).toEqual({ ...phone, phone: null });
});

test('whom nobody may see is answered as whom there is not', async () => {
  await list(false);
  const ask = (of: string) => viewers['resident']!.query(page, { slug: of });
  expect(await ask(slug)).toEqual(await ask('niemand-123abc'));
  expect(await ask('..')).toEqual(await ask('niemand-123abc'));
});

test('the other city holds its one new person', async () => {
  await portal.untouched('solingen', 'account', 'session');
});
