import { TenantDatabase } from '@stadtlive/tenancy-api';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { checkDigit } from '../../product/gtin.ts';
import { importMutation, openShop, type ImportClient } from '../testing/import-client.ts';
import { ImportJob } from './import-job.ts';
import { ImportStep } from './import-step.ts';

let portal: TestPortal;
let shop: ImportClient;

const gtin = (i: number) => {
  const payload = `40063${String(i).padStart(7, '0')}`;
  return `${payload}${checkDigit(payload)}`;
};
const head = 'ART_NR;Bezeichnung;VK_Brutto;MwSt;EAN;Bestand';
const line = (i: number, price = '1,99', stock = i) =>
  `${i};Ware ${i};${price};7;${gtin(i)};${stock}`;
const file = (lines: string[]) => [head, ...lines].join('\r\n');
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

beforeAll(async () => {
  portal = await openPortal();
});
beforeEach(async () => {
  shop = await openShop(portal.in('moers'), `Laden ${Math.random()}`);
});
afterAll(() => portal?.close());

const inMoers = <T>(work: () => Promise<T>) => portal.inside('moers', work);
const sql = <Row extends object = any>(text: string, values: unknown[] = []): Promise<Row[]> =>
  inMoers(() => portal.app.get(TenantDatabase).sql<any>(text, values));
const perform = (importId: string) => inMoers(() => portal.app.get(ImportJob).run(importId));
const step = (importId: string) =>
  inMoers(() => portal.app.get(ImportStep).take(importId, new Date()));

/** Read, mapped and started; the run itself is performed by the test. */
async function started(text: string, publish = true, other: Record<string, object> = {}) {
  const checked = await shop.confirm(await shop.open(text), other);
  return shop.do('startImport', { importId: checked.id, publish });
}
async function run(text: string, publish = true, other: Record<string, object> = {}) {
  const { id } = await started(text, publish, other);
  await perform(id);
  return shop.seen(id);
}
const products = () =>
  sql(
    `SELECT sku, title, price_cents AS price, gtin, stock, axes, published_at IS NOT NULL AS shown
     FROM product WHERE organisation_id = $1 ORDER BY length(sku), sku, title`,
    [shop.organisationId],
  );

test('a file becomes a catalogue, and a second one changes it', async () => {
  const first = await run(file([line(1), line(2), line(3)]));
  expect(first).toMatchObject({
    state: 'DONE',
    result: { done: 3, total: 3, created: 3, changed: 0, published: 3, drafts: 0, refused: 0 },
    rows: { totalCount: 0 },
  });
  expect(await products()).toMatchObject([
    { sku: '1', title: 'Ware 1', price: 199, gtin: gtin(1), stock: 1, shown: true },
    { sku: '2', stock: 2 },
    { sku: '3', stock: 3 },
  ]);

  const opened = await shop.open(file([line(2, '2,49', 9), line(3), line(4)]));
  const checked = await shop.confirm(opened);
  expect(checked.counts).toMatchObject({ ready: 3, known: 2 });
  await shop.do('startImport', { importId: opened.id, publish: false });
  await perform(opened.id);
  const { result } = await shop.seen(opened.id);
  expect(result).toMatchObject({ created: 1, done: 3 });
  // What was published stays so, what is new waits.
  expect(await products()).toMatchObject([
    { sku: '1', price: 199, shown: true },
    { sku: '2', price: 249, stock: 9, shown: true },
    { sku: '3', shown: true },
    { sku: '4', shown: false },
  ]);
  await portal.untouched('solingen');
});

test('a file of stock alone changes stock alone', async () => {
  await run(file([line(1), line(2)]));
  const text =
    'EAN;Bestand\n' +
    numbers(2)
      .map((i) => `${gtin(i)};${i * 10}`)
      .join('\n');
  expect((await run(text)).result).toMatchObject({ created: 0, changed: 2 });
  expect(await products()).toMatchObject([
    { title: 'Ware 1', price: 199, stock: 10 },
    { title: 'Ware 2', price: 199, stock: 20 },
  ]);
});

test('rows of one article become its variants, with price and stock of their own', async () => {
  const shirts = [
    'Nr;Hauptartikel;Name;VK;MwSt;Farbe;Größe;Bestand',
    'T1-R-M;T1;Shirt rot M;19,00;19;rot;M;1',
    'H1;;Hose;49,00;19;;;2',
    'T1-R-L;T1;Shirt rot L;21,00;19;rot;L;3',
    'T1-B-M;T1;Shirt blau M;19,00;19;blau;M;5',
  ];
  const { result } = await run(shirts.join('\n'));
  expect(result).toMatchObject({ done: 4, created: 4, published: 2 });
  const slug = await sql('SELECT slug FROM organisation WHERE id = $1', [shop.organisationId]);
  const { organisation } = await shop.client.data(
    `query ($slug: String!) { organisation(slug: $slug) { products { edges { node {
      title priceCents stock axes { name values } variants { options sku priceCents stock } } } } } }`,
    { slug: slug[0].slug },
  );
  const nodes = organisation.products.edges.map(({ node }: any) => node);
  expect(nodes).toMatchObject([
    { title: 'Hose', variants: [] },
    { title: 'Shirt', priceCents: 1900, stock: 9, axes: [{ name: 'Farbe' }, { name: 'Größe' }] },
  ]);
  expect(nodes[1].variants.map(({ sku, options }: any) => [sku, ...options])).toEqual([
    ['T1-R-M', 'rot', 'M'],
    ['T1-R-L', 'rot', 'L'],
    ['T1-B-M', 'blau', 'M'],
  ]);
  expect((await run(shirts.join('\n').replaceAll(';5', ';7'))).result).toMatchObject({
    created: 0,
  });
  expect(
    await sql('SELECT count(*)::int AS n FROM product_variant WHERE organisation_id = $1', [
      shop.organisationId,
    ]),
  ).toEqual([{ n: 3 }]);
});

test('what misses a duty waits as a draft, and what a row forbids is not shown', async () => {
  const text = 'Nr;Name;VK;MwSt;Online\n1;Salz;1,00;7;ja\n2;Mehl;;7;ja\n3;Reis;2,00;7;nein\n';
  expect((await run(text)).result).toMatchObject({ published: 1, drafts: 2, created: 3 });
  expect((await products()).map(({ shown }) => shown)).toEqual([true, false, false]);
});

test('purchase prices reach no table', async () => {
  const { id } = await started('Nr;Name;VK;EK\n1;Salz;1,00;0,7777\n');
  await perform(id);
  const rows = await sql(
    `SELECT p::text AS it FROM product p WHERE organisation_id = $1
    UNION ALL SELECT r::text FROM import_row r WHERE import_id = $2`,
    [shop.organisationId, id],
  );
  expect(JSON.stringify(rows)).not.toContain('7777');
});

test('killed in the middle of a batch it goes on at its mark: nothing twice, nothing lost', async () => {
  const { id } = await started(file(numbers(300).map((i) => line(i))));
  expect(await step(id)).toBe(true);
  const [before] = await sql('SELECT mark FROM import_run WHERE id = $1', [id]);
  // The process dies after the products are written and before the commit.
  const db = portal.app.get(TenantDatabase);
  const dying = inMoers(() =>
    db.write(async () => {
      await portal.app.get(ImportStep).take(id, new Date());
      throw new Error('killed');
    }),
  );
  await expect(dying).rejects.toThrow('killed');
  expect(await sql('SELECT mark FROM import_run WHERE id = $1', [id])).toEqual([before]);
  // Two processes take it up at once.
  await Promise.all([perform(id), perform(id)]);
  const { result, state } = await shop.seen(id);
  expect({ state, result }).toMatchObject({
    state: 'DONE',
    result: { done: 300, created: 300, published: 300 },
  });
  const found = await products();
  expect(found).toHaveLength(300);
  expect(new Set(found.map(({ sku }) => sku)).size).toBe(300);
});

test('pause, resume, cancel; one file of a shop at a time', async () => {
  const { id } = await started(file(numbers(200).map((i) => line(i))));
  expect(await step(id)).toBe(true);
  expect((await shop.do('pauseImport', { importId: id })).state).toBe('PAUSED');
  await perform(id);
  const { result } = await shop.seen(id);
  expect(result.done).toBeLessThan(200);

  const other = await shop.confirm(await shop.open(file([line(999)])));
  const start = { input: { importId: other.id, publish: false } };
  const { errors } = await shop.client.query(importMutation('startImport'), start);
  expect(errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', reason: 'RUNNING' });

  expect((await shop.do('resumeImport', { importId: id })).state).toBe('RUNNING');
  expect(await step(id)).toBe(true);
  const cancelled = await shop.do('cancelImport', { importId: id });
  expect(cancelled).toMatchObject({ state: 'CANCELLED', rows: { totalCount: 0 } });
  const done = (await shop.seen(id)).result.done;
  expect(await products()).toHaveLength(done);
  await perform(id);
  expect(await products()).toHaveLength(done);
  expect(
    await shop.client.refusal(importMutation('resumeImport'), { input: { importId: id } }),
  ).toBe('CONFLICT');
  await shop.do('startImport', { importId: other.id, publish: false });
});

test('a run that broke off is found and taken up', async () => {
  const { id } = await started(file([line(1)]));
  const taken: string[] = [];
  const job = portal.app.get(ImportJob);
  const enqueue = job.enqueue.bind(job);
  job.enqueue = async (one) => void taken.push(one);
  try {
    await inMoers(() => job.revive());
    expect(taken).not.toContain(id);
    await sql(`UPDATE import_run SET moved_at = now() - interval '2 minutes' WHERE id = $1`, [id]);
    await inMoers(() => job.revive());
    expect(taken).toContain(id);
  } finally {
    job.enqueue = enqueue;
  }
});

test('what was refused stays in the report, the cells themselves go', async () => {
  const { id } = await started(file([line(1), '2;Ware 2;geheimer Preis;7;;1', line(3)]));
  await perform(id);
  const done = await shop.seen(id);
  expect(done).toMatchObject({ state: 'DONE', result: { done: 2, refused: 1 } });
  expect(done.rows.edges).toMatchObject([
    {
      node: {
        number: 3,
        cells: [],
        findings: [{ code: 'PRICE_UNREADABLE', value: 'geheimer Preis' }],
      },
    },
  ]);
  expect((await shop.client.get(done.reportPath)).text).toContain('geheimer Preis');
  expect(await sql('SELECT file FROM import_run WHERE id = $1', [id])).toEqual([{ file: null }]);
});

test('who does not run the shop any more takes nothing in', async () => {
  const { id } = await started(file([line(1)]));
  const helper = portal.in('moers');
  const { id: helperId } = await helper.register();
  await sql('UPDATE organisation SET owner_id = $2 WHERE id = $1', [shop.organisationId, helperId]);
  await perform(id);
  expect(await products()).toEqual([]);
  expect(await sql('SELECT state FROM import_run WHERE id = $1', [id])).toEqual([
    { state: 'FAILED' },
  ]);
});
