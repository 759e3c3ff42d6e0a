import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { TenantJobs } from '@stadtlive/tenancy-api';

let portal: BrowserPortal;
let visitor: Visitor;

const till = [
  'ART_NR;Bezeichnung1;VK_Brutto;MwSt;Inh;EAN;Best_Fil1;WGR;Lief_Rab',
  '10023;Haferflocken zart;1,45;7;0,5;4006381333931;12;Lebensmittel;35',
  '10024;Linsen, rot;2,75;7;0,5;;8;Lebensmittel;30',
  '10031;Kännchen;14,9O;19;;4006381333930;3;Steingut;35',
  '10032;Becher;9,90;19;;;2,5;Steingut;35',
  ...Array.from({ length: 30 }, (_, i) => `2${i};Tee Nr. ${i};${i + 1},95;7;0,1;;${i};Tee;35`),
].join('\r\n');
const file = (content: string | Buffer, name = 'kasse_export.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
});

beforeAll(async () => {
  portal = await openBrowserPortal();
  await portal.app.get(TenantJobs).start();
  visitor = await portal.visit({ viewport: { width: 1280, height: 900 } });
  await openShop(visitor);
});

afterAll(() => portal.close());

/** A shop of a fresh person, signed in with this browser. */
async function openShop({ page }: Visitor): Promise<void> {
  await page.goto(`${portal.origin('moers')}/haendler`);
  const input = {
    kind: 'BUSINESS',
    name: 'Korn & Kanne',
    address: { street: 'Neustraße 41', postcode: '47441', locality: 'Moers' },
    location: { lat: 51.4516, lon: 6.6408 },
  };
  await page.evaluate(async (shop) => {
    const ask = async (query: string, variables: object) => {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-stadtlive': '1' },
        body: JSON.stringify({ query, variables }),
      });
      const { errors } = (await answer.json()) as { errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
    };
    await ask(
      'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { __typename } }',
      { input: { email: 'k@korn.example', password: 'ein langes Kennwort', displayName: 'K' } },
    );
    await ask(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename } }',
      { input: shop },
    );
  }, input);
}

test('a file that is none says what it is and how to come by one', async () => {
  const { page } = visitor;
  await page.goto(`${portal.origin('moers')}/haendler/einlesen`);
  await page.getByRole('heading', { level: 1, name: 'Sortiment einlesen' }).waitFor();
  await visitor.accessible();
  const sheet = Buffer.from('PK\x03\x04....[Content_Types].xml xl/workbook.xml', 'latin1');
  await page.locator('#import-file').setInputFiles(file(sheet, 'preise.xlsx'));
  await page.getByRole('alert').getByText('Das ist eine Excel-Datei.').waitFor();
  await visitor.accessible();
  // The browser notes that the file was refused, as it was to be.
  expect(visitor.faults.splice(0)).toEqual([expect.stringContaining('status of 415')]);
});

test('from a till file to the shop window, with what is wrong put right by keyboard', async () => {
  const { page } = visitor;
  await page.locator('#import-file').setInputFiles(file(till));
  await page.getByRole('heading', { name: 'Was steht in welcher Spalte?' }).waitFor();
  await page.getByText('Windows-1252 erkannt').waitFor();
  await page.getByText('eine Frage ist offen').waitFor();
  await visitor.accessible();

  await page.getByRole('button', { name: 'Probelauf starten' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Inh: In welcher Einheit?' }).click();
  await page.getByRole('button', { name: 'kg', exact: true }).click();
  await page.getByText('keine Frage ist offen').waitFor();
  await page.getByRole('button', { name: 'Probelauf starten' }).click();

  await page.getByRole('heading', { name: '32 von 34 Zeilen können hinein' }).waitFor();
  await page.getByText('Die Prüfziffer des Strichcodes stimmt nicht.').first().waitFor();
  await visitor.accessible();

  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Bericht als CSV' }).click(),
  ]);
  expect(report.suggestedFilename()).toMatch(/bericht\.csv$/);

  // The row with two mistakes: one is put right by typing, the barcode by emptying it everywhere.
  const barcode = page.locator('.import-problem').filter({ hasText: 'EAN' });
  await barcode.getByRole('button', { name: 'Zellen leeren' }).click();
  await barcode.waitFor({ state: 'detached' });
  const row = page.locator('.import-row').filter({ hasText: 'Kännchen' });
  await row.getByLabel('VK_Brutto').fill('14,90');
  if ((await row.getByLabel('EAN').count()) > 0) await row.getByLabel('EAN').fill('');
  await row.getByLabel('VK_Brutto').press('Enter');
  await row.getByText('in Ordnung').waitFor();
  // The next wrong cell has the focus.
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '34 von 34 Zeilen können hinein' }).waitFor();

  await page.getByLabel('Was alle Pflichten erfüllt, gleich veröffentlichen').check();
  await page.getByRole('button', { name: '34 Zeilen übernehmen' }).click();
  await page.getByRole('heading', { name: 'Fertig' }).waitFor();
  await page.getByText('Waren veröffentlicht').waitFor();
  await visitor.accessible();
  await page.getByRole('link', { name: 'Zum Sortiment' }).click();
  await page.getByRole('link', { name: 'Kännchen' }).waitFor();

  const { organisation } = await portal
    .in('moers')
    .data('{ organisation(slug: "korn-und-kanne") { products { totalCount } } }');
  expect(organisation.products.totalCount).toBe(34);
  expect(visitor.faults).toEqual([]);
});

test('the same columns are known the next time, and dropped files are taken', async () => {
  const { page } = visitor;
  await page.goto(`${portal.origin('moers')}/haendler/einlesen`);
  await page.getByText('kasse_export.csv').waitFor();
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'kasse_2.csv', { type: 'text/csv' }));
      return transfer;
    },
    till.replace('14,9O', '15,90'),
  );
  await page.dispatchEvent('.import-drop', 'drop', { dataTransfer: data });
  await page.getByText('Diese Spalten kennen wir von Ihrer letzten Datei.').waitFor();
  await page.getByRole('button', { name: 'Probelauf starten' }).click();
  await page.getByRole('heading', { name: /von 34 Zeilen können hinein/ }).waitFor();
  await page.getByText('davon geändert').waitFor();
  expect(visitor.faults).toEqual([]);
});

test('on a phone nothing is cut', async () => {
  const { page } = visitor;
  await page.setViewportSize({ width: 390, height: 844 });
  const isWhole = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  await isWhole();
  await page.getByRole('button', { name: 'Zurück zu den Spalten' }).click();
  await page.getByRole('heading', { name: 'Was steht in welcher Spalte?' }).waitFor();
  await isWhole();
  await visitor.accessible();
});

test('the other city saw nothing', async () => {
  await portal.untouched('solingen');
});
