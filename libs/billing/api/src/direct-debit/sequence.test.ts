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

let portal: TestPortal;
let operator: Resident;

beforeAll(async () => {
  portal = await openPortal();
  operator = await operatorOf(portal, 'moers');
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

/** A shop that is debited from the day on. */
async function debitedFrom(day: string): Promise<BilledShop> {
  portal.setTime(new Date(Date.parse(`${day}T11:00:00Z`) - 50 * 86_400_000));
  const shop = await openBilledShop(portal, 'moers');
  await publishFirst(portal, 'moers', shop.organisationId);
  portal.setTime(new Date(`${day}T11:00:00Z`));
  await comeBack(shop);
  await shop.client.data(
    'mutation ($input: OrderSubscriptionInput!) { orderSubscription(input: $input) { __typename } }',
    { input: orderOf(shop.organisationId) },
  );
  await billOn(portal, 'moers', day);
  return shop;
}

const seal = `mutation ($input: SealDirectDebitBatchInput!) { sealDirectDebitBatch(input: $input) {
  batch { fileUrl collectOn } } }`;

/** Closes the one open batch. @returns its file */
async function sealed(): Promise<string> {
  await comeBack(operator);
  const { directDebitBatches } = await operator.client.data('{ directDebitBatches { id state } }');
  const [open] = directDebitBatches.filter(({ state }: { state: string }) => state === 'OPEN');
  const input = { batchId: open.id };
  const { sealDirectDebitBatch } = await operator.client.data(seal, { input });
  return (await operator.client.get(sealDirectDebitBatch.batch.fileUrl)).text;
}

/** A debit that came back, and was transferred then. */
async function returnedOn(shop: BilledShop, returnedOn: string, reasonCode = 'AM04') {
  await comeBack(shop);
  const { viewer } = await shop.client.data(
    '{ viewer { organisations { invoices(first: 1) { edges { node { id } } } } } }',
  );
  const invoiceId = viewer.organisations[0].invoices.edges[0].node.id;
  await comeBack(operator);
  await operator.client.data(
    'mutation ($input: RecordReturnDebitInput!) { recordReturnDebit(input: $input) { __typename } }',
    { input: { invoiceId, reasonCode, returnedOn } },
  );
  await operator.client.data(
    'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }',
    { input: { invoiceId, cents: 2990, receivedOn: returnedOn } },
  );
}

const sequenceIn = (file: string) => /<SeqTp>(\w+)</.exec(file)?.[1];

test('a first debit the bank refuses before its day is followed by a first one again', async () => {
  const shop = await debitedFrom('2026-05-01');
  expect(sequenceIn(await sealed())).toBe('FRST');
  await returnedOn(shop, '2026-05-01');
  await billOn(portal, 'moers', '2026-06-01');
  expect(sequenceIn(await sealed())).toBe('FRST');
  await billOn(portal, 'moers', '2026-06-15');
  // This one was collected and came back: the mandate has been used.
  await returnedOn(shop, '2026-06-15');
  await billOn(portal, 'moers', '2026-07-01');
  expect(sequenceIn(await sealed())).toBe('RCUR');
  await billOn(portal, 'moers', '2026-07-15');
  // A later one that is refused makes it no first one again.
  await billOn(portal, 'moers', '2026-08-01');
  expect(sequenceIn(await sealed())).toBe('RCUR');
  await returnedOn(shop, '2026-08-01');
  await billOn(portal, 'moers', '2026-09-01');
  expect(sequenceIn(await sealed())).toBe('RCUR');
});
