import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Reach } from '../index.ts';
import { browser, noteContact, noteView, openShop, visitorAt, type Shop } from '../testing/shop.ts';

let portal: TestPortal;
let shop: Shop;

const november = new Date('2026-11-20T13:00:00Z');

beforeAll(async () => {
  // Both executors would count each search twice.
  portal = await openPortal({ GRAPHQL_EXECUTOR: 'jit' });
  shop = await openShop(portal, 'Korn und Kanne');
  portal.setTime(november);
});

afterAll(() => portal.close());

afterEach(() =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql('DELETE FROM reach_day')),
);

const counted = async () => {
  await portal.app.get(Reach).flush();
  const rows = await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql<{ day: string; kind: string; count: number }>(
        `SELECT day::text, kind, count::int FROM reach_day WHERE organisation_id = $1 ORDER BY day, kind`,
        [shop.id],
      ),
  );
  return rows.map(({ day, kind, count }) => `${day} ${kind} ${count}`);
};

const view = (client: PortalClient) =>
  client.query(noteView, { input: { organisationId: shop.id } });
const contact = (client: PortalClient, way: string) =>
  client.query(noteContact, { input: { organisationId: shop.id, way } });
const search = (client: PortalClient) =>
  client.data('{ search(input: { text: "Korn" }) { edges { node { __typename } } } }');

test('views and ways of contact count by day and kind', async () => {
  const visitor = visitorAt(portal);
  for (let i = 0; i < 3; i++) await view(visitor);
  for (const way of ['CALL', 'CALL', 'ROUTE', 'WEBSITE', 'MAIL']) await contact(visitor, way);
  expect(await counted()).toEqual([
    '2026-11-20 CALL 2',
    '2026-11-20 MAIL 1',
    '2026-11-20 PAGE_VIEW 3',
    '2026-11-20 ROUTE 1',
    '2026-11-20 WEBSITE 1',
  ]);
  expect(await counted()).toHaveLength(5);
});

test('a search counts once for whoever stands in its answer, however often', async () => {
  const { owner, id } = shop;
  const { createProduct } = await owner.client.data(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
    {
      input: { organisationId: id, title: 'Korn, lose', priceCents: 250, vatRate: 70, stock: 9 },
    },
  );
  await owner.client.data(
    'mutation ($input: PublishProductInput!) { publishProduct(input: $input) { __typename } }',
    { input: { productId: createProduct.product.id } },
  );
  const answer = await search(visitorAt(portal));
  expect(answer.search.edges).toHaveLength(2);
  await visitorAt(portal).data('{ search(input: { text: "Korn" }) { totalCount } }');
  await visitorAt(portal).data(
    '{ search(input: { text: "Gibtsnicht" }) { edges { distanceKm } } }',
  );
  // Counts belong to the organisation's own city.
  await search(visitorAt(portal, 'solingen'));
  expect(await counted()).toEqual(['2026-11-20 SEARCH_APPEARANCE 1']);
});

test.each([
  ['a search engine', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ['another', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'],
  ['a program', 'curl/8.5.0'],
  ['a program in disguise', 'Mozilla/5.0 python-requests/2.32'],
  [
    'an assistant that reads for somebody',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Perplexity-User/1.0; +https://perplexity.ai/user)',
  ],
  [
    'a search engine’s second look',
    'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 (compatible; GoogleOther)',
  ],
  ['an inspection', 'Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)'],
])('%s is no visitor', async (_, agent) => {
  const robot = visitorAt(portal, 'moers', agent);
  await search(robot);
  expect((await view(robot)).errors).toBeUndefined();
  expect((await contact(robot, 'CALL')).errors).toBeUndefined();
  expect(await counted()).toEqual([]);
});

test('a phone that is called almost like a robot is one, and so is an old browser', async () => {
  await view(
    visitorAt(portal, 'moers', 'Mozilla/5.0 (Linux; Android 14; CUBOT NOTE 50) Chrome/140'),
  );
  await view(
    visitorAt(portal, 'moers', 'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)'),
  );
  expect(await counted()).toEqual(['2026-11-20 PAGE_VIEW 2']);
});

test('what a browser only fetches ahead does not count', async () => {
  const visitor = visitorAt(portal);
  visitor.agent.set('Sec-Purpose', 'prefetch;prerender');
  await view(visitor);
  await search(visitor);
  expect(await counted()).toEqual([]);
});

test('those who run it do not count, everybody else who is signed in does', async () => {
  const { owner, id: organisationId } = shop;
  const helper = await portal.resident('moers', 'Hilft Mit');
  const invite =
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }';
  await owner.client.data(invite, { input: { organisationId, email: helper.email } });
  const [letter] = await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql<{ token: string }>(
        `SELECT data->>'token' AS token FROM letter WHERE kind = 'directory.invitation'`,
      ),
  );
  await helper.client.data(
    'mutation ($input: JoinOrganisationInput!) { joinOrganisation(input: $input) { __typename } }',
    { input: { token: letter!.token } },
  );
  const neighbour = await portal.resident('moers', 'Wohnt Nebenan');
  for (const { client } of [helper, neighbour]) client.agent.set('User-Agent', browser);
  for (const { client } of [owner, helper]) {
    await view(client);
    await contact(client, 'CALL');
    await search(client);
  }
  expect(await counted()).toEqual([]);
  await view(neighbour.client);
  await search(neighbour.client);
  expect(await counted()).toEqual(['2026-11-20 PAGE_VIEW 1', '2026-11-20 SEARCH_APPEARANCE 1']);
});

test('what another city has, and what nobody has, cannot be counted for', async () => {
  for (const client of [visitorAt(portal, 'solingen'), visitorAt(portal, 'moers')]) {
    const organisationId = client.host.startsWith('moers')
      ? '01890000-0000-7000-8000-000000000000'
      : shop.id;
    const input = { organisationId };
    expect(await client.refusal(noteView, { input })).toBe('NOT_FOUND');
    expect(await client.refusal(noteContact, { input: { ...input, way: 'CALL' } })).toBe(
      'NOT_FOUND',
    );
  }
  await portal.inside('solingen', async () => portal.app.get(Reach).count(shop.id, 'CALL', 7));
  expect(await counted()).toEqual([]);
});

test('midnight is the city’s own', async () => {
  portal.setTime(new Date('2026-11-20T22:59:59Z'));
  await view(visitorAt(portal));
  portal.setTime(new Date('2026-11-20T23:00:00Z'));
  await view(visitorAt(portal));
  portal.setTime(november);
  expect(await counted()).toEqual(['2026-11-20 PAGE_VIEW 1', '2026-11-21 PAGE_VIEW 1']);
});

test('others count through the port, also amounts; nonsense is no count', async () => {
  await portal.inside('moers', async () => {
    const port = portal.app.get(Reach);
    port.count(shop.id, 'RESERVATION');
    port.count(shop.id, 'SALES_CENTS', 4_850);
    port.count(shop.id, 'SALES_CENTS', 1_000);
    for (const n of [0, -3, 1.5, Number.NaN]) port.count(shop.id, 'ORDER', n);
    port.count('irgendwas', 'ORDER');
  });
  expect(await counted()).toEqual(['2026-11-20 RESERVATION 1', '2026-11-20 SALES_CENTS 5850']);
});

test('a flood from one network ends at a limit', async () => {
  await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql(`DELETE FROM attempt WHERE key LIKE 'notice-%'`),
  );
  const flood = visitorAt(portal);
  const codes = new Map<string, number>();
  for (let i = 0; i < 300; i++) {
    const code = (await view(flood)).errors?.[0]?.extensions['code'] ?? 'counted';
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  expect(Object.fromEntries(codes)).toEqual({ counted: 240, RATE_LIMITED: 60 });
  expect(await counted()).toEqual(['2026-11-20 PAGE_VIEW 240']);
});

test('nothing of a visitor is kept: a figure, a day, a kind; and no address in clear', async () => {
  await view(visitorAt(portal));
  await portal.app.get(Reach).flush();
  const columns = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<{ name: string }>(
      `SELECT DISTINCT column_name AS name FROM information_schema.columns
         WHERE table_schema = 'moers' AND table_name LIKE 'reach%' ORDER BY 1`,
    ),
  );
  expect(columns.map(({ name }) => name)).toEqual([
    'count',
    'day',
    'kind',
    'month',
    'organisation_id',
    'sent_at',
  ]);
});

test('what waits is stored when the process ends', async () => {
  await portal.inside('moers', async () => portal.app.get(Reach).count(shop.id, 'MAIL'));
  const { Flushing } = await import('./flushing.ts');
  await portal.app.get(Flushing).beforeApplicationShutdown();
  const [row] = await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql<{ count: number }>(`SELECT count::int FROM reach_day WHERE kind = 'MAIL'`),
  );
  expect(row).toEqual({ count: 1 });
});

test('the other city is untouched', () => portal.untouched('solingen'));
