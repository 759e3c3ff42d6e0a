import pg from 'pg';
import {
  billOn,
  comeBack,
  openPortal,
  openBilledShop,
  orderOf,
  publishFirst,
  type TestPortal,
} from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;
const shops = 8;

const rows = <Row extends Record<string, unknown>>(text: string) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql<Row>(text));

beforeAll(async () => {
  portal = await openPortal();
  portal.app.useLogger(false); // what is broken off here is meant to be
  portal.setTime(new Date('2026-01-01T12:00:00Z'));
  for (let i = 0; i < shops; i++) {
    const shop = await openBilledShop(portal, 'moers', `Laden ${i}`);
    await publishFirst(portal, 'moers', shop.organisationId);
    await comeBack(shop);
    await shop.client.data(
      'mutation ($input: OrderSubscriptionInput!) { orderSubscription(input: $input) { __typename } }',
      { input: orderOf(shop.organisationId, i % 3 ? {} : { payment: 'INVOICE', sepa: null }) },
    );
  }
});

afterAll(() => portal.close());

const { query } = pg.Client.prototype;
afterEach(() => {
  pg.Client.prototype.query = query;
});

/** From the so-manieth statement on nothing reaches the database any more, but for what ends a transaction. */
function breakOffAt(number: number): void {
  let sent = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: any[]) {
    const text = String((args[0] as { text?: string })?.text ?? args[0]);
    if (++sent >= number && !/^ROLLBACK/i.test(text)) {
      const done = args.find((one) => typeof one === 'function');
      const error = new Error('broken off');
      if (!done) return Promise.reject(error);
      process.nextTick(done as (error: Error) => void, error);
      return undefined;
    }
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
}

async function expectWhole(months: number): Promise<void> {
  const invoices = await rows<{
    number: string;
    subscription_id: string;
    month: Date;
    cents: number;
  }>(
    `SELECT i.number, i.subscription_id, i.month, i.gross_cents - e.cents AS cents FROM invoice i
     JOIN receivable_entry e ON e.invoice_id = i.id AND e.kind = 'INVOICE' ORDER BY i.number`,
  );
  expect(invoices.map(({ number }) => Number(number.slice(-6)))).toEqual(
    Array.from({ length: shops * months }, (_, i) => i + 1),
  );
  const keys = invoices.map((one) => `${one.subscription_id} ${one.month.toISOString()}`);
  expect(new Set(keys).size).toBe(shops * months);
  expect(invoices.every(({ cents }) => cents === 0)).toBe(true);
  const letters = await rows(`SELECT FROM letter WHERE kind = 'billing.invoice'`);
  expect(letters).toHaveLength(shops * months);
}

test('a run that breaks off anywhere is made up for by the next, and nothing is done twice', async () => {
  for (const number of [2, 17, 40, 71, 111, 160, 33]) {
    breakOffAt(number);
    await billOn(portal, 'moers', '2026-02-01').catch(() => undefined);
    pg.Client.prototype.query = query;
  }
  await billOn(portal, 'moers', '2026-02-01');
  await expectWhole(1);
  await billOn(portal, 'moers', '2026-02-01');
  await expectWhole(1);
});

test('two runs at the same time are one', async () => {
  await Promise.all(
    ['2026-03-01', '2026-03-01', '2026-03-01'].map((day) => billOn(portal, 'moers', day)),
  );
  await expectWhole(2);
  const debits = await rows('SELECT invoice_id FROM direct_debit');
  expect(new Set(debits.map((one) => one['invoice_id'])).size).toBe(debits.length);
  await portal.untouched('solingen', 'billing_run');
});

test('an invoice cannot be changed or deleted, not even past the portal', async () => {
  for (const text of [
    'UPDATE invoice SET gross_cents = gross_cents + 1',
    "UPDATE invoice SET number = 'X' || number",
    `UPDATE invoice SET content = content || '{"reason":"anders"}'`,
    `UPDATE invoice SET buyer = buyer || '{"name":"Wer anders"}'`,
    'DELETE FROM invoice',
  ])
    await expect(rows(text)).rejects.toThrow('An invoice is never changed.');
});
