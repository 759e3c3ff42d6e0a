import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';
import { readPlaces } from '../gazetteer/places-file.ts';
import { readMapping, type Mapping } from './mapping.ts';
import { PlaceImport } from './place-import.service.ts';

let portal: TestPortal;
let folder: string;

const mapping: Mapping = readMapping(
  JSON.stringify({
    source: 'Stadt Moers',
    licence: 'CC0',
    kind: 'INSTITUTION',
    columns: {
      id: 'nr',
      name: 'name',
      street: 'straße',
      postcode: 'plz',
      lat: 'lat',
      lon: 'lon',
      topic: 'art',
    },
    topics: { Schule: 'bildung' },
  }),
);

beforeAll(async () => {
  portal = await openPortal();
  folder = await mkdtemp(join(tmpdir(), 'places-'));
});

afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true, force: true });
});

async function take(
  content: string | Buffer,
  options: { dryRun?: boolean; name?: string; as?: Partial<Mapping> } = {},
) {
  const file = join(folder, options.name ?? 'places.csv');
  await writeFile(file, content);
  return portal.inside('moers', () =>
    portal.app
      .get(PlaceImport)
      .run(file, { ...mapping, ...options.as }, { dryRun: options.dryRun ?? false }),
  );
}

const header = 'nr;name;straße;plz;lat;lon;art\n';
const good = `${header}1;Grundschule am Wäldchen;Waldweg 1;47441;51.45;6.63;Schule\n2;Bücherei;Markt 2;47441;51,452;6,631;\n`;

describe('taking in places', () => {
  test('a dry run checks everything and writes nothing', async () => {
    expect(await take(good, { dryRun: true })).toMatchObject({ created: 2, refused: 0 });
    await portal.untouched('moers');
  });

  test('the run creates them unclaimed, and both cities find them', async () => {
    expect(await take(good)).toMatchObject({ created: 2, changed: 0, refused: 0 });
    const query = `{ search(input: { text: "Grundschule", radiusKm: 50 }) { edges { node { ... on Organisation { name isClaimed source topics { slug } } } } } }`;
    for (const slug of ['moers', 'solingen']) {
      const { search } = await portal.in(slug).data(query);
      expect(search.edges).toEqual([
        {
          node: {
            name: 'Grundschule am Wäldchen',
            isClaimed: false,
            source: 'Stadt Moers, CC0',
            topics: [{ slug: 'bildung' }],
          },
        },
      ]);
    }
  });

  test('a second run doubles nothing, a changed row changes its entry', async () => {
    expect(await take(good)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    expect(await take(good.replace('Bücherei', 'Stadtbücherei'))).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
  });

  test.each([
    [
      'windows-1252',
      Buffer.from(
        good.replaceAll('ä', '\xe4').replaceAll('ü', '\xfc').replaceAll('ß', '\xdf'),
        'latin1',
      ),
    ],
    ['a byte order mark', `\ufeff${good}`],
    ['commas', good.replaceAll(/(\d),(\d)/g, '$1.$2').replaceAll(';', ',')],
    ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le')],
    ['tabs', good.replaceAll(';', '\t')],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
    [
      'quotes',
      good
        .replace('Waldweg 1', '"Waldweg\n1; Hinterhaus ""B"""')
        .replace('"Waldweg\n1; Hinterhaus ""B"""', '"Waldweg 1"'),
    ],
  ])('reads %s', async (_, content) => {
    expect(await take(content, { dryRun: true })).toMatchObject({ refused: 0, created: 0 });
  });

  test('an old encoding shows far behind the beginning as well', async () => {
    const ascii = Array.from({ length: 6000 }, (_, i) => `${i + 100};Ort;Weg 1;47441;52;7;\n`);
    const late = '3;B\xfccherei am Wall;Weg 1;47441;51.451;6.631;\n';
    const plain = header.replace('\u00df', '\xdf');
    const content = Buffer.from(plain + ascii.join('') + late, 'latin1');
    expect(content.length).toBeGreaterThan(140_000);
    expect(await take(content, { dryRun: true })).toMatchObject({ created: 1, elsewhere: 6000 });
  });

  test('a mapping that names the wrong encoding is told so', async () => {
    await expect(take(good, { as: { encoding: 'windows-1252' } })).rejects.toThrow('utf-8');
    await expect(take(good, { as: { topics: { Schule: 'zauberei' } } })).rejects.toThrow(
      'zauberei',
    );
  });

  test('an address without a position is found among the city’s own streets', async () => {
    await portal.inside('moers', () =>
      portal.app.get(Gazetteer).replace([
        {
          kind: 'STREET',
          name: 'Steinstraße',
          context: null,
          postcode: '47441',
          lat: 51.452,
          lon: 6.625,
        },
      ]),
    );
    const club = `${header}7;Verein ohne Punkt;Steinstr. 4;47441;;;\n`;
    expect(await take(club, { as: { source: 'Vereine' } })).toMatchObject({ created: 1 });
    const query =
      '{ search(input: { text: "Verein ohne Punkt" }) { edges { node { ... on Organisation { location { lat lon } } } } } }';
    const { search } = await portal.in('moers').data(query);
    expect(search.edges[0].node.location).toEqual({ lat: 51.452, lon: 6.625 });
  });

  test('what lies beyond the city limit stays out, unless it is wanted', async () => {
    const far = `${header}9;Kölner Dom;Domkloster 4;50667;50.941;6.958;\n`;
    expect(await take(far)).toMatchObject({ created: 0, elsewhere: 1 });
    expect(await take(far, { as: { area: 'all' }, dryRun: true })).toMatchObject({ created: 1 });
  });

  test('GeoJSON, points and areas', async () => {
    const feature = (id: number, geometry: object) => ({
      type: 'Feature',
      id,
      properties: { name: `Spielplatz ${id}` },
      geometry,
    });
    const area = [
      [
        [6.62, 51.45],
        [6.63, 51.45],
        [6.63, 51.46],
        [6.62, 51.45],
      ],
    ];
    const content = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature(1, { type: 'Point', coordinates: [6.63, 51.451, 32] }),
        feature(2, { type: 'Polygon', coordinates: area }),
        feature(3, { type: 'LineString', coordinates: [] }),
      ],
    });
    const as = { source: 'Spielplätze', columns: { name: 'name' }, constants: {} };
    await expect(take(content, { name: 'a.geojson', as })).resolves.toMatchObject({ refused: 3 });
    const columns = { name: 'name', postcode: 'plz' };
    const withPlz = content.replaceAll('"name"', '"plz":"47441","name"');
    expect(await take(withPlz, { name: 'a.geojson', as: { ...as, columns } })).toMatchObject({
      created: 2,
      refused: 1,
    });
  });
});

describe('bad rows are named and do not stop the rest', () => {
  test.each([
    ['ragged', '3;zu wenig\n', 'row'],
    ['a formula', '3;=HYPERLINK("x");Weg 1;47441;51.45;6.63;\n', 'name'],
    ['a formula for a street', '3;Ort;=1+1;47441;51.45;6.63;\n', 'straße'],
    ['characters lost on the way', '3;Caf\ufffd;Weg 1;47441;51.45;6.63;\n', 'name'],
    ['a NUL in the id', '3\0;Ort;Weg 1;47441;51.45;6.63;\n', 'nr'],
    ['a quote never closed', '3;"Ort;Weg 1;47441;51.45;6.63;\n', 'row'],
    ['an address nobody knows', '3;Ort;Weg ins Nichts;99999;;;\n', 'location'],
    ['no name', '3;;Weg 1;47441;51.45;6.63;\n', 'name'],
    ['no position', '3;Ort;Weg 1;47441;;6.63;\n', 'lat'],
    ['words for a position', '3;Ort;Weg 1;47441;oben;6.63;\n', 'lat'],
    ['out of range', '3;Ort;Weg 1;47441;951.45;6.63;\n', 'lat'],
    ['null island', '3;Ort;Weg 1;47441;0;0;\n', 'lat'],
    ['a wrong postcode', '3;Ort;Weg 1;4744;51.45;6.63;\n', 'plz'],
    ['an id twice', '1;Ort;Weg 1;47441;51.45;6.63;\n', 'nr'],
    ['a name too long', `3;${'x'.repeat(300)};Weg 1;47441;51.45;6.63;\n`, 'name'],
  ])('%s', async (_, row, column) => {
    const report = await take(good + row, { dryRun: true });
    expect(report).toMatchObject({ refused: 1, refusals: [{ row: 4, column }] });
    expect(report.created + report.changed + report.unchanged).toBe(2);
  });
});

describe('a file that cannot be read is refused as a whole', () => {
  test.each([
    ['empty', '', 'file'],
    ['binary', Buffer.from([0x89, 0x50, 0, 1, 2, 3]), 'file'],
    ['without a mapped column', 'nr;title\n1;x\n', 'mapping'],
    ['with a line that never ends', header + 'x'.repeat(1_100_000), 'file'],
  ])('%s', async (_, content, field) => {
    await expect(take(content)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { field },
    });
  });

  test.each([
    ['{', 'not JSON'],
    ['[]', 'not a GeoJSON'],
    ['{"type":"Topology"}', 'not a GeoJSON'],
  ])('as GeoJSON: %s', async (content, reason) => {
    await expect(take(content, { name: 'x.geojson' })).rejects.toThrow(reason);
  });

  test('a missing file, a folder', async () => {
    const run = (file: string) =>
      portal.inside('moers', () => portal.app.get(PlaceImport).run(file, mapping));
    await expect(run(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(run(folder)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test.each([
    '',
    '{}',
    '{"source":"x","licence":"y","kind":"SHOP","columns":{}}',
    '{"source":"x","licence":"y","kind":"CLUB","columns":{"name":"n"},"extra":1}',
  ])('a mapping %j', (json) =>
    expect(() => readMapping(json)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' })),
  );
});

const openData = process.env['OPEN_DATA'];

describe(`open data${openData ? '' : ' (OPEN_DATA is not set: only the mappings are read)'}`, () => {
  test.each([
    ['schools-nrw', 'schools_nrw_2024.csv', 5405, [27, 31]],
    ['kiosks-osm', 'osm_kiosks_nrw_2015.csv', 2675, [3, 10]],
  ] as const)('%s', async (map, file, rows, [least, most]) => {
    const asked = readMapping(await readFile(`tenants/moers/mappings/${map}.json`, 'utf8'));
    if (!openData) return;
    const places = readPlaces(await readFile('tenants/moers/seed/places.csv', 'utf8'));
    const report = await portal.inside('moers', async () => {
      await portal.app.get(Gazetteer).replace(places);
      return portal.app.get(PlaceImport).run(join(openData, file), asked);
    });
    expect(report.created).toBeGreaterThanOrEqual(least);
    expect(report.created).toBeLessThanOrEqual(most);
    expect(report.created + report.elsewhere + report.refused).toBe(rows);
  });
});

test('a place without an address is said to be in its district', async () => {
  await portal.inside('moers', async () =>
    portal.app
      .get(Gazetteer)
      .replace(readPlaces(await readFile('tenants/moers/seed/places.csv', 'utf8'))),
  );
  const content = 'name;lat;lon\nBücherschrank am Weg;51.485;6.619\n';
  const as = { source: 'Schränke', columns: { name: 'name', lat: 'lat', lon: 'lon' } };
  expect(await take(content, { as })).toMatchObject({ created: 1 });
  const query = `{ search(input: { text: "Bücherschrank" }) { edges { node { ... on Organisation { address { street postcode locality } } } } } }`;
  const { search } = await portal.in('moers').data(query);
  expect(search.edges[0].node.address).toEqual({
    street: 'Repelen',
    postcode: '47445',
    locality: 'Moers',
  });
});

test('the other city is as it was', () => portal.untouched('solingen'));
