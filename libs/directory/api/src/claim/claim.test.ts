import { openPortal, type Resident, type TestPortal } from '@stadtlive/api/testing';
import { Roles } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { newId } from '@stadtlive/kernel';
import { ForgetOutdated } from '../person/forget-outdated.ts';
import { OrganisationPublisher } from '../organisation/organisation-publisher.ts';
import { Organisation } from '../organisation/organisation.entity.ts';

let portal: TestPortal;
let operator: Resident;
let entries = 0;

const fields = 'claim { id state method email letterSentAt attemptsLeft reason note claimantName }';
const claim = `mutation ($input: ClaimOrganisationInput!) { claimOrganisation(input: $input) { ${fields} } }`;
const confirm = `mutation ($input: ConfirmClaimInput!) { confirmClaim(input: $input) { ${fields} } }`;
const withdraw = `mutation ($input: WithdrawClaimInput!) { withdrawClaim(input: $input) { ${fields} } }`;
const print = `mutation ($input: PrintClaimLetterInput!) {
  printClaimLetter(input: $input) { letter { code recipient sender paragraphs } ${fields} } }`;
const sent = `mutation ($input: MarkClaimLetterSentInput!) { markClaimLetterSent(input: $input) { ${fields} } }`;
const byPhone = `mutation ($input: ConfirmClaimByPhoneInput!) { confirmClaimByPhone(input: $input) { ${fields} } }`;
const refuse = `mutation ($input: RefuseClaimInput!) { refuseClaim(input: $input) { ${fields} } }`;
const page = `query ($slug: String!) { organisation(slug: $slug) {
  isClaimed isVerified viewerIsOwner claimWays { phone mailDomains } imprint { heading } } }`;
const list = `query ($state: ClaimState, $first: Int, $after: String) {
  claims(state: $state, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id claimantName organisation { name } } } } }`;
const notices = '{ viewer { notifications { edges { node { title text path } } } } }';

beforeAll(async () => {
  portal = await openPortal();
  operator = await portal.resident('moers', 'Stadt Moers');
  await portal.inside('moers', () => portal.app.get(Roles).grant(operator.id, 'OPERATOR'));
});

afterAll(() => portal.close());

/** As an import leaves it. */
async function entry(given: Partial<Organisation> = {}): Promise<Organisation> {
  const n = ++entries;
  return portal.inside('moers', () =>
    portal.app.get(TenantDatabase).write(async (tx) => {
      const organisation = Object.assign(new Organisation(), {
        id: newId(),
        slug: `eintrag-${n}`,
        kind: 'BUSINESS',
        name: `Eintrag ${n}`,
        tagline: null,
        description: null,
        topics: [],
        street: 'Steinstraße 12',
        postcode: '47441',
        locality: 'Moers',
        lat: 51.45,
        lon: 6.62,
        phone: '02841 000 12',
        email: 'info@gmx.de',
        website: 'https://www.eintrag.example/',
        logoId: null,
        openingHours: null,
        services: [],
        accessibility: [],
        imprint: null,
        ownerId: null,
        source: 'Test',
        externalId: String(n),
        createdAt: new Date(),
        ...given,
      });
      await tx.insert(Organisation, organisation);
      await portal.app.get(OrganisationPublisher).publish(tx, organisation);
      return organisation;
    }),
  );
}

const claimed = async (
  { client }: Resident,
  organisationId: string,
  method: string,
  email?: string,
) =>
  (await client.data(claim, { input: { organisationId, method, email } })).claimOrganisation.claim;
const pageOf = async ({ slug }: Organisation, { client }: Resident) =>
  (await client.data(page, { slug })).organisation;
const told = async ({ client }: Resident) =>
  (await client.data(notices)).viewer.notifications.edges.map(({ node }: { node: object }) => node);
const mailedCode = async (to: string) => {
  const [letter] = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<{ code: string }>(
      `SELECT data->>'code' AS code FROM letter WHERE kind = 'directory.claimCode'
           AND to_address = $1 ORDER BY created_at DESC`,
      [to],
    ),
  );
  return letter!.code;
};

test('by letter: the city prints and posts the code, which makes the claimant the owner', async () => {
  const person = await portal.resident('moers', 'Ida Inhaberin');
  const place = await entry();
  expect(await pageOf(place, person)).toMatchObject({
    isClaimed: false,
    claimWays: { phone: '02841 000 12', mailDomains: ['eintrag.example'] },
    imprint: [],
  });
  const { id: claimId } = await claimed(person, place.id, 'LETTER');
  const input = { claimId };
  expect(await person.client.refusal(confirm, { input: { claimId, code: 'A' } })).toBe('CONFLICT');
  expect(await operator.client.refusal(sent, { input })).toBe('BAD_USER_INPUT');
  const { letter, claim: printed } = (await operator.client.data(print, { input }))
    .printClaimLetter;
  expect(letter.recipient).toEqual([place.name, 'Steinstraße 12', '47441 Moers']);
  expect(letter.paragraphs.join(' ')).toContain('moers.localhost/haendler/eintrag');
  expect(printed.claimantName).toBe('Ida Inhaberin');
  await operator.client.data(sent, { input });
  const code = ` ${letter.code.toLowerCase().replace('-', ' ')} `;
  const { confirmClaim } = await person.client.data(confirm, { input: { claimId, code } });
  expect(confirmClaim.claim).toMatchObject({ state: 'CONFIRMED', claimantName: null });
  expect(await pageOf(place, person)).toMatchObject({
    isClaimed: true,
    isVerified: true,
    viewerIsOwner: true,
    claimWays: null,
  });
  expect((await told(person)).map(({ title }: { title: string }) => title)).toEqual([
    `${place.name} gehört jetzt dir`,
    `Der Brief an ${place.name} ist unterwegs`,
  ]);
});

test('by mail: only at the entry’s own domain, and five wrong codes end it', async () => {
  const person = await portal.resident('moers');
  const place = await entry();
  const reasonOf = async (email: string) => {
    const input = { organisationId: place.id, method: 'MAIL', email };
    return (await person.client.query(claim, { input })).errors?.[0]?.extensions['reason'];
  };
  expect(await reasonOf('info@gmx.de')).toBe('FREEMAIL');
  expect(await reasonOf('ich@woanders.example')).toBe('OTHER_DOMAIN');
  expect(await reasonOf('ich@eintrag.example.evil.example')).toBe('OTHER_DOMAIN');
  const { id: claimId } = await claimed(person, place.id, 'MAIL', 'Chefin@eintrag.example');
  const right = await mailedCode('chefin@eintrag.example');
  for (let left = 4; left >= 0; left--) {
    const { errors } = await person.client.query(confirm, {
      input: { claimId, code: 'AAAAA-AAAAA' },
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'code',
      attemptsLeft: left,
    });
  }
  expect(await person.client.refusal(confirm, { input: { claimId, code: right } })).toBe(
    'CONFLICT',
  );
  const again = await claimed(person, place.id, 'MAIL', 'chefin@eintrag.example');
  const code = await mailedCode('chefin@eintrag.example');
  await person.client.data(confirm, { input: { claimId: again.id, code } });
  expect((await pageOf(place, person)).viewerIsOwner).toBe(true);
});

test('by phone: the operator notes the call; whoever else claimed it is told', async () => {
  const [right, other] = [await portal.resident('moers', 'Rita'), await portal.resident('moers')];
  const place = await entry();
  const lost = await claimed(other, place.id, 'LETTER');
  const { id: claimId } = await claimed(right, place.id, 'PHONE');
  expect(await operator.client.refusal(byPhone, { input: { claimId: lost.id, note: 'x' } })).toBe(
    'BAD_USER_INPUT',
  );
  const note = 'Mit Frau R. gesprochen, 23.11., 10 Uhr.';
  const { confirmClaimByPhone } = await operator.client.data(byPhone, {
    input: { claimId, note },
  });
  expect(confirmClaimByPhone.claim).toMatchObject({ state: 'CONFIRMED', note });
  expect((await pageOf(place, right)).viewerIsOwner).toBe(true);
  const { viewer } = await other.client.data('{ viewer { claims { state reason note } } }');
  expect(viewer.claims).toEqual([
    { state: 'REFUSED', reason: expect.stringContaining('Jemand anderes'), note: null },
  ]);
  expect(await told(other)).toHaveLength(1);
  expect(
    await other.client.refusal(claim, { input: { organisationId: place.id, method: 'LETTER' } }),
  ).toBe('FORBIDDEN');
});

test('an entry without a number cannot be called, one without a domain gets no mail', async () => {
  const person = await portal.resident('moers');
  const place = await entry({ phone: null, website: 'https://laden.wixsite.com/x' });
  expect((await pageOf(place, person)).claimWays).toEqual({ phone: null, mailDomains: [] });
  for (const method of ['PHONE', 'MAIL'])
    expect(
      await person.client.refusal(claim, {
        input: { organisationId: place.id, method, email: 'a@laden.wixsite.com' },
      }),
    ).toBe('BAD_USER_INPUT');
});

test('operators list, refuse with a reason; claimants withdraw; nobody claims more than five a day', async () => {
  const person = await portal.resident('moers', 'Vielfrager');
  const places = await Promise.all(Array.from({ length: 6 }, () => entry()));
  const claims = [];
  for (const { id } of places.slice(0, 5)) claims.push(await claimed(person, id, 'LETTER'));
  const sixth = { organisationId: places[5]!.id, method: 'LETTER' };
  expect(await person.client.refusal(claim, { input: sixth })).toBe('RATE_LIMITED');
  const first = (await operator.client.data(list, { first: 3 })).claims;
  const rest = (await operator.client.data(list, { first: 3, after: first.pageInfo.endCursor }))
    .claims;
  expect(first.totalCount).toBe(5);
  const ids = [...first.edges, ...rest.edges].map(({ node }) => node.id);
  expect(ids).toEqual(claims.map(({ id }) => id));
  const [refused, withdrawn] = claims;
  await operator.client.data(refuse, {
    input: { claimId: refused.id, reason: 'Der Laden kennt Sie nicht.' },
  });
  expect(await told(person)).toMatchObject([
    { text: 'Der Antrag wurde abgelehnt: Der Laden kennt Sie nicht.', path: '/haendler/eintrag' },
  ]);
  await person.client.data(withdraw, { input: { claimId: withdrawn.id } });
  expect((await operator.client.data(list, {})).claims.totalCount).toBe(3);
  expect(await person.client.refusal(list)).toBe('FORBIDDEN');
  expect(await operator.client.refusal(list, { first: 0 })).toBe('BAD_USER_INPUT');
  expect(await operator.client.refusal(list, { after: 'x' })).toBe('BAD_USER_INPUT');
});

test('a code runs out, and claims that came to nothing are forgotten', async () => {
  const person = await portal.resident('moers');
  const place = await entry();
  const { id: claimId } = await claimed(person, place.id, 'MAIL', 'a@eintrag.example');
  const code = await mailedCode('a@eintrag.example');
  const later = (days: number) => portal.setTime(new Date(Date.now() + days * 86_400_000));
  later(3);
  const { errors } = await person.client.query(confirm, { input: { claimId, code } });
  expect(errors?.[0]?.extensions).toMatchObject({ reason: 'EXPIRED', attemptsLeft: 0 });
  later(100);
  await portal.inside('moers', () => portal.app.get(ForgetOutdated).run());
  const left = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql('SELECT 1 FROM organisation_claim WHERE id = $1', [claimId]),
  );
  portal.setTime(null);
  expect(left).toEqual([]);
});

test('a claim goes with its claimant, the operator’s name with the operator', async () => {
  const [person, clerk] = [await portal.resident('moers'), await portal.resident('moers')];
  await portal.inside('moers', () => portal.app.get(Roles).grant(clerk.id, 'OPERATOR'));
  const [one, two] = [await entry(), await entry()];
  const { id: settled } = await claimed(person, one.id, 'PHONE');
  await claimed(person, two.id, 'PHONE');
  await clerk.client.data(byPhone, { input: { claimId: settled, note: 'Angerufen.' } });
  const rows = () =>
    portal.inside('moers', () =>
      portal.app
        .get(TenantDatabase)
        .sql('SELECT settled_by, note FROM organisation_claim WHERE account_id = $1', [person.id]),
    );
  const erase = ({ client, password }: Resident) =>
    client.data(
      'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { __typename } }',
      { input: { password } },
    );
  await erase(clerk);
  expect(await rows()).toEqual([
    { settled_by: null, note: null },
    { settled_by: null, note: null },
  ]);
  await erase(person);
  expect(await rows()).toEqual([]);
});

test('the other city is as it was', () => portal.untouched('solingen'));
