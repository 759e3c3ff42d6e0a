import fc from 'fast-check';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { foldedName, withoutHouseNumber } from './folded-name.ts';
import { Gazetteer, type PlaceRow } from './gazetteer.service.ts';
import { readPlaces } from './places-file.ts';

let portal: TestPortal;

const row = (
  kind: PlaceRow['kind'],
  name: string,
  context: string | null,
  postcode: string | null,
): PlaceRow => ({
  kind,
  name,
  context,
  postcode,
  lat: 51.45,
  lon: 6.63,
});

beforeAll(async () => {
  portal = await openPortal();
  await portal.inside('moers', () =>
    portal.app
      .get(Gazetteer)
      .replace([
        row('CITY', 'Krefeld', null, null),
        row('DISTRICT', 'Kapellen', 'Moers', null),
        row('POSTCODE', '47441', 'Moers', '47441'),
        row('STREET', 'Königlicher Hof', 'Mitte', '47441'),
        row('STREET', 'Steinstraße', 'Mitte', '47441'),
        row('STREET', 'Bahnhofstraße', 'Mitte', '47441'),
        { ...row('STREET', 'Bahnhofstraße', 'Kapellen', '47447'), lat: 51.405 },
        { ...row('STREET', 'Homberger Straße', 'Mitte', '47441'), lat: 51.454 },
        row('LANDMARK', 'Moerser Schloss', 'Mitte', '47441'),
      ]),
  );
});

afterAll(() => portal.close());

const places = async (text: string, slug = 'moers'): Promise<string[]> => {
  const { places } = await portal
    .in(slug)
    .data('query ($text: String!) { places(text: $text) { name } }', { text });
  return places.map((place: { name: string }) => place.name);
};

test.each([
  ['kref', 'Krefeld'],
  ['KÖNIGLICHER', 'Königlicher Hof'],
  ['koenigl', 'Königlicher Hof'],
  ['4744', '47441'],
  ['steinstr.', 'Steinstraße'],
  ['Steinstrasse', 'Steinstraße'],
  ['schloss', 'Moerser Schloss'],
  ['Schloß', 'Moerser Schloss'],
  ['Capellen', 'Kapellen'],
  ['Krefled', 'Krefeld'],
  ['Königlicher Hof 12 a', 'Königlicher Hof'],
])('%s finds %s', async (text, name) => expect((await places(text))[0]).toBe(name));

test('what is only spelled alike is left out where something is spelled so', async () => {
  expect(await places('Steinstr. 12')).toEqual(['Steinstraße']);
  expect(await places('Steinstraße, Moers')).toEqual(['Steinstraße']);
});

test('a district tells equal names apart', async () => {
  const query = '{ places(text: "Bahnhofstraße Kapellen", first: 1) { name context } }';
  const { places } = await portal.in('moers').data(query);
  expect(places).toEqual([{ name: 'Bahnhofstraße', context: 'Kapellen' }]);
});

describe('an address', () => {
  const locate = (street: string, postcode: string) =>
    portal.inside('moers', () => portal.app.get(Gazetteer).locate({ street, postcode }));

  test.each([
    ['Bahnhofstr. 3', '47447', 51.405],
    ['Bahnhofstraße 3', '47441', 51.45],
    ['Hombergerstr. 7', '47441', 51.454],
    ['Weg ohne Eintrag 1', '47441', 51.45],
  ])('%s, %s lies where its street is, else in its postcode', async (street, postcode, lat) => {
    expect((await locate(street, postcode)).lat).toBe(lat);
  });

  test('of another town is not mistaken for one here', async () => {
    await expect(locate('Bahnhofstraße 3', '50667')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { field: 'location' },
    });
  });
});

test.each(['', '   ', '%', '_', "'; DROP TABLE place; --", '🚲', '\\', 'a'.repeat(100)])(
  '%j is harmless',
  async (text) => {
    expect(await places(text)).toEqual([]);
  },
);

test('a text too long is refused by name', async () => {
  const { errors } = await portal
    .in('moers')
    .query(`{ places(text: "${'a'.repeat(101)}") { name } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'text' });
});

test('each city knows its own places only', async () => {
  expect(await places('Krefeld', 'solingen')).toEqual([]);
  await portal.untouched('solingen');
});

test('labels leave the streets out', async () => {
  const { mapLabels } = await portal.in('moers').data('{ mapLabels { kind } }');
  expect(mapLabels.map((label: { kind: string }) => label.kind)).toEqual([
    'CITY',
    'DISTRICT',
    'POSTCODE',
  ]);
});

test('folding is stable and leaves nothing to escape', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const folded = foldedName(name);
      expect(folded).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      expect(foldedName(folded)).toBe(folded);
    }),
  );
  expect(['Weg 12', 'Weg 12 a', 'Weg 12-14', 'Platz des 4. Juli'].map(withoutHouseNumber)).toEqual([
    'Weg',
    'Weg',
    'Weg',
    'Platz des 4. Juli',
  ]);
});

test('a places file names the line that is wrong', () => {
  const header = 'kind,name,context,postcode,lat,lon\n';
  expect(readPlaces(`${header}STREET,Weg,,47441,51.4,6.6\n`)).toMatchObject([
    { name: 'Weg', context: null },
  ]);
  expect(() => readPlaces(`${header}STREET,Weg,,47441,51.4,6.6\nALLEY,Weg,,,51,6\n`)).toThrow(
    'Line 3',
  );
});
