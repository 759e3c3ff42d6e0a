import { TenantDatabase } from '@stadtlive/tenancy-api';
import { openPortal, openShop, type ImportClient, type TestPortal } from '@stadtlive/api/testing';
import { ImportJob } from './import-job.ts';

let portal: TestPortal;
let shop: ImportClient;

beforeAll(async () => {
  portal = await openPortal();
});
beforeEach(async () => {
  shop = await openShop(portal.in('moers'), `Laden ${Math.random()}`);
});
afterAll(() => portal?.close());

const inMoers = <T>(work: () => Promise<T>) => portal.inside('moers', work);
const sql = (text: string) =>
  inMoers(() => portal.app.get(TenantDatabase).sql<any>(text, [shop.organisationId]));

async function checked(lines: readonly string[]) {
  return shop.confirm(await shop.open(lines.join('\n')));
}
async function run(lines: readonly string[], publish = false) {
  const { id } = await checked(lines);
  await shop.do('startImport', { importId: id, publish });
  await inMoers(() => portal.app.get(ImportJob).run(id));
  return shop.seen(id);
}
const problems = ({ problems: found }: any) =>
  found.map(({ code, columnName, count }: any) => [code, columnName, count]);

test('a price of nought is refused for what is in the shop window, before anything is started', async () => {
  await run(['Nr;Name;VK;MwSt', '1;Tee;2,00;7', '2;Salz;3,00;7'], true);
  const again = await checked(['Nr;Name;VK;MwSt', '1;Tee;0,00;7', '2;Salz;4,00;7', '3;Öl;0;7']);
  expect(problems(again)).toEqual([['PRICE_ZERO', 'VK', 1]]);
  expect(again.counts).toMatchObject({ ready: 2, refused: 1 });
});

test('what a file says of the maker is added to what is known of him', async () => {
  const head = 'Nr;Name;VK;MwSt;Kategorie;Hersteller;Hersteller Anschrift;Hersteller Kontakt';
  await run([head, '1;Bär;9,00;19;;Korn GmbH;Weg 1, 47441 Moers;a@korn.example'], true);
  await run(['Nr;Name;VK;Hersteller', '1;Bär;8,00;Korn AG']);
  const [{ safety }] = await sql('SELECT safety FROM product WHERE organisation_id = $1');
  expect(safety).toEqual({
    makerName: 'Korn AG',
    makerAddress: 'Weg 1, 47441 Moers',
    makerContact: 'a@korn.example',
  });
});

test('no file makes of a product in the window what could not be put there', async () => {
  await run(['Nr;Name;VK;MwSt', '1;Bär;9,00;19', '2;Tee;2,00;7'], true);
  const { columns } = await shop.open('Nr;Name;VK;Kategorie\n1;Bär;8,00;Spielwaren\n');
  const toys = columns[3].field;
  expect(toys).toBe('CATEGORY');
  const done = await run(['Nr;Name;VK;Kategorie', '1;Bär;8,00;Spielzeug', '2;Tee;3,00;']);
  expect(problems(done)).toEqual([['DUTY_OPEN', 'Kategorie', 1]]);
  expect(done.problems[0].reason).toContain('Der Name des Herstellers fehlt.');
  expect(
    await sql('SELECT price_cents AS p FROM product WHERE organisation_id = $1 ORDER BY sku'),
  ).toEqual([{ p: 900 }, { p: 300 }]);
});

test('more variants than a product may have are refused by that reason', async () => {
  const size = (sku: string, i: number) => `${sku}${i};P1;Hemd;9,00;${sku}${i}`;
  const head = 'Nr;Modellnr;Name;VK;Größe';
  const sixty = (sku: string) => Array.from({ length: 60 }, (_, i) => size(sku, i));
  await run([head, ...sixty('a')]);
  const done = await run([head, size('a', 0), ...sixty('b')]);
  expect(problems(done)).toEqual([['VARIANTS_TOO_MANY', 'Modellnr', 61]]);
  expect(
    await sql('SELECT count(*)::int AS n FROM product_variant WHERE organisation_id = $1'),
  ).toEqual([{ n: 60 }]);
});
