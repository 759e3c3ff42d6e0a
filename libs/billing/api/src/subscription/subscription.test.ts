import {
  billOn,
  comeBack,
  openPortal,
  openBilledShop,
  operatorOf,
  orderOf,
  publishFirst,
  type BilledShop,
  type TestPortal,
} from '@stadtlive/api/testing';
import { Selling } from '@stadtlive/directory-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;

const facts = `state maySell trialUntil paidFrom endsOn payment firstMonthCents nextInvoiceOn openCents
  overdueCents plan { grossCents netCents vatCents vatRate trialMonths nextChange { from grossCents } }
  billingAddress { name email vatId leitwegId } mandate { reference holder ibanMasked signedOn }`;
const ask = `{ viewer { organisations { id subscription { ${facts} } } } }`;
const step = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    subscription { ${facts} } organisation { id } } }`;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const at = (day: string, time = '10:00') => portal.setTime(new Date(`${day}T${time}:00Z`));

async function shopOn(day: string, slug = 'moers'): Promise<BilledShop> {
  at(day);
  const shop = await openBilledShop(portal, slug);
  await publishFirst(portal, slug, shop.organisationId);
  return shop;
}

const of = async (shop: BilledShop) => {
  const { client, organisationId: id } = shop;
  await comeBack(shop);
  return (await client.data(ask)).viewer.organisations.find((one: { id: string }) => one.id === id)
    .subscription;
};

const order = async (shop: BilledShop, given: object = {}) =>
  (
    await shop.client.data(step('orderSubscription'), {
      input: orderOf(shop.organisationId, given),
    })
  ).orderSubscription.subscription;

const lettersTo = async ({ email }: BilledShop) =>
  (
    await portal.inside('moers', () =>
      portal.app
        .get(TenantDatabase)
        .sql<{ kind: string }>(`SELECT kind FROM letter WHERE to_address = $1 ORDER BY id`, [
          email,
        ]),
    )
  )
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('billing.'));

const refusalOf = async ({ client }: BilledShop, name: string, input: object) =>
  (await client.query(step(name), { input })).errors?.[0]?.extensions;

/** What the marketplace would be told, from now on. */
function rightsTold() {
  const told: { id: string; maySell: boolean }[] = [];
  portal.app
    .get(Selling)
    .followRight(async (_tx, { id }, maySell) => void told.push({ id, maySell }));
  return ({ organisationId }: BilledShop) =>
    told.filter(({ id }) => id === organisationId).map(({ maySell }) => maySell);
}

describe('the trial', () => {
  test('begins with the first publishing, and costs nothing until its last day', async () => {
    at('2026-05-10');
    const shop = await openBilledShop(portal, 'moers');
    expect(await of(shop)).toMatchObject({ state: 'NONE', maySell: true, firstMonthCents: 2093 });
    await publishFirst(portal, 'moers', shop.organisationId);
    expect(await of(shop)).toMatchObject({
      state: 'TRIAL',
      maySell: true,
      trialUntil: '2026-06-09',
      payment: null,
      nextInvoiceOn: null,
      openCents: 0,
      plan: { grossCents: 2990, netCents: 2513, vatCents: 477, vatRate: 190, trialMonths: 1 },
    });
    at('2026-05-12');
    await publishFirst(portal, 'moers', shop.organisationId);
    expect((await of(shop)).trialUntil).toBe('2026-06-09');
  });

  test('is reminded of once, seven days before, and ends by itself', async () => {
    const told = rightsTold();
    const shop = await shopOn('2026-05-10');
    await billOn(portal, 'moers', '2026-06-01');
    expect(await lettersTo(shop)).toEqual(['billing.trialBegun']);
    await billOn(portal, 'moers', '2026-06-02');
    await billOn(portal, 'moers', '2026-06-03');
    expect(await lettersTo(shop)).toEqual(['billing.trialBegun', 'billing.trialEnding']);
    await billOn(portal, 'moers', '2026-06-09');
    expect(await of(shop)).toMatchObject({ state: 'TRIAL', maySell: true });
    expect(told(shop)).toEqual([]);
    await billOn(portal, 'moers', '2026-06-10');
    expect(await of(shop)).toMatchObject({ state: 'ENDED', maySell: false, openCents: 0 });
    expect(told(shop)).toEqual([false]);
    await expect(publishFirst(portal, 'moers', shop.organisationId)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'ENDED' },
    });
    expect(await lettersTo(shop)).toHaveLength(3);
  });

  test('is not for clubs, and not to be seen by strangers', async () => {
    const shop = await shopOn('2026-05-10');
    const club = await shop.client.data(
      `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
        organisation { id subscription { state } } } }`,
      {
        input: {
          kind: 'CLUB',
          name: 'Verein',
          address: { street: 'Weg 1', postcode: '47441', locality: 'Moers' },
          location: { lat: 51.45, lon: 6.63 },
        },
      },
    );
    const { organisation } = club.createOrganisation;
    expect(organisation.subscription).toBeNull();
    await publishFirst(portal, 'moers', organisation.id);
    const ordered = await refusalOf(shop, 'orderSubscription', orderOf(organisation.id));
    expect(ordered).toMatchObject({ code: 'CONFLICT', reason: 'FREE' });
    const seen = `{ organisation(slug: "laden-am-markt") { subscription { state }
      invoices { totalCount edges { node { id } } } } }`;
    const stranger = await portal.resident('moers');
    for (const client of [stranger.client, portal.in('moers')]) {
      expect((await client.data(seen)).organisation).toEqual({
        subscription: null,
        invoices: { totalCount: 0, edges: [] },
      });
    }
  });
});

describe('the order', () => {
  test('takes the price that was shown, and begins to cost after the trial', async () => {
    const shop = await shopOn('2026-05-10');
    const wrong = orderOf(shop.organisationId, { acceptsPriceCents: 1990 });
    expect(await refusalOf(shop, 'orderSubscription', wrong)).toMatchObject({
      code: 'CONFLICT',
      reason: 'PRICE_CHANGED',
      priceCents: 2990,
    });
    expect(await order(shop)).toMatchObject({
      state: 'ACTIVE',
      maySell: true,
      paidFrom: '2026-06-10',
      nextInvoiceOn: '2026-06-10',
      firstMonthCents: null,
      payment: 'SEPA',
      billingAddress: { name: 'Laden am Markt, Ida Inhaberin', email: shop.email },
      mandate: { holder: 'Ida Inhaberin', ibanMasked: 'DE89 •••• 3000', signedOn: '2026-05-10' },
    });
    await billOn(portal, 'moers', '2026-06-09');
    expect((await of(shop)).openCents).toBe(0);
    await billOn(portal, 'moers', '2026-06-10');
    // 21 of 30 days.
    expect(await of(shop)).toMatchObject({ openCents: 2093, nextInvoiceOn: '2026-07-01' });
    const again = await refusalOf(shop, 'orderSubscription', orderOf(shop.organisationId));
    expect(again).toMatchObject({ code: 'CONFLICT', reason: 'ORDERED' });
  });

  test('may come before the first publishing, and after the end without a second trial', async () => {
    at('2026-05-10');
    const early = await openBilledShop(portal, 'moers');
    expect(await order(early)).toMatchObject({ state: 'ACTIVE', paidFrom: '2026-06-10' });
    const told = rightsTold();
    const late = await shopOn('2026-05-10');
    await billOn(portal, 'moers', '2026-06-20');
    expect(await of(late)).toMatchObject({ state: 'ENDED', firstMonthCents: 1096 });
    expect(await order(late)).toMatchObject({ state: 'ACTIVE', paidFrom: '2026-06-20' });
    expect(told(late)).toEqual([false, true]);
    await billOn(portal, 'moers', '2026-06-20');
    expect((await of(late)).openCents).toBe(1096);
  });

  test.each([
    ['sepa.iban', { sepa: { iban: 'DE89370400440532013001', holder: 'I', mandateGiven: true } }],
    ['sepa.iban', { sepa: { iban: 'US00', holder: 'I', mandateGiven: true } }],
    [
      'sepa.mandateGiven',
      { sepa: { iban: 'DE89370400440532013000', holder: 'I', mandateGiven: false } },
    ],
    ['sepa', { sepa: null }],
    [
      'billingAddress.postcode',
      { billingAddress: { name: 'A', street: 'B', postcode: '1', locality: 'C' } },
    ],
    [
      'billingAddress.vatId',
      { billingAddress: { name: 'A', street: 'B', postcode: '47441', locality: 'C', vatId: 'X1' } },
    ],
    [
      'billingAddress.leitwegId',
      {
        billingAddress: {
          name: 'A',
          street: 'B',
          postcode: '47441',
          locality: 'C',
          leitwegId: '04011000-1234512345-36',
        },
      },
    ],
    [
      'billingAddress.email',
      {
        billingAddress: {
          name: 'A',
          street: 'B',
          postcode: '47441',
          locality: 'C',
          email: 'kein at',
        },
      },
    ],
  ])('names %s when it is wrong', async (field, wrong) => {
    const shop = await shopOn('2026-05-10');
    const refusal = await refusalOf(shop, 'orderSubscription', orderOf(shop.organisationId, wrong));
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect((await of(shop)).state).toBe('TRIAL');
  });
});

describe('cancelling', () => {
  test('holds to the end of the month, can be taken back, and ends the selling then', async () => {
    const told = rightsTold();
    const shop = await shopOn('2026-05-10');
    await order(shop);
    await billOn(portal, 'moers', '2026-06-10');
    at('2026-07-30', '22:30'); // Half past midnight of the 31st in the city.
    await comeBack(shop);
    const { cancelSubscription } = await shop.client.data(step('cancelSubscription'), {
      input: { organisationId: shop.organisationId },
    });
    expect(cancelSubscription.subscription).toMatchObject({
      state: 'CANCELLED',
      endsOn: '2026-07-31',
    });
    const back = await shop.client.data(step('withdrawCancellation'), {
      input: { organisationId: shop.organisationId },
    });
    expect(back.withdrawCancellation.subscription).toMatchObject({ state: 'ACTIVE', endsOn: null });
    await shop.client.data(step('cancelSubscription'), {
      input: { organisationId: shop.organisationId },
    });
    await billOn(portal, 'moers', '2026-08-01');
    expect(await of(shop)).toMatchObject({ state: 'ENDED', maySell: false, endsOn: '2026-07-31' });
    expect(told(shop)).toEqual([false]);
    await comeBack(shop);
    const { viewer } = await shop.client.data(
      '{ viewer { organisations { invoices { edges { node { periodFrom periodUntil grossCents } } } } } }',
    );
    expect(
      viewer.organisations[0].invoices.edges.map((edge: { node: object }) => edge.node),
    ).toEqual([
      { periodFrom: '2026-07-01', periodUntil: '2026-07-31', grossCents: 2990 },
      { periodFrom: '2026-06-10', periodUntil: '2026-06-30', grossCents: 2093 },
    ]);
  });

  test('before the first paid day leaves nothing to pay', async () => {
    const shop = await shopOn('2026-05-10');
    await order(shop);
    const { cancelSubscription } = await shop.client.data(step('cancelSubscription'), {
      input: { organisationId: shop.organisationId },
    });
    expect(cancelSubscription.subscription).toMatchObject({
      state: 'CANCELLED',
      endsOn: '2026-06-09',
      nextInvoiceOn: null,
    });
    await billOn(portal, 'moers', '2026-06-10');
    expect(await of(shop)).toMatchObject({ state: 'ENDED', openCents: 0 });
  });
});

test('the confirmation by mail tells the reference of the mandate, also of a new one', async () => {
  const shop = await shopOn('2026-05-10');
  const { mandate } = await order(shop);
  const sepa = { iban: 'NL91ABNA0417164300', holder: 'Ida Inhaberin', mandateGiven: true };
  const input = { organisationId: shop.organisationId, payment: 'SEPA', sepa };
  const { changePayment } = await shop.client.data(step('changePayment'), { input });
  const told = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<{ kind: string; mandate: string; account: string }>(
      `SELECT kind, data->>'mandate' AS mandate, data->>'account' AS account FROM letter
         WHERE to_address = $1 AND data->>'mandate' IS NOT NULL ORDER BY id`,
      [shop.email],
    ),
  );
  expect(told).toEqual([
    { kind: 'billing.ordered', mandate: mandate.reference, account: 'DE89 •••• 3000' },
    {
      kind: 'billing.paymentChanged',
      mandate: changePayment.subscription.mandate.reference,
      account: 'NL91 •••• 4300',
    },
  ]);
});

test('changing to an invoice revokes the mandate', async () => {
  const shop = await shopOn('2026-05-10');
  await order(shop);
  const input = { organisationId: shop.organisationId, payment: 'INVOICE' };
  const { changePayment } = await shop.client.data(step('changePayment'), { input });
  expect(changePayment.subscription).toMatchObject({ payment: 'INVOICE', mandate: null });
});

test('only the owner orders, and another city has no such shop', async () => {
  const shop = await shopOn('2026-05-10');
  const input = orderOf(shop.organisationId);
  const stranger = await portal.resident('moers');
  expect(await stranger.client.refusal(step('orderSubscription'), { input })).toBe('FORBIDDEN');
  const operator = await operatorOf(portal, 'moers');
  expect(await operator.client.refusal(step('orderSubscription'), { input })).toBe('FORBIDDEN');
  expect(await portal.in('moers').refusal(step('orderSubscription'), { input })).toBe(
    'UNAUTHENTICATED',
  );
  await portal.untouched('solingen');
});
