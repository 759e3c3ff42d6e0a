import {
  billOn,
  comeBack,
  openPortal,
  openBilledShop,
  operatorOf,
  orderOf,
  publishFirst,
  scanTables,
  testIban,
  zipEntries,
  type BilledShop,
  type TestPortal,
} from '@stadtlive/api/testing';
import { Erasures, Retained } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const rows = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql<Row>(text, values));

const buyer = 'Xaverine Unverwechselbar';

async function billedShop(): Promise<BilledShop> {
  portal.setTime(new Date('2026-01-01T12:00:00Z'));
  const shop = await openBilledShop(portal, 'moers');
  await publishFirst(portal, 'moers', shop.organisationId);
  await shop.client.data(
    'mutation ($input: OrderSubscriptionInput!) { orderSubscription(input: $input) { __typename } }',
    {
      input: orderOf(shop.organisationId, {
        billingAddress: { name: buyer, street: 'Weg 1', postcode: '47441', locality: 'Moers' },
        sepa: { iban: testIban, holder: buyer, mandateGiven: true },
      }),
    },
  );
  await billOn(portal, 'moers', '2026-02-01');
  await billOn(portal, 'moers', '2026-03-01');
  await comeBack(shop);
  return shop;
}

const erase = `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { receipt {
  gone { what(locale: EN) count } kept { what(locale: EN) until law } } } }`;

test('with the owner goes who was meant; numbers, sums and what law keeps stay', async () => {
  const shop = await billedShop();
  const before = await rows('SELECT number, gross_cents FROM invoice ORDER BY number');
  expect(before).toHaveLength(2);
  const operator = await operatorOf(portal, 'moers');
  const batches = '{ directDebitBatches { id state count fileUrl } }';
  const [batch] = (await operator.client.data(batches)).directDebitBatches;
  const seal = `mutation ($input: SealDirectDebitBatchInput!) { sealDirectDebitBatch(input: $input) {
    batch { fileUrl } } }`;
  const { sealDirectDebitBatch } = await operator.client.data(seal, {
    input: { batchId: batch.id },
  });
  expect((await operator.client.get(sealDirectDebitBatch.batch.fileUrl)).text).toContain(testIban);

  const { eraseAccount } = await shop.client.data(erase, { input: { password: shop.password } });
  expect(eraseAccount.receipt.kept).toEqual([
    { what: 'Invoices of 2026', until: '2035-01-01T00:00:00.000Z', law: '§ 147 AO' },
  ]);
  expect(eraseAccount.receipt.gone).toEqual(
    expect.arrayContaining([
      { what: 'Subscriptions', count: 1 },
      { what: 'Bank details', count: 1 },
    ]),
  );
  const { hits } = await scanTables(portal.databaseUrl, [buyer, testIban]);
  expect(new Set(hits.map(({ table }) => table))).toEqual(new Set(['moers.retained']));
  expect(await rows('SELECT number, gross_cents FROM invoice ORDER BY number')).toEqual(before);
  const kept = await portal.inside('moers', () =>
    portal.app.get(Retained).read('billing.invoice', new Date(0), new Date('2100-01-01')),
  );
  expect(JSON.stringify(kept)).toContain(buyer);
  expect((await operator.client.data(batches)).directDebitBatches.at(-1).fileUrl).toBeNull();
  const invoices = `{ cityInvoices { edges { node { number buyerName pdfUrl organisation { id } } } }
    cityRevenue { openCents active } debtors { name openCents } }`;
  const seen = await operator.client.data(invoices);
  for (const { node } of seen.cityInvoices.edges)
    expect(node).toMatchObject({ buyerName: null, pdfUrl: null, organisation: null });
  expect(seen.debtors).toEqual([{ name: null, openCents: 5980 }]);
  await billOn(portal, 'moers', '2026-04-01');
  expect(await rows('SELECT FROM invoice')).toHaveLength(2);
});

test('a preview says the same and changes nothing', async () => {
  const shop = await billedShop();
  const { viewer } = await shop.client.data(
    '{ viewer { erasurePreview { kept { what(locale: EN) } } } }',
  );
  expect(viewer.erasurePreview.kept).toEqual([{ what: 'Invoices of 2026' }]);
  expect(await rows('SELECT FROM mandate WHERE signed_by = $1', [shop.id])).toHaveLength(1);
});

test('a shop that is handed over keeps its subscription, and not the account of who leaves', async () => {
  const shop = await billedShop();
  const heir = await portal.resident('moers', 'Hanna Nachfolgerin');
  await rows(
    `INSERT INTO organisation_member (id, organisation_id, account_id, role, since)
     VALUES (gen_random_uuid(), $1, $2, 'STAFF', now())`,
    [shop.organisationId, heir.id],
  );
  const decisions = [{ organisationId: shop.organisationId, successorId: heir.id }];
  const order = { receiptId: crypto.randomUUID(), codeHash: Buffer.alloc(32), decisions };
  await portal.inside('moers', () => portal.app.get(Erasures).erase(shop.id, order));
  const [left] = await rows(
    `SELECT s.state, s.payment, s.ordered_by, s.address->>'email' AS email,
       (SELECT count(*)::int FROM mandate m WHERE m.subscription_id = s.id) AS mandates,
       (SELECT array_agg(r.state) FROM receivable r WHERE r.subscription_id = s.id) AS receivables
     FROM subscription s WHERE s.organisation_id = $1`,
    [shop.organisationId],
  );
  expect(left).toEqual({
    ...{ state: 'ACTIVE', payment: 'INVOICE', ordered_by: null, email: null, mandates: 0 },
    receivables: ['OPEN', 'OPEN'],
  });
});

test('the export holds subscription, account and each invoice with its files', async () => {
  const shop = await billedShop();
  const { exportAccount } = await shop.client.data(
    'mutation ($input: ExportAccountInput!) { exportAccount(input: $input) { url } }',
    { input: { password: shop.password } },
  );
  const { body } = await shop.client
    .get(new URL(exportAccount.url, 'http://moers.localhost').pathname)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
  const entries = zipEntries(body as Buffer);
  const data = JSON.parse(String(entries.get('data.json')));
  const section = (source: string) =>
    data.sections.find((one: { source: string }) => one.source === source);
  expect(section('billing.subscription').records[0]).toMatchObject({
    state: 'ACTIVE',
    mandates: [{ holder: buyer, iban: testIban }],
  });
  const { records, files } = section('billing.invoice');
  expect(records).toHaveLength(2);
  expect(files).toHaveLength(4);
  expect(String(entries.get(files[0])).slice(0, 5)).toBe('%PDF-');
});
