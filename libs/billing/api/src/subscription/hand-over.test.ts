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

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const mutation = (name: string, type: string, select = '__typename') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${select} } }`;

async function billedShop(given: object = {}): Promise<BilledShop> {
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

const letters = (where: string, values: unknown[]) =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<{
      kind: string;
      token: string;
    }>(`SELECT kind, data->>'token' AS token FROM letter WHERE ${where} ORDER BY id`, values),
  );

/** A member of the shop, who is made its owner. */
async function handOver(shop: BilledShop): Promise<Resident> {
  const successor = await portal.resident('moers', 'Nele Nachfolgerin');
  const { organisationId } = shop;
  await comeBack(shop);
  await shop.client.data(mutation('inviteMember', 'InviteMemberInput'), {
    input: { organisationId, email: successor.email },
  });
  const [letter] = await letters(`kind = 'directory.invitation' AND to_address = $1`, [
    successor.email,
  ]);
  await successor.client.data(mutation('joinOrganisation', 'JoinOrganisationInput'), {
    input: { token: letter!.token },
  });
  await shop.client.data(mutation('handOverOrganisation', 'HandOverOrganisationInput'), {
    input: { organisationId, accountId: successor.id, password: shop.password },
  });
  return successor;
}

const seenBy = async (owner: Resident) => {
  const { viewer } = await owner.client.data(`{ viewer { organisations { subscription {
    state payment mandate { reference } } invoices { edges { node { id state dueOn openCents } } } } } }`);
  const [{ subscription, invoices }] = viewer.organisations;
  return { ...subscription, invoices: invoices.edges.map(({ node }: any) => node) };
};

test('with the shop nobody’s account is handed over: what no bank has yet is transferred', async () => {
  const shop = await billedShop();
  expect((await seenBy(shop)).invoices[0]).toMatchObject({ state: 'COLLECTING' });
  const owner = await handOver(shop);
  expect(await seenBy(owner)).toMatchObject({
    state: 'ACTIVE',
    payment: 'INVOICE',
    mandate: null,
    invoices: [{ state: 'OPEN', dueOn: '2026-05-15', openCents: 2990 }],
  });
  const operator = await operatorOf(portal, 'moers');
  const { directDebitBatches } = await operator.client.data(
    '{ directDebitBatches { state count } }',
  );
  expect(directDebitBatches).toEqual([]);
  await billOn(portal, 'moers', '2026-06-01');
  await comeBack(owner);
  expect((await seenBy(owner)).invoices[0]).toMatchObject({ state: 'OPEN', dueOn: '2026-06-15' });
  const told = await letters(`to_address = $1 AND kind LIKE 'billing.%'`, [owner.email]);
  expect(told.map(({ kind }) => kind)).toEqual([
    'billing.tookOver',
    'billing.invoice',
    'billing.reminder',
  ]);
});

test('who takes over and is debited from then on gives a mandate of their own', async () => {
  const shop = await billedShop();
  const owner = await handOver(shop);
  const sepa = { iban: 'NL91ABNA0417164300', holder: 'Nele Nachfolgerin', mandateGiven: true };
  await owner.client.data(mutation('changePayment', 'ChangePaymentInput'), {
    input: { organisationId: shop.organisationId, payment: 'SEPA', sepa },
  });
  expect(await seenBy(owner)).toMatchObject({ payment: 'SEPA' });
  await billOn(portal, 'moers', '2026-06-01');
  await comeBack(owner);
  expect((await seenBy(owner)).invoices[0]).toMatchObject({ state: 'COLLECTING' });
});

test('a trial goes over without a word about money', async () => {
  portal.setTime(new Date('2026-05-01T11:00:00Z'));
  const shop = await openBilledShop(portal, 'moers');
  await publishFirst(portal, 'moers', shop.organisationId);
  const owner = await handOver(shop);
  expect(await seenBy(owner)).toMatchObject({ state: 'TRIAL', payment: null });
  expect(await letters(`to_address = $1 AND kind LIKE 'billing.%'`, [owner.email])).toEqual([]);
  await portal.untouched('solingen');
});
