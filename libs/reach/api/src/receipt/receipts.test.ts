import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { Costs, Reach } from '../index.ts';
import { openShop, type Shop } from '../testing/shop.ts';

let portal: TestPortal;
let shop: Shop;
let quiet: Shop;

const firstOfNovember = new Date('2026-11-01T05:10:00Z');

beforeAll(async () => {
  portal = await openPortal();
  portal.setTime(new Date('2026-09-20T10:00:00Z'));
  shop = await openShop(portal, 'Korn und Kanne');
  quiet = await openShop(portal, 'Stilles Lädchen');
  portal.app.get(Costs).register(async (id) => (id === shop.id ? 2_990 : 0));
  await count('2026-09-25', 'PAGE_VIEW', 40);
  await count('2026-10-02', 'PAGE_VIEW', 1_204);
  await count('2026-10-03', 'CALL', 12);
  await count('2026-10-04', 'ROUTE', 3);
});

afterAll(() => portal.close());

/** A session does not last from one month to the next. */
const signIn = async ({ owner: { client, email, password } }: Shop) =>
  client.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email, password },
  });
const count = async (day: string, kind: Parameters<Reach['count']>[1], n: number) => {
  portal.setTime(new Date(`${day}T11:00:00Z`));
  await portal.inside('moers', async () => portal.app.get(Reach).count(shop.id, kind, n));
  await portal.app.get(Reach).flush();
};
const send = () => portal.app.get(TenantJobs).perform('reach.send-receipts', { city: 'moers' });
const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql<Row>(text, values));
const receiptsTo = async (to: Shop) => {
  await signIn(to);
  const { viewer } = await to.owner.client.data(
    `{ viewer { notifications { edges { node { kind title text english: title(locale: EN) path } } } } }`,
  );
  return viewer.notifications.edges
    .map(({ node }: { node: { kind: string } }) => node)
    .filter(({ kind }: { kind: string }) => kind === 'RECEIPT');
};
const letters = () =>
  sql<{ id: string }>(
    `SELECT id FROM letter WHERE data->>'template' = 'reach.value-receipt' ORDER BY created_at`,
  );

test('on the first of the month those who run a page are told what the month has brought', async () => {
  portal.setTime(firstOfNovember);
  await send();
  expect(await receiptsTo(shop)).toEqual([
    {
      kind: 'RECEIPT',
      title: 'Korn und Kanne: was der Oktober 2026 gebracht hat',
      english: 'Korn und Kanne: what October 2026 has brought',
      text: 'Im Oktober hat die Seite 29,90 € gekostet und mindestens 12 Kontakte gebracht.'.replace(
        '90 €',
        '90\u00a0€',
      ),
      path: '/haendler#belege',
    },
  ]);
  expect(await letters()).toHaveLength(1);
});

test('however often the job runs, each receipt goes out once', async () => {
  await Promise.all([send(), send(), send()]);
  portal.setTime(new Date('2026-11-03T05:10:00Z'));
  await send();
  expect(await receiptsTo(shop)).toHaveLength(1);
  expect(await letters()).toHaveLength(1);
});

test('where nothing was ever counted nothing is written', async () => {
  expect(await receiptsTo(quiet)).toEqual([]);
});

test('the mail says it in both languages and can be unsubscribed from with one click', async () => {
  const [{ id: letterId } = { id: '' }] = await letters();
  await portal.app
    .get(TenantJobs)
    .perform('notification.deliver-letter', { city: 'moers', payload: { letterId } });
  const page = (await portal.in('moers').get(`/mail/${letterId}`)).text;
  const markup = (await portal.in('moers').get(`/mail/${letterId}/html`)).text;
  for (const part of [
    'das hat die Seite von Korn und Kanne bei MoersLive im Oktober 2026 gebracht:',
    'Seitenaufrufe: 1.204 (im Vormonat 40)',
    'Anrufe: 12 (im Vormonat unter 5)',
    'Routen: unter 5',
    'Page views: 1,204 (the month before 40)',
    'at least 12 contacts',
    'Gezählt werden Aufrufe, keine Personen',
  ])
    for (const mail of [page, markup]) expect(mail).toContain(part);
  const unsubscribe = /\/abbestellen\/[\w-]+/.exec(markup)![0];
  await portal.in('moers').post(unsubscribe).expect(200);
});

test('whoever has ended the mails is still told in the portal', async () => {
  portal.setTime(new Date('2026-12-01T05:10:00Z'));
  await send();
  expect(await receiptsTo(shop)).toHaveLength(2);
  expect(await letters()).toEqual([]);
});

test('any month that is over can be had as a document, by those who run the page alone', async () => {
  const { organisation } = await shop.owner.client.data(
    'query ($slug: String!) { organisation(slug: $slug) { valueReceipts { month path } } }',
    { slug: shop.slug },
  );
  expect(organisation.valueReceipts.map(({ month }: { month: string }) => month)).toEqual([
    '2026-11',
    '2026-10',
    '2026-09',
  ]);
  const { path } = organisation.valueReceipts[1];
  const paper = await shop.owner.client.get(path).buffer(true).parse(bytes);
  expect(paper.status).toBe(200);
  expect(paper.headers['content-type']).toBe('application/pdf');
  expect(paper.headers['cache-control']).toBe('no-store');
  expect(paper.body.subarray(0, 5).toString()).toBe('%PDF-');
  const again = await shop.owner.client.get(path).buffer(true).parse(bytes);
  expect(again.body.equals(paper.body)).toBe(true);
  const english = await shop.owner.client.get(`${path}?sprache=en`).buffer(true).parse(bytes);
  expect(english.body.equals(paper.body)).toBe(false);
  const stranger = await portal.resident('moers', 'Neugierig');
  for (const client of [stranger.client, portal.in('moers'), portal.in('solingen')])
    expect((await client.get(path)).status).toBe(404);
  const running = path.replace('2026-10', '2026-12');
  for (const wrong of [running, path.replace('.pdf', ''), path.replace('2026-10', '2026-13')])
    expect((await shop.owner.client.get(wrong)).status).toBe(404);
});

const bytes = (response: unknown, done: (error: Error | null, body: Buffer) => void) => {
  const parts: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
};

test('the export tells what is shown, and with the shop all of it is gone', async () => {
  const { PersonalData } = await import('@stadtlive/privacy-api');
  const sections = await portal.inside('moers', () =>
    portal.app.get(PersonalData).collect(shop.owner.id),
  );
  const { section } = sections.find(({ source }) => source === 'reach.counts')!;
  expect(section.records).toContainEqual({
    organisation: 'Korn und Kanne',
    month: '2026-10',
    PAGE_VIEW: 1_204,
    SEARCH_APPEARANCE: null,
    CALL: 12,
    ROUTE: null,
    WEBSITE: null,
    MAIL: null,
  });
  await shop.owner.client.data(
    'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { __typename } }',
    { input: { password: shop.owner.password } },
  );
  for (const table of ['reach_day', 'reach_month', 'reach_receipt'])
    expect(await sql(`SELECT 1 FROM ${table} WHERE organisation_id = $1`, [shop.id])).toEqual([]);
  const marks = await sql<{ relation: string }>('SELECT DISTINCT relation FROM scrub_mark');
  expect(marks.map(({ relation }) => relation)).toEqual(
    expect.arrayContaining(['reach_day', 'reach_month', 'reach_receipt']),
  );
});

test('the other city is untouched', () => portal.untouched('solingen'));
