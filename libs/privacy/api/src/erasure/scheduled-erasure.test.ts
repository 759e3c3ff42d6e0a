import { liveIn, openPortal, scanTables, type TestPortal } from '@stadtlive/api/testing';
import type { Successor } from '@stadtlive/directory-api';
import { newId } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';

const erase = `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) {
  receipt { id gone { what(locale: EN) count } } scheduledFor receiptId code } }`;
const cancel = 'mutation { cancelErasure { viewer { erasureScheduledFor } } }';
const receiptOf = `query ($id: ID!, $code: String!) { erasureReceipt(id: $id, code: $code) {
  gone { what(locale: EN) count } } }`;
const viewer = '{ viewer { id erasureScheduledFor organisations { id } } }';
const organisation = `query ($slug: String!) { organisation(slug: $slug) {
  name description email viewerIsOwner logo { id } } }`;

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const days = (n: number) => portal.setTime(new Date(Date.now() + n * 24 * 60 * 60 * 1000));
const due = () => portal.app.get(TenantJobs).perform('privacy.due-erasures', { city: 'moers' });
const someone = async (mark: string) => {
  const person = portal.in('moers');
  return { person, ...(await liveIn(person, mark)) };
};
const member = async (since: string) => {
  const person = portal.in('moers');
  const { id, password } = await person.register(`Mitglied ${since}`);
  const successor = { accountId: id, displayName: `Mitglied ${since}`, since: new Date(since) };
  return { person, password, successor };
};
/** Who runs an organisation beside its owner, from now on. */
const haveMembers = (organisationId: string, ...members: { successor: Successor }[]) =>
  portal.inside('moers', async () => {
    const db = portal.app.get(TenantDatabase);
    await db.sql('DELETE FROM organisation_member WHERE organisation_id = $1', [organisationId]);
    for (const { successor } of members)
      await db.sql(
        `INSERT INTO organisation_member (id, organisation_id, account_id, role, since)
         VALUES ($1, $2, $3, 'OFFICER', $4)`,
        [newId(), organisationId, successor.accountId, successor.since],
      );
  });
const tracesOf = async (...needles: string[]) =>
  (await scanTables(portal.databaseUrl, needles)).hits;

describe('a period of grace', () => {
  test('changes nothing until it is over, and then erases', async () => {
    const { person, id, email, password } = await someone('xgnade');
    const input = { password, graceDays: 3 };
    const { eraseAccount } = await person.data(erase, { input });
    const { receiptId, code, scheduledFor } = eraseAccount;
    expect(eraseAccount.receipt).toBeNull();
    expect(Date.parse(scheduledFor) - Date.now()).toBeGreaterThan(2.9 * 24 * 60 * 60 * 1000);
    expect((await person.data(viewer)).viewer).toEqual({
      id,
      erasureScheduledFor: scheduledFor,
      organisations: [expect.anything(), expect.anything()],
    });
    days(2);
    await due();
    expect((await person.data(viewer)).viewer).not.toBeNull();
    days(3.1);
    await due();
    expect((await person.data(viewer)).viewer).toBeNull();
    expect(await tracesOf(id, email, 'xgnade')).toEqual([]);
    const { erasureReceipt } = await portal.in('moers').data(receiptOf, { id: receiptId, code });
    expect(erasureReceipt.gone).toContainEqual({ what: 'Account', count: 1 });
  });

  test('is taken back by whoever signs in', async () => {
    const { person, id, password } = await someone('xzurueck');
    await person.data(erase, { input: { password, graceDays: 7 } });
    expect((await person.data(cancel)).cancelErasure.viewer.erasureScheduledFor).toBeNull();
    days(8);
    await due();
    expect((await person.data(viewer)).viewer.id).toBe(id);
    expect(await portal.in('moers').refusal(cancel)).toBe('UNAUTHENTICATED');
  });

  test('is replaced by a second order, and ends where one erases at once', async () => {
    const { person, id, password } = await someone('xzweimal');
    const { eraseAccount: first } = await person.data(erase, { input: { password, graceDays: 7 } });
    await person.data(erase, { input: { password, graceDays: 1 } });
    expect(Date.parse((await person.data(viewer)).viewer.erasureScheduledFor)).toBeLessThan(
      Date.parse(first.scheduledFor),
    );
    await person.data(erase, { input: { password } });
    expect(await tracesOf(id)).toEqual([]);
    days(8);
    await due();
    const { receiptId, code } = first;
    const { erasureReceipt } = await portal.in('moers').data(receiptOf, { id: receiptId, code });
    expect(erasureReceipt).toBeNull();
  });
});

describe('an organisation', () => {
  test('that is a club goes on with its oldest member, a shop does not', async () => {
    const { person, password, email, id, club, shop } = await someone('xverein');
    const [young, old] = [await member('2026-05-01'), await member('2024-05-01')];
    for (const one of [club, shop]) await haveMembers(one.id, old, young);
    const { viewer: asked } = await person.data(
      '{ viewer { erasurePreview { gone { what(locale: EN) count } handovers { name kind goesOn candidates { displayName since } } } } }',
    );
    expect(asked.erasurePreview.handovers).toContainEqual({
      name: 'Verein xverein',
      kind: 'CLUB',
      goesOn: true,
      candidates: [
        { displayName: 'Mitglied 2024-05-01', since: '2024-05-01T00:00:00.000Z' },
        { displayName: 'Mitglied 2026-05-01', since: '2026-05-01T00:00:00.000Z' },
      ],
    });
    const { eraseAccount } = await person.data(erase, { input: { password } });
    expect(eraseAccount.receipt.gone).toEqual(asked.erasurePreview.gone);
    expect(eraseAccount.receipt.gone).toContainEqual({ what: 'Handed over to others', count: 1 });
    const page = await old.person.data(organisation, { slug: club.slug });
    expect(page.organisation).toMatchObject({
      name: 'Verein xverein',
      email: null,
      viewerIsOwner: true,
      logo: { id: expect.any(String) },
    });
    expect(page.organisation.description).toBe('Beschreibung xverein, Post an');
    expect((await old.person.data(organisation, { slug: shop.slug })).organisation).toBeNull();
    expect(await tracesOf(id, email)).toEqual([]);
  });

  test('goes to whom the person chose, a shop with all it sells', async () => {
    const { person, password, email, id, club, shop, productId } = await someone('xwahl');
    const [young, old] = [await member('2026-05-01'), await member('2024-05-01')];
    for (const one of [club, shop]) await haveMembers(one.id, old, young);
    const refusal = async (handovers: object[]) =>
      (await person.query(erase, { input: { password, handovers } })).errors?.[0]?.extensions;
    const wrong = { code: 'BAD_USER_INPUT', field: 'handovers' };
    const stranger = (await portal.in('moers').register()).id;
    for (const handovers of [
      [{ organisationId: shop.id, successorId: stranger }],
      [{ organisationId: stranger, successorId: old.successor.accountId }],
      [{ organisationId: club.id, successorId: null }],
      [{ organisationId: shop.id }, { organisationId: shop.id }],
    ]) {
      expect(await refusal(handovers)).toMatchObject(wrong);
    }
    const successorId = young.successor.accountId;
    const handovers = [club, shop].map((one) => ({ organisationId: one.id, successorId }));
    await person.data(erase, { input: { password, handovers } });
    expect((await young.person.data(viewer)).viewer.organisations).toHaveLength(2);
    const { product } = await young.person.data(
      'query ($id: ID!) { product(id: $id) { title description picture { id } } }',
      { id: productId },
    );
    expect(product).toEqual({
      title: 'Honig xwahl',
      description: 'Sortexwahl aus dem Park, Fragen an',
      picture: { id: expect.any(String) },
    });
    expect(await tracesOf(id, email)).toEqual([]);
  });

  test('finds another heir where the chosen one has gone first', async () => {
    const { person, password, id, club } = await someone('xerbe');
    const [young, old] = [await member('2026-05-01'), await member('2024-05-01')];
    await haveMembers(club.id, old, young);
    const handovers = [{ organisationId: club.id, successorId: young.successor.accountId }];
    await person.data(erase, { input: { password, graceDays: 1, handovers } });
    await young.person.data(erase, { input: { password: young.password } });
    expect(await tracesOf(young.successor.accountId)).toEqual([]);
    days(2);
    await due();
    expect((await old.person.data(viewer)).viewer.organisations).toEqual([{ id: club.id }]);
    expect(await tracesOf(id)).toEqual([]);
  });
});

test('the other city is as it was', () => portal.untouched('solingen'));
