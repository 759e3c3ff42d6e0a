import {
  billOn,
  comeBack,
  openPortal,
  openBilledShop,
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

const invoiceFacts = `id number kind state grossCents netCents vatCents openCents feesCents reminders dueOn
  collectOn issuedOn periodFrom corrects { number } creditNotes { number }`;
const ofShop = `{ viewer { organisations { id subscription { state openCents overdueCents paidFrom payment }
  invoices { edges { node { ${invoiceFacts} } } } } } }`;
const batches = `{ directDebitBatches { id state collectOn handInBy count firstCount sumCents fileUrl } }`;

beforeAll(async () => {
  portal = await openPortal();
  operator = await operatorOf(portal, 'moers');
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

/** A shop whose month of May is billed, on its first. */
async function billedInMay(payment: 'SEPA' | 'INVOICE' = 'INVOICE'): Promise<BilledShop> {
  portal.setTime(new Date('2026-03-15T12:00:00Z'));
  const shop = await openBilledShop(portal, 'moers');
  await publishFirst(portal, 'moers', shop.organisationId);
  await billOn(portal, 'moers', '2026-04-16');
  await comeBack(shop);
  portal.setTime(new Date('2026-05-01T01:00:00Z'));
  await comeBack(shop);
  const order = orderOf(shop.organisationId, {
    payment,
    ...(payment === 'INVOICE' && { sepa: null }),
  });
  await shop.client.data(
    'mutation ($input: OrderSubscriptionInput!) { orderSubscription(input: $input) { __typename } }',
    { input: order },
  );
  await billOn(portal, 'moers', '2026-05-01');
  return shop;
}

async function seen(shop: BilledShop) {
  await comeBack(shop);
  const { viewer } = await shop.client.data(ofShop);
  const { subscription, invoices } = viewer.organisations[0];
  return { subscription, invoices: invoices.edges.map((edge: { node: any }) => edge.node) };
}

async function desk(name: string, input: object, select = `invoice { ${invoiceFacts} }`) {
  await comeBack(operator);
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return operator.client.query(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${select} } }`,
    { input },
  );
}

const done = async (name: string, input: object, select?: string) => {
  const { data, errors } = await desk(name, input, select);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
};

test('three reminders, suspension, and with the last payment it goes on', async () => {
  const shop = await billedInMay();
  let [invoice] = (await seen(shop)).invoices;
  expect(invoice).toMatchObject({
    state: 'OPEN',
    grossCents: 2990,
    netCents: 2513,
    vatCents: 477,
    openCents: 2990,
    dueOn: '2026-05-15',
  });
  const on = async (day: string) => {
    await billOn(portal, 'moers', day);
    const now = await seen(shop);
    const { state, openCents, reminders } = now.invoices.at(-1);
    return [now.subscription.state, state, openCents, reminders];
  };
  expect(await on('2026-05-15')).toEqual(['ACTIVE', 'OPEN', 2990, 0]);
  expect(await on('2026-05-16')).toEqual(['ACTIVE', 'OVERDUE', 2990, 0]);
  expect(await on('2026-05-29')).toEqual(['ACTIVE', 'OVERDUE', 2990, 1]);
  expect(await on('2026-06-11')).toEqual(['ACTIVE', 'OVERDUE', 2990, 1]);
  expect(await on('2026-06-12')).toEqual(['ACTIVE', 'OVERDUE', 3240, 2]);
  expect(await on('2026-06-26')).toEqual(['ACTIVE', 'OVERDUE', 3490, 3]);
  expect(await on('2026-07-09')).toEqual(['ACTIVE', 'OVERDUE', 3490, 3]);
  expect(await on('2026-07-10')).toEqual(['SUSPENDED', 'OVERDUE', 3490, 3]);
  // While it rests nothing more is charged.
  await billOn(portal, 'moers', '2026-08-01');
  const open = (await seen(shop)).invoices.filter((one: any) => one.openCents > 0);
  expect(open.map((one: any) => one.periodFrom)).toEqual([
    '2026-07-01',
    '2026-06-01',
    '2026-05-01',
  ]);
  for (const { id, openCents: cents } of open) {
    expect((await seen(shop)).subscription.state).toBe('SUSPENDED');
    await done('recordPayment', { invoiceId: id, cents, receivedOn: '2026-08-01' });
  }
  expect(await seen(shop)).toMatchObject({
    subscription: { state: 'ACTIVE', openCents: 0, overdueCents: 0, paidFrom: '2026-08-01' },
  });
  [invoice] = (await seen(shop)).invoices;
  expect(invoice.state).toBe('PAID');
});

test('a batch is sealed for the bank, settled on its day, and a return debit reopens the invoice', async () => {
  const shop = await billedInMay('SEPA');
  let [invoice] = (await seen(shop)).invoices;
  expect(invoice).toMatchObject({
    state: 'COLLECTING',
    dueOn: '2026-05-15',
    collectOn: '2026-05-15',
  });
  await comeBack(operator);
  const [batch] = (await operator.client.data(batches)).directDebitBatches;
  expect(batch).toMatchObject({
    state: 'OPEN',
    collectOn: '2026-05-15',
    handInBy: '2026-05-14',
    count: 1,
    firstCount: 1,
    sumCents: 2990,
    fileUrl: null,
  });
  const sealed = await done(
    'sealDirectDebitBatch',
    { batchId: batch.id },
    'batch { state fileUrl }',
  );
  expect(sealed.batch.state).toBe('SEALED');
  const file = await operator.client.get(sealed.batch.fileUrl);
  expect(file.text).toMatch(/pain\.008\.001\.08/);
  for (const [name, value] of [
    ['NbOfTxs', '1'],
    ['CtrlSum', '29.90'],
    ['SeqTp', 'FRST'],
    ['Cd', 'CORE'],
    ['ReqdColltnDt', '2026-05-15'],
    ['EndToEndId', invoice.number],
    ['DtOfSgntr', '2026-05-01'],
    ['Nm', 'Ida Inhaberin'],
  ])
    expect(file.text).toContain(`<${name}>${value}</${name}>`);
  expect((await operator.client.get(sealed.batch.fileUrl)).text).toBe(file.text);
  expect((await shop.client.get(sealed.batch.fileUrl)).status).toBe(404);
  const paid = { invoiceId: invoice.id, cents: 2990, receivedOn: '2026-05-01' };
  expect((await desk('recordPayment', paid)).errors?.[0]?.extensions).toMatchObject({
    reason: 'WITH_BANK',
  });
  await billOn(portal, 'moers', '2026-05-15');
  await billOn(portal, 'moers', '2026-05-16');
  [invoice] = (await seen(shop)).invoices;
  expect(invoice).toMatchObject({ state: 'PAID', openCents: 0 });
  const returned = {
    invoiceId: invoice.id,
    reasonCode: 'am04',
    bankFeeCents: 300,
    returnedOn: '2026-05-16',
  };
  const unknown = await desk('recordReturnDebit', { ...returned, reasonCode: 'XX99' });
  expect(unknown.errors?.[0]?.extensions).toMatchObject({ field: 'reasonCode' });
  const reopened = await done('recordReturnDebit', returned);
  expect(reopened.invoice).toMatchObject({ state: 'RETURNED', openCents: 3290, feesCents: 300 });
  expect((await desk('recordReturnDebit', returned)).errors?.[0]?.extensions).toMatchObject({
    code: 'CONFLICT',
    reason: 'NO_DEBIT',
  });
  await billOn(portal, 'moers', '2026-05-30');
  expect((await seen(shop)).invoices[0]).toMatchObject({ reminders: 1, state: 'RETURNED' });
  await billOn(portal, 'moers', '2026-06-01');
  await comeBack(operator);
  const [june] = (await operator.client.data(batches)).directDebitBatches;
  expect(june).toMatchObject({ collectOn: '2026-06-15', firstCount: 0 });
});

test('an account that is closed is not debited again', async () => {
  const shop = await billedInMay('SEPA');
  const { collectOn, id } = (await seen(shop)).invoices[0];
  expect(collectOn).toBe('2026-05-15');
  await comeBack(operator);
  const open = (await operator.client.data(batches)).directDebitBatches.find(
    (one: any) => one.state === 'OPEN' && one.collectOn === collectOn,
  );
  await done('sealDirectDebitBatch', { batchId: open.id }, 'batch { id }');
  // Before its day: nothing was paid, so nothing is taken back.
  const returned = { invoiceId: id, reasonCode: 'AC04', returnedOn: '2026-05-01' };
  const { invoice } = await done('recordReturnDebit', returned);
  expect(invoice).toMatchObject({ state: 'RETURNED', openCents: 2990 });
  expect((await seen(shop)).subscription.payment).toBe('INVOICE');
  await billOn(portal, 'moers', '2026-05-15');
  expect((await seen(shop)).invoices[0]).toMatchObject({ state: 'RETURNED', openCents: 2990 });
});

test('credit notes stand in the same series and never change the invoice', async () => {
  const shop = await billedInMay();
  const [before] = (await seen(shop)).invoices;
  const both = `creditNote { ${invoiceFacts} } invoice { ${invoiceFacts} }`;
  const part = { invoiceId: before.id, grossCents: 990, reason: 'Ausfall' };
  const { creditNote, invoice } = await done('issueCreditNote', part, both);
  expect(creditNote).toMatchObject({
    kind: 'CREDIT_NOTE',
    state: 'CREDITED',
    grossCents: 990,
    netCents: 832,
    vatCents: 158,
    openCents: 0,
    corrects: { number: before.number },
  });
  expect(Number(creditNote.number.slice(-6))).toBe(Number(before.number.slice(-6)) + 1);
  expect(invoice).toMatchObject({ openCents: 2000, grossCents: 2990, state: 'OPEN' });
  const tooMuch = await desk('issueCreditNote', { ...part, grossCents: 2001 }, both);
  expect(tooMuch.errors?.[0]?.extensions).toMatchObject({ field: 'grossCents', most: 2000 });
  const rest = await done('issueCreditNote', { invoiceId: before.id, reason: 'Kulanz' }, both);
  expect(rest.invoice).toMatchObject({ openCents: 0, state: 'CREDITED' });
  expect(rest.invoice.creditNotes).toHaveLength(2);
  const left = await desk('issueCreditNote', { invoiceId: before.id, reason: 'Noch eine' }, both);
  expect(left.errors?.[0]?.extensions).toMatchObject({ reason: 'CREDITED' });
  const owed = await desk('recordPayment', {
    ...{ invoiceId: creditNote.id, cents: 1, receivedOn: '2026-05-01' },
  });
  expect(owed.errors?.[0]?.extensions).toMatchObject({ reason: 'CREDIT_NOTE' });
});

test('what is given up is written off, and figures tell it', async () => {
  const shop = await billedInMay();
  await billOn(portal, 'moers', '2026-05-20');
  const [{ id }] = (await seen(shop)).invoices;
  await comeBack(operator);
  const figures = `{ debtors { name openCents overdueCents oldestDueOn invoices { id } }
    cityRevenue(months: 3) { openCents overdueCents active months { month invoicedCents receivedCents
      subscriptions } } billingRuns { day invoices finishedAt } }`;
  const { debtors, cityRevenue, billingRuns } = await operator.client.data(figures);
  expect(debtors.flatMap((one: any) => one.invoices.map((invoice: any) => invoice.id))).toContain(
    id,
  );
  expect(cityRevenue.overdueCents).toBeGreaterThanOrEqual(2990);
  expect(cityRevenue.months.map((one: any) => one.month)).toEqual([
    '2026-05',
    '2026-04',
    '2026-03',
  ]);
  expect(cityRevenue.months[0].invoicedCents % 2990).toBe(0);
  expect(billingRuns[0].finishedAt).not.toBeNull();
  const { invoice } = await done('writeOffInvoice', { invoiceId: id, reason: 'Insolvenz' });
  expect(invoice).toMatchObject({ state: 'WRITTEN_OFF', openCents: 0 });
  const sums = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql(
      `SELECT r.invoice_id FROM receivable r LEFT JOIN receivable_entry e ON e.invoice_id = r.invoice_id
       GROUP BY r.invoice_id HAVING r.open_cents <> coalesce(sum(e.cents), 0)`,
    ),
  );
  expect(sums).toEqual([]);
});

test('the desk is for operators, each in their own city', async () => {
  const shop = await billedInMay();
  const [{ id }] = (await seen(shop)).invoices;
  const pay = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }`;
  const input = { invoiceId: id, cents: 1, receivedOn: '2026-05-01' };
  expect(await shop.client.refusal(pay, { input })).toBe('FORBIDDEN');
  expect(await portal.in('moers').refusal(pay, { input })).toBe('UNAUTHENTICATED');
  for (const field of [
    'cityInvoices { totalCount }',
    'debtors { name }',
    'cityRevenue { active }',
    'billingRuns { day }',
    'directDebitBatches { id }',
  ])
    expect(await shop.client.refusal(`{ ${field} }`)).toBe('FORBIDDEN');
  await portal.untouched('solingen');
  const elsewhere = await operatorOf(portal, 'solingen');
  expect(await elsewhere.client.refusal(pay, { input })).toBe('NOT_FOUND');
  expect(
    (await elsewhere.client.data('{ cityInvoices { totalCount } }')).cityInvoices.totalCount,
  ).toBe(0);
});
