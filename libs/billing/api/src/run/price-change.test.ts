import {
  billOn,
  comeBack,
  openBilledShop,
  openPortal,
  orderOf,
  publishFirst,
  type BilledShop,
  type TestPortal,
} from '@stadtlive/api/testing';
import { CityRegistry, runInCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { BillingDay } from './billing-day.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const change = { from: '2026-09-01', monthlyCents: 3490 };

/** The run of a day once the city has said that September begins with another price. */
async function billKnowingOn(day: string): Promise<void> {
  portal.setTime(new Date(`${day}T12:00:00Z`));
  const city = (await portal.app.get(CityRegistry).bySlug('moers'))!;
  const told = { ...city, shopPlan: { ...city.shopPlan, changes: [change] } };
  await runInCity(told, () => portal.app.get(BillingDay).run());
}

async function shopSince(day: string): Promise<BilledShop> {
  portal.setTime(new Date(`${day}T11:00:00Z`));
  const shop = await openBilledShop(portal, 'moers');
  await publishFirst(portal, 'moers', shop.organisationId);
  return shop;
}

const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;

async function order(shop: BilledShop): Promise<void> {
  await comeBack(shop);
  await shop.client.data(mutation('orderSubscription', 'OrderSubscriptionInput'), {
    input: orderOf(shop.organisationId, { payment: 'INVOICE', sepa: null }),
  });
}

interface Letter {
  readonly kind: string;
  readonly data: Record<string, unknown>;
}

const lettersTo = async ({ email }: BilledShop) =>
  (
    await portal.inside('moers', () =>
      portal.app
        .get(TenantDatabase)
        .sql<Letter & Record<string, unknown>>(
          'SELECT kind, data FROM letter WHERE to_address = $1 ORDER BY id',
          [email],
        ),
    )
  ).filter(({ kind }) => kind === 'billing.priceChange');

const noticesOf = async (shop: BilledShop) => {
  await comeBack(shop);
  const { viewer } = await shop.client.data(
    '{ viewer { notifications(first: 50) { edges { node { title text } } } } }',
  );
  return viewer.notifications.edges
    .map(({ node }: { node: { title: string; text: string } }) => node)
    .filter(({ title }: { title: string }) => title.startsWith('Der Preis ändert sich'));
};

const grossOf = async (shop: BilledShop) => {
  await comeBack(shop);
  const { viewer } = await shop.client.data(
    '{ viewer { organisations { invoices { edges { node { grossCents } } } } } }',
  );
  return viewer.organisations[0].invoices.edges.map((edge: any) => edge.node.grossCents);
};

test('a new price is told six weeks before, once, to those it will concern, and charged from its day on', async () => {
  const [stays, goes, tries] = [
    await shopSince('2026-05-01'),
    await shopSince('2026-05-01'),
    await shopSince('2026-07-10'),
  ];
  portal.setTime(new Date('2026-06-01T11:00:00Z'));
  await order(stays);
  await order(goes);
  for (const day of ['2026-06-01', '2026-07-01', '2026-07-20']) await billKnowingOn(day);
  expect(await lettersTo(stays)).toEqual([]);
  await billKnowingOn('2026-07-21');
  const [letter, ...more] = await lettersTo(stays);
  expect(more).toEqual([]);
  expect(letter!.data).toMatchObject({ day: '2026-09-01', cents: 3490 });
  expect(await noticesOf(stays)).toEqual([
    {
      title: 'Der Preis ändert sich: Laden am Markt',
      text: expect.stringMatching(/^Ab 1\. September 2026 kostet das Verkaufen 34,90\s€ im Monat/),
    },
  ]);
  // Who has not ordered is told the price with the order, not by letter.
  expect(await lettersTo(tries)).toEqual([]);
  await comeBack(goes);
  portal.setTime(new Date('2026-08-31T11:00:00Z'));
  await comeBack(goes);
  await goes.client.data(mutation('cancelSubscription', 'CancelSubscriptionInput'), {
    input: { organisationId: goes.organisationId },
  });
  for (const day of ['2026-08-01', '2026-09-01', '2026-09-02']) await billKnowingOn(day);
  expect(await grossOf(stays)).toEqual([3490, 2990, 2990, 2990]);
  expect(await grossOf(goes)).toEqual([2990, 2990, 2990]);
  expect(await lettersTo(stays)).toHaveLength(1);
  expect(await lettersTo(goes)).toHaveLength(1);
  await portal.untouched('solingen');
});

test('whoever orders between the notice and its day is told as well', async () => {
  const shop = await shopSince('2026-06-20');
  await billOn(portal, 'moers', '2026-08-01');
  portal.setTime(new Date('2026-08-10T11:00:00Z'));
  await order(shop);
  await billKnowingOn('2026-08-10');
  expect(await lettersTo(shop)).toHaveLength(1);
  await billKnowingOn('2026-09-01');
  // 22 of 31 days at the price that was accepted.
  expect(await grossOf(shop)).toEqual([3490, 2122]);
});
