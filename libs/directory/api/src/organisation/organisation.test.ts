import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';

let portal: TestPortal;
let owner: PortalClient;

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) { organisation { id slug url viewerIsOwner location { lat lon } city { slug } } } }`;
const edit = `mutation ($input: EditOrganisationInput!) {
  editOrganisation(input: $input) { organisation { name slug topics { slug name } website description } } }`;
const shop = {
  kind: 'BUSINESS',
  name: 'Käse & Söhne',
  address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.4512, lon: 6.6265 },
};

beforeAll(async () => {
  portal = await openPortal();
  owner = portal.in('moers');
  await owner.register();
});

afterAll(() => portal.close());

const created = async (input: object = {}) =>
  (await owner.data(create, { input: { ...shop, ...input } })).createOrganisation.organisation;

describe('creating', () => {
  test('gives it a page, an address and an owner', async () => {
    const organisation = await created();
    expect(organisation).toMatchObject({
      slug: 'kaese-und-soehne',
      url: 'http://moers.localhost/laden/kaese-und-soehne',
      viewerIsOwner: true,
      city: { slug: 'moers' },
    });
    const { viewer } = await owner.data('{ viewer { organisations { slug } } }');
    expect(viewer.organisations).toContainEqual({ slug: 'kaese-und-soehne' });
  });

  test('tells equal names apart, even at the same moment', async () => {
    const slugs = await Promise.all(Array.from({ length: 5 }, () => created({ name: 'Lädchen' })));
    expect(slugs.map(({ slug }) => slug).sort()).toEqual([
      'laedchen',
      'laedchen-2',
      'laedchen-3',
      'laedchen-4',
      'laedchen-5',
    ]);
  });

  test('finds the position by the city’s own streets', async () => {
    const street = {
      kind: 'STREET',
      name: 'Steinstraße',
      context: null,
      postcode: '47441',
      lat: 51.45,
      lon: 6.63,
    } as const;
    await portal.inside('moers', () => portal.app.get(Gazetteer).replace([street]));
    const found = await created({ name: 'Ohne Position', location: null });
    expect(found.location).toEqual({ lat: 51.45, lon: 6.63 });
    const address = { street: 'Weg ins Nichts 1', postcode: '99999', locality: 'Moers' };
    const { errors } = await owner.query(create, { input: { ...shop, address, location: null } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'location' });
  });

  test('is for people who have signed in', async () => {
    expect(await portal.in('moers').refusal(create, { input: shop })).toBe('UNAUTHENTICATED');
  });

  test.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(121) }],
    ['name', { name: 'Laden\u202e' }],
    ['address.postcode', { address: { ...shop.address, postcode: '4744' } }],
    ['location.lat', { location: { lat: 91, lon: 0 } }],
    ['location', { location: { lat: 0, lon: 0 } }],
    ['location', { location: { lat: 51.95, lon: 6.628 } }],
    ['topics', { topics: ['gibt-es-nicht'] }],
    ['website', { website: 'javascript:alert(1)' }],
    ['email', { email: 'kein at' }],
    ['phone', { phone: 'ruf an' }],
    [
      'openingHours.weekly.0.until',
      { openingHours: { weekly: [{ day: 'MONDAY', from: '09:00', until: '25:00' }] } },
    ],
    [
      'openingHours.exceptions.0.from',
      {
        openingHours: {
          weekly: [],
          exceptions: [{ from: '2026-02-30', until: '2026-03-01', hours: [] }],
        },
      },
    ],
  ])('names %s when it is wrong', async (field, wrong) => {
    const { errors } = await owner.query(create, { input: { ...shop, ...wrong } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('editing', () => {
  test('keeps the position within the greatest radius of the city', async () => {
    const { id } = await created({ name: 'Bleibt hier' });
    const move = (location: object) =>
      owner.query(edit, { input: { organisationId: id, location } });
    const { errors } = await move({ lat: 0, lon: 0 });
    expect(errors?.[0]).toMatchObject({
      message: 'The position lies more than 50 km from Moers-Mitte.',
      extensions: { code: 'BAD_USER_INPUT', field: 'location' },
    });
    expect((await move({ lat: 51.85, lon: 6.628 })).errors).toBeUndefined();
  });

  test('changes what was given, leaves the rest, and the search follows at once', async () => {
    const { id } = await created({ name: 'Wandelbar', description: 'Bleibt.' });
    const input = {
      organisationId: id,
      name: 'Umbenannt',
      topics: ['kultur'],
      website: 'laden.example',
    };
    const { editOrganisation } = await owner.data(edit, { input });
    expect(editOrganisation.organisation).toEqual({
      name: 'Umbenannt',
      slug: 'wandelbar',
      topics: [{ slug: 'kultur', name: 'Kultur' }],
      website: 'https://laden.example/',
      description: 'Bleibt.',
    });
    const found = await portal
      .in('moers')
      .data(
        '{ search(input: { text: "umbenannt" }) { edges { node { ... on Organisation { id } } } } }',
      );
    expect(found.search.edges).toEqual([{ node: { id } }]);
  });

  test.each(['', 'kein-bild', '01900000-0000-7000-8000-000000000000'])(
    'refuses %j as a logo by name',
    async (logoId) => {
      const { id } = await created({ name: 'Ohne Bild' });
      const { errors } = await owner.query(edit, { input: { organisationId: id, logoId } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'logoId' });
    },
  );

  test('is for the owner alone, in the owner’s city', async () => {
    const { id } = await created({ name: 'Fremd' });
    const input = { organisationId: id, name: 'Gekapert' };
    const stranger = portal.in('moers');
    await stranger.register();
    expect(await stranger.refusal(edit, { input })).toBe('FORBIDDEN');
    expect(await portal.in('moers').refusal(edit, { input })).toBe('UNAUTHENTICATED');
    const neighbour = portal.in('solingen');
    await neighbour.register();
    expect(await neighbour.refusal(edit, { input })).toBe('NOT_FOUND');
  });
});

test('the region sees the card, and the page only its own city', async () => {
  const { id, slug } = await created({ name: 'Schaufenster zur Region', tagline: 'Von weitem' });
  const query = `{ search(input: { text: "Schaufenster", radiusKm: 50 }) { edges { city { slug } distanceKm node { ... on Organisation { id name tagline url address { street } viewerIsOwner } } } } }`;
  const { search } = await portal.in('solingen').data(query);
  expect(search.edges).toMatchObject([
    {
      city: { slug: 'moers' },
      node: {
        id,
        tagline: 'Von weitem',
        url: `http://moers.localhost/laden/${slug}`,
        viewerIsOwner: false,
      },
    },
  ]);
  expect(search.edges[0].distanceKm).toBeGreaterThan(30);
  const page = `query ($slug: String!) { organisation(slug: $slug) { id } }`;
  expect((await portal.in('moers').data(page, { slug })).organisation).toEqual({ id });
  expect((await portal.in('solingen').data(page, { slug })).organisation).toBeNull();
});

test('open now holds over midnight, on exceptions and on holidays', async () => {
  const { id } = await created({
    name: 'Nachtschicht',
    openingHours: {
      weekly: [{ day: 'FRIDAY', from: '20:00', until: '02:00' }],
      exceptions: [{ from: '2026-12-11', until: '2026-12-11', note: 'Betriebsfeier', hours: [] }],
    },
  });
  const query = `{ search(input: { text: "Nachtschicht", openNow: true }) { edges { node { ... on Organisation { id openingStatus { isOpen until reason } } } } } }`;
  const at = async (iso: string) => {
    portal.setTime(new Date(iso));
    return (await portal.in('moers').data(query)).search.edges.map(
      (edge: { node: object }) => edge.node,
    );
  };
  const open = {
    id,
    openingStatus: { isOpen: true, until: '2026-11-28T01:00:00.000Z', reason: null },
  };
  expect(await at('2026-11-27T23:30:00Z')).toEqual([open]);
  expect(await at('2026-11-28T01:30:00Z')).toEqual([]);
  expect(await at('2026-12-11T20:00:00Z')).toEqual([]);
  portal.setTime(null);
});

test('the other city is as it was', () => portal.untouched('solingen', 'account', 'session'));
