import type { EntityManager } from 'typeorm';
import { newId } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { ListingTypes, Listings, RefreshWords, type ListingRecord } from '../index.ts';

const moers = { lat: 51.4516, lon: 6.6408 };
const northOf = (point: typeof moers, km: number) => ({ ...point, lat: point.lat + km / 111.195 });
const query = `query ($input: SearchInput!, $first: Int, $after: String) {
  search(input: $input, first: $first, after: $after) {
    totalCount homeCount totalCountIsExact correctedText searchedText histogramIsExact
    distanceHistogram { upToKm count homeCount }
    kindCounts { kind count } kindCountsAreExact
    nearestBeyond { distanceKm radiusKm count placeName }
    pageInfo { hasNextPage endCursor }
    edges { cursor distanceKm city { slug } node { ... on Organisation { id name } } }
  }
}`;

let portal: TestPortal;

const listing = (title: string, rest: Partial<ListingRecord> = {}): ListingRecord => {
  const id = rest.id ?? newId();
  return {
    id,
    kind: 'BUSINESS',
    audience: 'REGION',
    title,
    keywords: [],
    location: moers,
    topics: [],
    placeId: id,
    publishedAt: new Date('2026-01-01T10:00:00Z'),
    card: { id, name: title },
    ...rest,
  };
};

const inTransaction = <T>(city: string, work: (tx: EntityManager) => Promise<T>) =>
  portal.inside(city, () => portal.app.get(TenantDatabase).write(work));

const setFrequency = (form: string, listings: number) =>
  inTransaction('moers', (tx) =>
    tx.query('UPDATE word SET listings = $2 WHERE form = $1', [form, listings]),
  );

const publish = (city: string, ...records: ListingRecord[]) =>
  inTransaction(city, (tx) => portal.app.get(Listings).putMany(tx, records));

async function search(input: object, page: object = {}, city = 'moers') {
  const variables = { input: { near: moers, radiusKm: 10, ...input }, ...page };
  return (await portal.in(city).data(query, variables)).search;
}
const titles = async (input: object) =>
  (await search(input)).edges.map((edge: any) => edge.node.name);

beforeAll(async () => {
  portal = await openPortal();
  const types = portal.app.get(ListingTypes);
  types.register({
    kinds: ['BUSINESS', 'CLUB', 'PRODUCT'],
    typename: 'Organisation',
    parentOf: ({ card }) => ({ ...(card as object) }),
  });
});
afterAll(() => portal?.close());

test.each(['😀', '%', 'der die das', ' '])(
  '%j has no word, and everything is found',
  async (text) => {
    await publish('moers', listing('Haus ohne Suchwort'));
    const all = await search({});
    expect(all.searchedText).toBeNull();
    expect(await search({ text })).toMatchObject({
      searchedText: null,
      totalCount: all.totalCount,
    });
    expect(await search({ text: `${text} Suchwort` })).toMatchObject({ searchedText: 'Suchwort' });
  },
);

test('what is published is found the same second, and gone with its removal', async () => {
  const lamp = listing('Wundersame Zirbellampe');
  await publish('moers', lamp);
  expect(await titles({ text: 'zirbel' })).toEqual([lamp.title]);
  expect(await titles({ text: 'Zirbelampe' })).toEqual([lamp.title]);
  expect(await titles({ text: 'Lampen' })).toContain(lamp.title);
  await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .write((tx) => portal.app.get(Listings).remove(tx, 'BUSINESS', lamp.id)),
  );
  const after = await search({ text: 'Zirbelampe' });
  expect(after).toMatchObject({ totalCount: 0, correctedText: null, edges: [] });
});

describe('German', () => {
  beforeAll(() =>
    publish(
      'moers',
      listing('Fahrrad für Kinder, 20 Zoll'),
      listing('Kinderfahrrad rot'),
      listing('Bäckerei Sonnenschein'),
      listing('Kuchen vom Blech'),
      listing('Café am Königlichen Hof', { text: 'Straße mit Küchen und E-Bike' }),
    ),
  );

  test.each([
    ['Kinderfahrrad', 2],
    ['kinder fahrrad', 2],
    ['Fahrräder', 2],
    ['fahrrä', 2],
    ['Farrad', 2],
    ['Fahhrad', 2],
    ['Farhrad', 2],
    ['Baecker', 1],
    ['BÄCKER', 1],
    ['backerei', 1],
    ['strasse', 1],
    ['STRASSE mit Küche', 1],
    ['Kuchen', 1],
    ['Küche', 1],
    ['ebike', 1],
    ['cafe', 1],
  ])('%s finds %d', async (text, hits) => {
    expect(await titles({ text })).toHaveLength(hits);
  });

  test('says what was searched instead', async () => {
    expect(await search({ text: 'rotes Farrad' })).toMatchObject({
      correctedText: 'rotes Fahrrad',
    });
  });

  test.each(['', '   ', 'für die', '%', "' OR 1=1 --", '&|!():*', '🚲', '\\', 'x'.repeat(200)])(
    'bears %j',
    async (text) => {
      expect((await portal.in('moers').query(query, { input: { text } })).errors).toBeUndefined();
    },
  );
});

describe('the region', () => {
  const shared = listing('Quittenmus vom Hof', { location: northOf(moers, 3.5) });
  const inside = listing('Quittenmus nur hier', { audience: 'CITY', location: moers });

  test('has what was published for all portals, and nothing else', async () => {
    await publish('solingen', shared, inside);
    const own = listing('Quittenmus daheim', { location: northOf(moers, 7.5) });
    await publish('moers', own);
    const found = await search({ text: 'Quittenmus' });
    expect(
      found.edges.map((edge: any) => [edge.node.name, edge.city.slug, edge.distanceKm]),
    ).toEqual([
      [own.title, 'moers', 7.5],
      [shared.title, 'solingen', 3.5],
    ]);
    expect(found).toMatchObject({ totalCount: 2, homeCount: 1, totalCountIsExact: true });
    expect(found.distanceHistogram.filter((bucket: any) => bucket.count)).toEqual([
      { upToKm: 4, count: 1, homeCount: 0 },
      { upToKm: 8, count: 1, homeCount: 1 },
    ]);
    expect(await titles({ text: 'Quittenmus', sort: 'DISTANCE' })).toEqual([
      shared.title,
      own.title,
    ]);
  });

  test('loses what its owner takes back', async () => {
    await publish('solingen', { ...shared, audience: 'CITY' });
    expect(await titles({ text: 'Quittenmus', sort: 'DISTANCE' })).toEqual(['Quittenmus daheim']);
    expect((await search({ text: 'Quittenmus' }, {}, 'solingen')).totalCount).toBe(3);
  });

  test('a city cannot write as another', async () => {
    const write = (sql: string) =>
      portal.inside('moers', () => portal.app.get(TenantDatabase).sql(sql));
    await publish('solingen', shared);
    await write(`UPDATE region.listing SET title = 'x' WHERE id = '${shared.id}'`);
    await write(`DELETE FROM region.listing WHERE id = '${shared.id}'`);
    await expect(
      write(
        `INSERT INTO region.word SELECT c.id, 'x', 'x', 'x', 1 FROM region.city c WHERE slug = 'solingen'`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await titles({ text: 'Quittenmus', sort: 'DISTANCE' })).toContain(shared.title);
  });

  test('an empty result offers the nearest beyond', async () => {
    await publish(
      'moers',
      listing('Quarkstollen', { location: northOf(moers, 15), placeName: 'Krefeld' }),
    );
    expect((await search({ text: 'Quarkstollen', radiusKm: 5 })).nearestBeyond).toEqual({
      distanceKm: 15,
      radiusKm: expect.any(Number),
      count: 1,
      placeName: 'Krefeld',
    });
  });
});

describe('orders', () => {
  const at = (km: number, city = 'moers') => ({ location: northOf(moers, km), city });
  const wares = [
    { title: 'Sonnensegel blau', priceCents: 500, ...at(4) },
    { title: 'Plane', keywords: ['Sonnensegel'], priceCents: 300, ...at(2) },
    { title: 'Tuch', text: 'auch als Sonnensegel', ...at(1) },
    { title: 'Sonnensegel rot', priceCents: 400, ...at(3, 'solingen') },
  ].map(({ city, ...rest }, i) => ({
    city,
    record: listing(rest.title, { ...rest, publishedAt: new Date(2026, 0, i + 1) }),
  }));
  beforeAll(async () => {
    for (const { city, record } of wares) await publish(city, record);
  });

  test.each([
    ['HOME_CITY_FIRST', ['Tuch', 'Plane', 'Sonnensegel blau', 'Sonnensegel rot']],
    ['DISTANCE', ['Tuch', 'Plane', 'Sonnensegel rot', 'Sonnensegel blau']],
    ['RELEVANCE', ['Sonnensegel rot', 'Sonnensegel blau', 'Plane', 'Tuch']],
    ['PRICE', ['Plane', 'Sonnensegel rot', 'Sonnensegel blau', 'Tuch']],
    ['NEWEST', ['Sonnensegel rot', 'Tuch', 'Plane', 'Sonnensegel blau']],
  ])('%s is as published', async (sort, expected) => {
    expect(await titles({ text: 'Sonnensegel', sort })).toEqual(expected);
    const { sortRules } = await portal
      .in('moers')
      .data('{ sortRules { sort name rule(locale: EN) } }');
    expect(sortRules.map((rule: any) => rule.sort)).toContain(sort);
  });
});

describe('pages', () => {
  const ids = () => Array.from({ length: 23 }, newId).sort();
  const [inMoers, inSolingen] = [ids(), ids()];
  beforeAll(async () => {
    const things = (all: string[]) =>
      all.map((id, i) =>
        listing('Pagode', {
          id,
          priceCents: i % 3 ? i % 5 : null,
          location: northOf(moers, i % 4),
        }),
      );
    await publish('moers', ...things(inMoers));
    await publish('solingen', ...things(inSolingen));
  });

  test.each(['common', 'rare'])(
    'of %s words follow each other without gap or double, in every order',
    async (how) => {
      const total = how === 'common' ? 1_000_000 : 1;
      await setFrequency('pagode', total);
      for (const sort of ['HOME_CITY_FIRST', 'DISTANCE', 'RELEVANCE', 'PRICE', 'NEWEST']) {
        const input = { text: 'Pagode ', sort };
        const whole = (await search(input, { first: 100 })).edges.map((edge: any) => edge.node.id);
        expect([...whole].sort()).toEqual([...inMoers, ...inSolingen].sort());
        const paged: string[] = [];
        let after: string | null = null;
        do {
          const page: any = await search(input, { first: 7, after });
          paged.push(...page.edges.map((edge: any) => edge.node.id));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after);
        expect(paged).toEqual(whole);
      }
    },
  );

  test('refuse a cursor of another search and garbage', async () => {
    const { pageInfo } = await search({ text: 'Pagode' }, { first: 2 });
    const refused = (input: object, after: string) =>
      portal.in('moers').refusal(query, { input: { near: moers, radiusKm: 10, ...input }, after });
    expect(await refused({ text: 'Pagoden' }, pageInfo.endCursor)).toBe('BAD_USER_INPUT');
    expect(await refused({ text: 'Pagode', sort: 'PRICE' }, pageInfo.endCursor)).toBe(
      'BAD_USER_INPUT',
    );
    for (const garbage of ['', 'x', 'W10', 'bnVsbA', '0'.repeat(1000)]) {
      expect(await refused({ text: 'Pagode' }, garbage)).toBe('BAD_USER_INPUT');
    }
  });
});

test('filters by kind, topic, stock and hours; counts kinds without the filter by kind', async () => {
  const shop = listing('Xylofonladen', { topics: ['wohnen'] });
  const wares = [true, false].map((inStock) =>
    listing('Xylofon', { kind: 'PRODUCT', placeId: shop.id, inStock, topics: ['musik'] }),
  );
  await publish('moers', shop, ...wares);
  await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .write((tx) =>
        portal.app
          .get(Listings)
          .putOpening(tx, shop.id, [
            { from: new Date('2026-03-02T08:00Z'), until: new Date('2026-03-02T18:00Z') },
          ]),
      ),
  );
  const count = async (input: object) => (await search({ text: 'Xylofon', ...input })).totalCount;
  expect(await count({})).toBe(3);
  expect(await count({ kinds: ['PRODUCT'] })).toBe(2);
  expect(await count({ inStock: true })).toBe(1);
  expect(await count({ inStock: false })).toBe(1);
  portal.setTime(new Date('2026-03-02T17:59Z'));
  expect(await count({ openNow: true })).toBe(3);
  portal.setTime(new Date('2026-03-02T18:00Z'));
  expect(await count({ openNow: true })).toBe(0);
  portal.setTime(null);
  expect((await search({ text: 'Xylofon', kinds: ['CLUB'] })).kindCounts).toEqual([
    { kind: 'PRODUCT', count: 2 },
    { kind: 'BUSINESS', count: 1 },
  ]);
  await portal.inside('moers', () => portal.app.get(RefreshWords).run());
  expect(await count({ kinds: ['PRODUCT', 'BUSINESS'], inStock: true })).toBe(1);
});

test('finds the same by the open places as by the map, when few are open and words are common', async () => {
  const shops = Array.from({ length: 30 }, (_, i) =>
    listing('Dudelsack', { location: northOf(moers, i / 10) }),
  );
  await publish('moers', ...shops);
  const hours = { from: new Date('2026-05-01T08:00Z'), until: new Date('2026-05-01T18:00Z') };
  const open = shops.filter((_, i) => i % 10 === 3);
  for (const { id } of open) {
    await inTransaction('moers', (tx) => portal.app.get(Listings).putOpening(tx, id, [hours]));
  }
  await setFrequency('dudelsack', 1_000_000);
  portal.setTime(new Date('2026-05-01T12:00Z'));
  const byMap = await search({ text: 'Dudelsack ', openNow: true });
  const closed = Array.from({ length: 200 }, () => newId());
  const earlier = { from: new Date('2025-05-01T08:00Z'), until: new Date('2025-05-01T18:00Z') };
  await inTransaction('moers', async (tx) => {
    for (const id of closed) await portal.app.get(Listings).putOpening(tx, id, [earlier]);
  });
  const byPlaces = await search({ text: 'Dudelsack ', openNow: true });
  portal.setTime(null);
  expect(byMap.edges.map((edge: any) => edge.node.id)).toEqual(open.map(({ id }) => id));
  expect(byPlaces).toMatchObject({ edges: byMap.edges, totalCount: 3, homeCount: 3 });
});

test.each([
  ['text', { text: 'x'.repeat(201) }],
  ['text', { text: 'x'.repeat(100_000) }],
  ['radiusKm', { radiusKm: -1 }],
  ['radiusKm', { radiusKm: 0 }],
  ['radiusKm', { radiusKm: 1e9 }],
  ['near.lat', { near: { lat: 91, lon: 0 } }],
  ['near.lon', { near: { lat: 0, lon: 181 } }],
  ['topic', { topic: 'gibt-es-nicht' }],
  ['first', { first: 1e6 }],
  ['first', { first: 0 }],
])('refuses a wrong %s', async (field, { first, ...input }: any) => {
  const { errors } = await portal.in('moers').query(query, { input, first });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});
