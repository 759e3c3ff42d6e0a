import {
  billOn,
  comeBack,
  openBilledShop,
  openPortal,
  operatorOf,
  orderOf,
  publishFirst,
  type BilledShop,
  type Resident,
  type TestPortal,
} from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;
let operator: Resident;

beforeAll(async () => {
  portal = await openPortal();
  operator = await operatorOf(portal, 'moers');
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;

/** A shop whose month of May is billed, on its first. */
async function billedShop(given: object): Promise<BilledShop> {
  portal.setTime(new Date('2026-03-15T11:00:00Z'));
  const shop = await openBilledShop(portal, 'moers');
  await publishFirst(portal, 'moers', shop.organisationId);
  portal.setTime(new Date('2026-05-01T11:00:00Z'));
  await comeBack(shop);
  await shop.client.data(mutation('orderSubscription', 'OrderSubscriptionInput'), {
    input: orderOf(shop.organisationId, given),
  });
  await billOn(portal, 'moers', '2026-05-01');
  return shop;
}

/** The newest first. */
async function invoicesOf(shop: BilledShop) {
  await comeBack(shop);
  const { viewer } = await shop.client.data(`{ viewer { organisations { invoices { edges { node {
    id kind state openCents grossCents } } } } } }`);
  return viewer.organisations[0].invoices.edges
    .map(({ node }: any) => node)
    .filter(({ kind }: any) => kind === 'INVOICE');
}

async function desk(name: string, type: string, input: object) {
  await comeBack(operator);
  await operator.client.data(mutation(name, type), { input });
}

const pay = (invoiceId: string, cents: number, receivedOn = '2026-05-01') =>
  desk('recordPayment', 'RecordPaymentInput', { invoiceId, cents, receivedOn });

const told = async ({ email }: BilledShop) =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<{ cents: number; credit: number | null }>(
      `SELECT (data->>'cents')::int AS cents, (data->>'creditCents')::int AS credit FROM letter
       WHERE to_address = $1 AND kind = 'billing.invoice' ORDER BY id`,
      [email],
    ),
  );

/** What is open is the sum of its entries, on every invoice. */
const expectBalanced = async () =>
  expect(
    await portal.inside('moers', () =>
      portal.app.get(TenantDatabase).sql(
        `SELECT r.invoice_id FROM receivable r JOIN receivable_entry e ON e.invoice_id = r.invoice_id
         GROUP BY r.invoice_id HAVING r.open_cents <> sum(e.cents)`,
      ),
    ),
  ).toEqual([]);

const transfer = { payment: 'INVOICE', sepa: null };

test('what was paid and then credited is set off against the next invoice', async () => {
  const shop = await billedShop(transfer);
  const [may] = await invoicesOf(shop);
  await pay(may.id, 2990);
  await desk('issueCreditNote', 'IssueCreditNoteInput', {
    ...{ invoiceId: may.id, grossCents: 1000, reason: 'Ausfall' },
  });
  expect(await invoicesOf(shop)).toMatchObject([{ state: 'PAID', openCents: -1000 }]);
  await billOn(portal, 'moers', '2026-06-01');
  await billOn(portal, 'moers', '2026-06-01');
  expect(await invoicesOf(shop)).toMatchObject([
    { state: 'OPEN', openCents: 1990, grossCents: 2990 },
    { state: 'PAID', openCents: 0 },
  ]);
  expect(await told(shop)).toEqual([
    { cents: 2990, credit: null },
    { cents: 1990, credit: 1000 },
  ]);
  await expectBalanced();
});

test('whoever pays too much has the next ones paid, and is reminded of none', async () => {
  const shop = await billedShop(transfer);
  const [may] = await invoicesOf(shop);
  await pay(may.id, 7000);
  for (const day of ['2026-06-01', '2026-07-01', '2026-07-20']) await billOn(portal, 'moers', day);
  expect(await invoicesOf(shop)).toMatchObject([
    { state: 'OVERDUE', openCents: 1970 },
    { state: 'PAID', openCents: 0 },
    { state: 'PAID', openCents: 0 },
  ]);
  expect((await told(shop)).map(({ cents }) => cents)).toEqual([2990, 0, 1970]);
  await expectBalanced();
});

test('only the rest is debited, and of nothing there is no debit', async () => {
  const shop = await billedShop({});
  const [may] = await invoicesOf(shop);
  await pay(may.id, 4000);
  await billOn(portal, 'moers', '2026-06-01');
  await comeBack(operator);
  const { directDebitBatches } = await operator.client.data(
    '{ directDebitBatches { state collectOn count sumCents } }',
  );
  expect(directDebitBatches).toEqual([
    { state: 'OPEN', collectOn: '2026-06-15', count: 1, sumCents: 1980 },
  ]);
  await pay((await invoicesOf(shop))[0].id, 5000, '2026-06-01');
  await billOn(portal, 'moers', '2026-07-01');
  expect(await invoicesOf(shop)).toMatchObject([
    { state: 'PAID', openCents: 0 },
    { state: 'PAID', openCents: -30 },
    { state: 'PAID', openCents: 0 },
  ]);
  await comeBack(operator);
  const now = await operator.client.data('{ directDebitBatches { count } }');
  expect(now.directDebitBatches).toEqual([]);
  await expectBalanced();
  await portal.untouched('solingen');
});
