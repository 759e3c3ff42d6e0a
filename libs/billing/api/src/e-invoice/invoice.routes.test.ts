import {
  billOn,
  comeBack,
  openBilledShop,
  openPortal,
  operatorOf,
  orderOf,
  publishFirst,
  type BilledShop,
  type PortalClient,
  type TestPortal,
} from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;
let shop: BilledShop;
let files: string[];
let batch: string;

const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;

beforeAll(async () => {
  portal = await openPortal();
  portal.setTime(new Date('2026-03-15T11:00:00Z'));
  shop = await billed('moers');
  await comeBack(shop);
  const { viewer } = await shop.client.data(
    '{ viewer { organisations { invoices { edges { node { pdfUrl xmlUrl } } } } } }',
  );
  const [{ node }] = viewer.organisations[0].invoices.edges;
  files = [node.pdfUrl, node.xmlUrl];
  const operator = await operatorOf(portal, 'moers');
  const { directDebitBatches } = await operator.client.data('{ directDebitBatches { id } }');
  const input = { batchId: directDebitBatches[0].id };
  const { sealDirectDebitBatch } = await operator.client.data(
    `mutation ($input: SealDirectDebitBatchInput!) { sealDirectDebitBatch(input: $input) {
      batch { fileUrl } } }`,
    { input },
  );
  batch = sealDirectDebitBatch.batch.fileUrl;
});

afterAll(() => portal.close());

async function billed(slug: string): Promise<BilledShop> {
  portal.setTime(new Date('2026-03-15T11:00:00Z'));
  const opened = await openBilledShop(portal, slug);
  await publishFirst(portal, slug, opened.organisationId);
  await opened.client.data(mutation('orderSubscription', 'OrderSubscriptionInput'), {
    input: orderOf(opened.organisationId),
  });
  await billOn(portal, slug, '2026-05-01');
  return opened;
}

/** Somebody who helps in the shop. */
async function helper(): Promise<PortalClient> {
  const { client, email } = await portal.resident('moers', 'Hilft Mit');
  await comeBack(shop);
  await shop.client.data(mutation('inviteMember', 'InviteMemberInput'), {
    input: { organisationId: shop.organisationId, email },
  });
  const [letter] = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<{ token: string }>(
      `SELECT data->>'token' AS token FROM letter
       WHERE kind = 'directory.invitation' AND to_address = $1`,
      [email],
    ),
  );
  const input = { token: letter!.token };
  await client.data(mutation('joinOrganisation', 'JoinOrganisationInput'), { input });
  return client;
}

const statuses = (client: PortalClient, paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => (await client.get(path)).status));

test('the owner and the city’s operators load an invoice, under its number', async () => {
  await comeBack(shop);
  expect(await statuses(shop.client, files)).toEqual([200, 200]);
  const operator = await operatorOf(portal, 'moers');
  expect(await statuses(operator.client, [...files, batch])).toEqual([200, 200, 200]);
  const { headers } = await shop.client.get(files[0]!);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment; filename="MOE-2026-\d{6}\.pdf"$/),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
});

test('for everybody else there is none: visitors, residents, helpers, other shops', async () => {
  const other = await billed('moers');
  await comeBack(other);
  const { client: resident } = await portal.resident('moers');
  for (const client of [portal.in('moers'), resident, await helper(), other.client])
    expect(await statuses(client, [...files, batch])).toEqual([404, 404, 404]);
  expect(await statuses(shop.client, [batch])).toEqual([404]);
});

test('a helper sees whether the shop sells, but no invoice and no account', async () => {
  const client = await helper();
  const { organisation } = await client.data(`{ organisation(slug: "laden-am-markt") { viewerIsOwner
    subscription { state billingAddress { name } mandate { ibanMasked } }
    invoices { totalCount edges { node { id } } } } }`);
  expect(organisation).toEqual({
    viewerIsOwner: false,
    subscription: { state: 'ACTIVE', billingAddress: null, mandate: null },
    invoices: { totalCount: 0, edges: [] },
  });
  const input = { organisationId: shop.organisationId };
  expect(
    await client.refusal(mutation('cancelSubscription', 'CancelSubscriptionInput'), { input }),
  ).toBe('FORBIDDEN');
});

test('another city has none of it, not even for its operators', async () => {
  const elsewhere = await operatorOf(portal, 'solingen');
  expect(await statuses(elsewhere.client, [...files, batch])).toEqual([404, 404, 404]);
});

test.each(['/rechnungen/x.pdf', '/rechnungen/%00.pdf', '/rechnungen/..%2f..%2fetc.xml'])(
  '%s is no invoice',
  async (path) => expect(await statuses(shop.client, [path])).toEqual([404]),
);
