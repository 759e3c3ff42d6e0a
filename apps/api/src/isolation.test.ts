import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import {
  ImportClient,
  openPortal,
  passkeyDocuments as ask,
  SoftwareAuthenticator,
  type PortalClient,
  type TestPortal,
} from '@stadtlive/api/testing';
import { Roles } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;
let organisationId: string;
let productId: string;
let branchId: string;
let claimId: string;
let importId: string;
let ownerId: string;
let personId: string;
let sessionId: string;
let passkeyId: string;
let token: string;
let owner: PortalClient;
let stranger: PortalClient;
let neighbour: PortalClient;

const place = {
  address: { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.45, lon: 6.63 },
};
const shop = { kind: 'BUSINESS', name: 'Umzäunter Laden', ...place };

beforeAll(async () => {
  portal = await openPortal();
  owner = portal.in('moers');
  const { id, email, password } = await owner.register();
  token = portal.letter('moers', 'confirmEmail', email).token;
  [sessionId, passkeyId] = await ownSessionAndPasskey(owner, password);
  ownerId = id;
  const { createOrganisation } = await owner.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    { input: shop },
  );
  organisationId = createOrganisation.organisation.id;
  const { createProduct } = await owner.data(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
    { input: { organisationId, title: 'Umzäunte Ware', priceCents: 100, vatRate: 190, stock: 1 } },
  );
  productId = createProduct.product.id;
  importId = (await new ImportClient(owner, organisationId).open('Nr;Name\n1;Salz\n')).id;
  const { addBranch } = await owner.data(
    'mutation ($input: AddBranchInput!) { addBranch(input: $input) { branch { id } } }',
    { input: { ...place, organisationId, name: 'Filiale' } },
  );
  branchId = addBranch.branch.id;
  claimId = await claimOf(owner, id);
  // Somebody who has told of themselves and is in no directory.
  const recluse = portal.in('moers');
  ({ id: personId } = await recluse.register());
  await recluse.data(
    'mutation ($input: EditProfileInput!) { editProfile(input: $input) { __typename } }',
    { input: { about: 'Für mich.' } },
  );
  stranger = portal.in('moers');
  await stranger.register();
  neighbour = portal.in('solingen');
  await neighbour.register();
});

/** Of an entry nobody owns. */
async function claimOf(claimant: PortalClient, accountId: string) {
  const input = { ...shop, name: 'Verwaister Eintrag' };
  const { createOrganisation } = await claimant.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    { input },
  );
  const entryId = createOrganisation.organisation.id;
  await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql('UPDATE organisation SET owner_id = NULL WHERE id = $1 AND owner_id = $2', [
        entryId,
        accountId,
      ]),
  );
  const { claimOrganisation } = await claimant.data(
    'mutation ($input: ClaimOrganisationInput!) { claimOrganisation(input: $input) { claim { id } } }',
    { input: { organisationId: entryId, method: 'LETTER' } },
  );
  return claimOrganisation.claim.id;
}

async function ownSessionAndPasskey(owner: PortalClient, password: string) {
  const { challengeId, options } = (
    await owner.data(ask.beginRegistration, { input: { password } })
  ).beginPasskeyRegistration.challenge;
  const response = new SoftwareAuthenticator().create(options, 'http://moers.localhost');
  await owner.data(ask.finishRegistration, { input: { challengeId, response, name: 'Eigener' } });
  const { viewer } = await owner.data('{ viewer { sessions { id } passkeys { id } } }');
  return [viewer.sessions[0].id, viewer.passkeys[0].id];
}

afterAll(() => portal.close());

const billingAddress = {
  name: 'Gekapert',
  street: 'Neustraße 2',
  postcode: '47441',
  locality: 'Moers',
};
// Of nothing there is: what there is has tests of its own.
const invoiceId = '01a00000-0000-7000-8000-000000000002';

/** Every mutation that names something somebody owns, with what a stranger would send. */
const touching: Record<string, () => [type: string, input: object]> = {
  editOrganisation: () => ['EditOrganisationInput', { organisationId, name: 'Gekapert' }],
  publishOrganisation: () => ['PublishOrganisationInput', { organisationId }],
  confirmOrganisation: () => ['ConfirmOrganisationInput', { organisationId }],
  changePageAddress: () => ['ChangePageAddressInput', { organisationId, slug: 'gekapert' }],
  claimOrganisation: () => ['ClaimOrganisationInput', { organisationId, method: 'LETTER' }],
  addBranch: () => ['AddBranchInput', { ...place, organisationId, name: 'Untergeschoben' }],
  editBranch: () => ['EditBranchInput', { branchId, name: 'Gekapert' }],
  removeBranch: () => ['RemoveBranchInput', { branchId }],
  createProduct: () => ['CreateProductInput', { organisationId, title: 'Untergeschoben' }],
  editProduct: () => ['EditProductInput', { productId, title: 'Gekapert' }],
  publishProduct: () => ['PublishProductInput', { productId }],
  withdrawProduct: () => ['WithdrawProductInput', { productId }],
  deleteProduct: () => ['DeleteProductInput', { productId }],
  reduceProduct: () => ['ReduceProductInput', { itemId: productId, priceCents: 1 }],
  endReduction: () => ['EndReductionInput', { itemId: productId }],
  arrangeVariants: () => ['ArrangeVariantsInput', { productId, axes: [], variants: [] }],
  stateStock: () => ['StateStockInput', { organisationId, rows: [{ sku: 'A', stock: 0 }] }],
  setStock: () => ['SetStockInput', { organisationId, items: [{ itemId: productId, stock: 0 }] }],
  editProducts: () => [
    'EditProductsInput',
    { organisationId, changes: [{ productId, title: 'Gekapert' }] },
  ],
  orderSubscription: () => [
    'OrderSubscriptionInput',
    { organisationId, acceptsPriceCents: 2990, billingAddress, payment: 'INVOICE' },
  ],
  changePayment: () => ['ChangePaymentInput', { organisationId, payment: 'INVOICE' }],
  changeBillingAddress: () => ['ChangeBillingAddressInput', { organisationId, billingAddress }],
  cancelSubscription: () => ['CancelSubscriptionInput', { organisationId }],
  withdrawCancellation: () => ['WithdrawCancellationInput', { organisationId }],
  createStockToken: () => ['CreateStockTokenInput', { organisationId, name: 'Kasse' }],
  inviteMember: () => ['InviteMemberInput', { organisationId, email: 'ich@test.example' }],
  withdrawInvitation: () => [
    'WithdrawInvitationInput',
    { organisationId, invitationId: organisationId },
  ],
  removeMember: () => ['RemoveMemberInput', { organisationId, memberId: ownerId }],
  leaveOrganisation: () => ['LeaveOrganisationInput', { organisationId }],
  handOverOrganisation: () => [
    'HandOverOrganisationInput',
    { organisationId, accountId: ownerId, password: 'ein langes Kennwort' },
  ],
};

/** What only its owner can see: to everybody else it is as if it were not there. */
const hidden: Record<string, () => [type: string, input: object]> = {
  endSession: () => ['EndSessionInput', { sessionId }],
  renamePasskey: () => ['RenamePasskeyInput', { passkeyId, name: 'Gekapert' }],
  requestContact: () => ['ContactInput', { personId }],
  acceptContact: () => ['ContactInput', { personId }],
  endContact: () => ['ContactInput', { personId }],
  describePicture: () => ['DescribePictureInput', { pictureId: productId, alt: 'Gekapert' }],
  joinOrganisation: () => ['JoinOrganisationInput', { token: 'geraten' }],
  undoEdit: () => ['UndoEditInput', { undoId: organisationId }],
  readImportAgain: () => ['ReadImportAgainInput', { importId }],
  mapImport: () => ['MapImportInput', { importId, columns: [] }],
  repairImportRow: () => ['RepairImportRowInput', { importId, row: 1, cells: [] }],
  skipImportRows: () => ['SkipImportRowsInput', { importId, rows: [1], skip: true }],
  settleImportProblem: () => [
    'SettleImportProblemInput',
    { importId, code: 'NO_PRICE', how: 'SKIP_ROWS' },
  ],
  startImport: () => ['StartImportInput', { importId, publish: true }],
  pauseImport: () => ['ImportInput', { importId }],
  resumeImport: () => ['ImportInput', { importId }],
  cancelImport: () => ['ImportInput', { importId }],
  discardImport: () => ['ImportInput', { importId }],
  revokeStockToken: () => ['RevokeStockTokenInput', { tokenId: organisationId }],
  confirmClaim: () => ['ConfirmClaimInput', { claimId, code: 'AAAAA-AAAAA' }],
  withdrawClaim: () => ['WithdrawClaimInput', { claimId }],
  removePasskey: () => ['RemovePasskeyInput', { passkeyId, password: 'ein langes Kennwort' }],
};

/** For those whom the city has entrusted with it, and in their city alone. */
const entrusted: Record<string, () => [type: string, input: object]> = {
  printClaimLetter: () => ['PrintClaimLetterInput', { claimId }],
  markClaimLetterSent: () => ['MarkClaimLetterSentInput', { claimId }],
  confirmClaimByPhone: () => ['ConfirmClaimByPhoneInput', { claimId, note: 'Gesprochen.' }],
  recordPayment: () => [
    'RecordPaymentInput',
    { invoiceId, cents: 1, receivedOn: '2026-01-02', note: 'Geraten' },
  ],
  recordReturnDebit: () => [
    'RecordReturnDebitInput',
    { invoiceId, reasonCode: 'AM04', returnedOn: '2026-01-02' },
  ],
  issueCreditNote: () => ['IssueCreditNoteInput', { invoiceId, reason: 'Kulanz' }],
  writeOffInvoice: () => ['WriteOffInvoiceInput', { invoiceId, reason: 'Uneinbringlich' }],
  reactivateSubscription: () => ['ReactivateSubscriptionInput', { organisationId }],
  sealDirectDebitBatch: () => ['SealDirectDebitBatchInput', { batchId: invoiceId }],
  refuseClaim: () => ['RefuseClaimInput', { claimId, reason: 'Nein.' }],
};

/** What travels in letters or answers a question of one's own: of another it is worth nothing. */
const secrets: Record<string, () => [type: string, input: object]> = {
  confirmEmail: () => ['ConfirmEmailInput', { token }],
  resetPassword: () => ['ResetPasswordInput', { token, password: 'ein anderes Kennwort' }],
  confirmEmailChange: () => ['ConfirmEmailChangeInput', { token }],
};

/** Mutations that name nothing: they are about one's own account, or make something of one's own. */
const ownOnly = [
  'registerAccount',
  'signIn',
  'signOut',
  'createOrganisation',
  'beginPasskeyProof',
  'beginPasskeyRegistration',
  'beginPasskeySignIn',
  'cancelEmailChange',
  'changeDisplayName',
  'changeEmail',
  'changePassword',
  'endOtherSessions',
  // Another's challenge is refused: passkey.test.ts.
  'finishPasskeyRegistration',
  'finishPasskeySignIn',
  'requestEmailConfirmation',
  'requestPasswordReset',
  'requirePasskey',
  'createRecoveryCodes',
  'signInWithRecoveryCode',
  'cancelErasure',
  'eraseAccount',
  'exportAccount',
  'editProfile',
  // Anybody counts at a page of this city, nobody at one of another: counting.test.ts.
  'noteContact',
  'notePageView',
  'readNotifications',
  'setNotification',
  'unsubscribe',
];

const call = (client: PortalClient, name: string) => {
  const [type, input] = { ...touching, ...hidden, ...entrusted, ...secrets }[name]!();
  return client.refusal(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, {
    input,
  });
};

test('every mutation of the schema is named here', () => {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  const all = Object.keys(schema.getMutationType()!.getFields()).sort();
  const named = [touching, hidden, entrusted, secrets].flatMap((some) => Object.keys(some));
  expect([...named, ...ownOnly].sort()).toEqual(all);
});

describe.each(Object.keys(touching))('%s', (name) => {
  test('another person of the city is refused', async () =>
    expect(await call(stranger, name)).toBe('FORBIDDEN'));
  test('a person of another city finds nothing', async () =>
    expect(await call(neighbour, name)).toBe('NOT_FOUND'));
  test('a visitor has to sign in', async () => {
    for (const slug of ['moers', 'solingen'])
      expect(await call(portal.in(slug), name)).toBe('UNAUTHENTICATED');
  });
});

describe.each(Object.keys(entrusted))('%s', (name) => {
  test('whoever is not entrusted with it is refused', async () => {
    for (const client of [stranger, neighbour]) expect(await call(client, name)).toBe('FORBIDDEN');
  });
  test('who is entrusted with it in another city finds nothing', async () => {
    const { client, id } = await portal.resident('solingen');
    await portal.inside('solingen', () => portal.app.get(Roles).grant(id, 'OPERATOR'));
    expect(await call(client, name)).toBe('NOT_FOUND');
  });
  test('a visitor has to sign in', async () => {
    for (const slug of ['moers', 'solingen'])
      expect(await call(portal.in(slug), name)).toBe('UNAUTHENTICATED');
  });
});

test.each(Object.keys(secrets))(
  '%s: a token of this city is worth nothing in the other',
  async (name) => {
    for (const client of [neighbour, portal.in('solingen')])
      expect(await call(client, name)).toBe('BAD_USER_INPUT');
  },
);

test('a session of one city is none in another', async () => {
  const { headers } = await portal.in('moers').get('/');
  expect(headers['set-cookie']).toBeUndefined();
  const cookies = stranger.agent.jar.getCookies({
    path: '/',
    domain: '127.0.0.1',
    script: false,
    secure: false,
  });
  expect(cookies).toHaveLength(1);
  const answer = await portal
    .in('solingen')
    .post('/graphql')
    .set('Cookie', cookies.map((cookie) => cookie.toValueString()).join('; '))
    .send({ query: '{ viewer { id } }' });
  expect(answer.body).toEqual({ data: { viewer: null } });
});

test('what is not published is visible to its owner alone', async () => {
  const query = 'query ($id: ID!) { product(id: $id) { id } }';
  for (const client of [stranger, neighbour, portal.in('moers')]) {
    expect((await client.data(query, { id: productId })).product).toBeNull();
  }
});

test('nothing changed: the draft is as it was, the other city holds its new people alone', async () => {
  const rows = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql('SELECT title, published_at FROM product'),
  );
  expect(rows).toEqual([{ title: 'Umzäunte Ware', published_at: null }]);
  await portal.untouched('solingen', 'account', 'session', 'city_role');
});
