import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Costs, FoldMonths, Reach } from '../index.ts';
import { openShop, reach, type Shop } from '../testing/shop.ts';

let portal: TestPortal;
let shop: Shop;

beforeAll(async () => {
  portal = await openPortal();
  shop = await openShop(portal, 'Korn und Kanne');
});

afterAll(() => portal.close());

const on = async (day: string, kind: Parameters<Reach['count']>[1], n: number) => {
  portal.setTime(new Date(`${day}T11:00:00Z`));
  await portal.inside('moers', async () => portal.app.get(Reach).count(shop.id, kind, n));
  await portal.app.get(Reach).flush();
};

const read = async (from: string, until: string, by: string, client?: PortalClient) => {
  const asked = { slug: shop.slug, from, until, by };
  return (await (client ?? shop.owner.client).data(reach, asked)).organisation.reach;
};
const calls = async (from: string, until: string, by: string) => {
  const { series } = await read(from, until, by);
  return series.find(({ kind }: { kind: string }) => kind === 'CALL');
};

test('before the first count there is nothing, and it says so', async () => {
  portal.setTime(new Date('2026-10-01T08:00:00Z'));
  const empty = await read('2026-10-01', '2026-10-31', 'MONTH');
  expect(empty).toMatchObject({ since: null, costCents: 0, asOf: '2026-10-01T08:00:00.000Z' });
  expect(empty.series.map(({ kind }: { kind: string }) => kind)).toEqual([
    'PAGE_VIEW',
    'SEARCH_APPEARANCE',
    'CALL',
    'ROUTE',
    'WEBSITE',
    'MAIL',
  ]);
});

test('small figures wait for those that follow; days, weeks and months agree', async () => {
  await on('2026-10-28', 'CALL', 3);
  await on('2026-10-30', 'CALL', 4);
  await on('2026-11-02', 'CALL', 4);
  const daily = await calls('2026-10-28', '2026-11-02', 'DAY');
  expect(daily).toMatchObject({ total: 7, isBelow: false });
  expect(daily.points.map(({ count }: { count: number | null }) => count)).toEqual([
    null,
    null,
    7,
    null,
    null,
    null,
  ]);
  const monthly = await calls('2026-10-15', '2026-11-15', 'MONTH');
  expect(monthly.points).toEqual([
    { from: '2026-10-01', until: '2026-10-31', count: 7, isBelow: false },
    { from: '2026-11-01', until: '2026-11-30', count: null, isBelow: true },
  ]);
  await on('2026-11-09', 'CALL', 1);
  expect((await calls('2026-11-02', '2026-11-15', 'WEEK')).points).toEqual([
    { from: '2026-11-02', until: '2026-11-08', count: null, isBelow: true },
    { from: '2026-11-09', until: '2026-11-15', count: 5, isBelow: false },
  ]);
});

test('deals are told as they are, once there are any', async () => {
  await on('2026-11-10', 'RESERVATION', 2);
  const { series } = await read('2026-11-01', '2026-11-30', 'MONTH');
  expect(series.at(-1)).toMatchObject({ kind: 'RESERVATION', total: 2, isBelow: false });
});

test('nobody but those who run it reads them', async () => {
  const stranger = await portal.resident('moers', 'Neugierig');
  for (const client of [stranger.client, portal.in('moers')]) {
    expect(await read('2026-10-01', '2026-10-31', 'DAY', client)).toBeNull();
    const { organisation } = await client.data(
      'query ($slug: String!) { organisation(slug: $slug) { valueReceipts { path } } }',
      { slug: shop.slug },
    );
    expect(organisation.valueReceipts).toEqual([]);
  }
  const unreadable = { slug: shop.slug, from: '2020-01-01', until: '2026-01-01', by: 'DAY' };
  expect(await shop.owner.client.refusal(reach, unreadable)).toBe('BAD_USER_INPUT');
});

test('what it has cost is told by whoever charges, for whole months', async () => {
  const asked: object[] = [];
  portal.app.get(Costs).register(async (id, months) => {
    asked.push({ id, ...months });
    return 2_990;
  });
  expect(await read('2026-11-05', '2026-11-20', 'MONTH')).toMatchObject({ costCents: 2_990 });
  expect(asked).toContainEqual({ id: shop.id, from: '2026-11-01', until: '2026-11-30' });
});

test('days of long ago become months, and no figure changes by it', async () => {
  portal.setTime(new Date('2028-12-15T08:00:00Z'));
  const before = await read('2026-10-01', '2028-12-31', 'MONTH');
  await portal.inside('moers', () => portal.app.get(FoldMonths).run());
  expect(await read('2026-10-01', '2028-12-31', 'MONTH')).toEqual(before);
  const rows = await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql(`SELECT month::text, kind, count::int FROM reach_month ORDER BY 1, 2`),
  );
  expect(rows).toEqual([{ month: '2026-10-01', kind: 'CALL', count: 7 }]);
  await portal.inside('moers', () => portal.app.get(FoldMonths).run());
  expect(await read('2026-10-01', '2028-12-31', 'MONTH')).toEqual(before);
});

test('the other city is untouched', () => portal.untouched('solingen'));
