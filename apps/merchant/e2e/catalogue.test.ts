import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import type { PortalClient } from '@stadtlive/api/testing';

let portal: BrowserPortal;
let visitor: Visitor;
let owner: PortalClient;
let organisationId: string;

const gtin = '4000000048176';

const mutation = (name: string, answer: string) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} } }`;
};

async function openShop(client: PortalClient, name: string): Promise<string> {
  const { createOrganisation } = await client.data(
    mutation('createOrganisation', 'organisation { id }'),
    {
      input: {
        kind: 'BUSINESS',
        name,
        address: { street: 'Neustraße 41', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.4525, lon: 6.6272 },
      },
    },
  );
  return createOrganisation.organisation.id;
}

async function publish(client: PortalClient, product: object): Promise<string> {
  const { createProduct } = await client.data(mutation('createProduct', 'product { id }'), {
    input: { vatRate: 70, stock: 3, category: 'suesses', ...product },
  });
  const { id } = createProduct.product;
  await client.data(mutation('publishProduct', 'product { id }'), { input: { productId: id } });
  return id;
}

const productsOf = async () =>
  (
    await owner.data(
      '{ organisation(slug: "laden-probe") { products(first: 50) { edges { node { title state stock priceCents gtin category { slug } } } } } }',
    )
  ).organisation.products.edges.map(({ node }: any) => node);

beforeAll(async () => {
  portal = await openBrowserPortal();
  const neighbour = portal.in('moers');
  await neighbour.register();
  const elsewhere = await openShop(neighbour, 'Imkerstand Probe');
  await publish(neighbour, {
    organisationId: elsewhere,
    title: 'Lindenblütenhonig',
    priceCents: 820,
    gtin,
    content: { amount: 500, unit: 'GRAM' },
  });
  owner = portal.in('moers');
  const account = await owner.register('Mats Ladenlieb');
  organisationId = await openShop(owner, 'Laden Probe');
  for (const [title, priceCents, sku] of [
    ['Apfelgelee', 400, 'G-1'],
    ['Birnengelee', 500, 'G-2'],
    ['Quittengelee', 600, 'G-3'],
  ] as const) {
    await publish(owner, { organisationId, title, priceCents, sku });
  }
  visitor = await portal.visit({ viewport: { width: 1280, height: 900 } });
  const { page } = visitor;
  await page.goto(`${portal.origin('moers')}/haendler/sortiment`);
  await page.locator('#email').fill(account.email);
  await page.locator('#password').fill(account.password);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('link', { name: 'Apfelgelee' }).waitFor();
});

afterAll(() => portal?.close());

afterEach(() => expect(visitor.faults).toEqual([]));

const go = (path: string) => visitor.page.goto(`${portal.origin('moers')}/haendler${path}`);

test('scan, price, stock, Enter: in the window, and the field waits for the next code', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Ware scannen' }).click();
  await page.locator('#code:focus').waitFor();
  await visitor.accessible();
  await page.keyboard.type('4000000048175');
  await page.keyboard.press('Enter');
  await page.getByText('Sie müsste 6 sein').waitFor();

  // A hand scanner types over what is selected and ends with Enter.
  await page.keyboard.type(gtin);
  await page.keyboard.press('Enter');
  await page.getByText('Ein Laden im Portal führt diese Ware.').waitFor();
  await page.locator('#scan-price:focus').waitFor();
  expect(await page.locator('#scan-title').inputValue()).toBe('Lindenblütenhonig');
  await visitor.accessible();
  await page.keyboard.type('7,90');
  await page.getByText('Grundpreis 15,80').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Eben eingetragen' }).waitFor();
  await page.locator('#code:focus').waitFor();
  expect(await productsOf()).toContainEqual({
    title: 'Lindenblütenhonig',
    state: 'PUBLISHED',
    stock: 8,
    priceCents: 790,
    gtin,
    category: { slug: 'suesses' },
  });

  await page.keyboard.type(gtin);
  await page.keyboard.press('Enter');
  await page.getByText('Diese Ware haben Sie schon.').waitFor();
  await page.locator('#scan-stock').fill('5');
  await page.keyboard.press('Enter');
  await page.getByText('5 Stück da').waitFor();
  expect((await productsOf()).filter((one: any) => one.gtin === gtin)).toHaveLength(1);
});

test('without a reader of codes in the browser the camera says so', async () => {
  const { page } = visitor;
  await go('/scannen');
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'BarcodeDetector'));
  await page.getByRole('button', { name: 'Mit der Kamera lesen' }).click();
  await page.getByText('Dieser Browser kann keine Strichcodes lesen.').waitFor();
});

test('from a name to a published shirt in four variants, reduced and deleted again', async () => {
  const { page } = visitor;
  await go('/ware/neu');
  await page.getByLabel('Bezeichnung').fill('T-Shirt Grafschaft');
  await page.getByRole('button', { name: /Noch keine Kategorie/ }).click();
  await page.getByRole('searchbox', { name: 'Kategorie suchen' }).fill('herren');
  await visitor.accessible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Kleidung › Herren/ }).waitFor();
  await page.getByLabel('Preis mit MwSt. in Euro').fill('24,90');
  for (const [place, axis, values] of [
    [0, 'Größe', 'S, M'],
    [1, 'Farbe', 'rot, blau'],
  ] as const) {
    await page.locator('#variants').getByRole('button', { name: axis, exact: true }).click();
    await page.locator(`#axis-${place}-values:focus`).fill(values);
    await page.keyboard.press('Enter');
  }
  await page.getByLabel('Vorrat für alle Varianten').fill('4');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('0');
  await page.getByLabel('M · blau: Preis in €').fill('26,90');
  await visitor.accessible();
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'Noch nicht veröffentlicht' });
  await summary.getByRole('link', { name: 'Der Name des Herstellers fehlt.' }).click();
  await page.keyboard.type('Druckerei Grafschaft');
  await page.getByLabel('Anschrift des Herstellers').fill('Homberger Straße 12, 47441 Moers');
  await page.getByLabel('E-Mail oder Webadresse des Herstellers').fill('hallo@druck.example');
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByText('Veröffentlicht. Die Ware wird ab jetzt gefunden.').waitFor();

  await page.getByLabel('Variante', { exact: true }).selectOption({ label: 'S · blau, 24,90 €' });
  await page.getByText(/Niedrigster Preis der letzten 30 Tage: 24,90/).waitFor();
  await page.getByLabel('Neuer Preis in Euro').fill('30');
  await page.getByRole('button', { name: 'Preis senken' }).click();
  await page.getByText(/Der neue Preis liegt unter 24,90/).waitFor();
  await page.getByLabel('Neuer Preis in Euro').fill('19,90');
  await page.getByRole('button', { name: 'Preis senken' }).click();
  await page.getByRole('button', { name: 'Nachlass beenden' }).waitFor();
  expect(await page.getByLabel('S · blau: Preis in €').inputValue()).toBe('19,90');
  await visitor.accessible();
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const { product } = await owner.data(
    'query ($id: ID!) { product(id: $id) { isPriceFrom priceCents stock category { slug } safety { makerName } variants { options priceCents stock reduction { regularPriceCents lowestPriceCents } } } }',
    { id },
  );
  expect(product).toMatchObject({
    isPriceFrom: true,
    priceCents: 1990,
    stock: 12,
    category: { slug: 'herren' },
    safety: { makerName: 'Druckerei Grafschaft' },
  });
  expect(product.variants).toEqual([
    { options: ['S', 'rot'], priceCents: 2490, stock: 0, reduction: null },
    {
      options: ['S', 'blau'],
      priceCents: 1990,
      stock: 4,
      reduction: { regularPriceCents: 2490, lowestPriceCents: 2490 },
    },
    { options: ['M', 'rot'], priceCents: 2490, stock: 4, reduction: null },
    { options: ['M', 'blau'], priceCents: 2690, stock: 4, reduction: null },
  ]);

  await page.getByRole('button', { name: 'Ware löschen' }).click();
  const question = page.getByRole('dialog', { name: '„T-Shirt Grafschaft“ löschen?' });
  await visitor.accessible();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Ware löschen' }).click();
  await question.getByRole('button', { name: 'Für immer löschen' }).click();
  await page.getByRole('link', { name: 'Apfelgelee' }).waitFor();
  expect(await page.getByRole('link', { name: 'T-Shirt Grafschaft' }).count()).toBe(0);
});

test('the list is narrowed down by words, numbers and filters, all in the address', async () => {
  const { page } = visitor;
  await go('/sortiment');
  await page.getByRole('searchbox').fill('G-2');
  await page.waitForURL(/q=G-2/);
  await page.getByRole('link', { name: 'Apfelgelee' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Birnengelee' }).waitFor();
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Zustand').selectOption('DRAFT');
  await page.getByRole('heading', { name: 'Nichts gefunden' }).waitFor();
  await visitor.accessible();
  await page.reload();
  await page.getByRole('heading', { name: 'Nichts gefunden' }).waitFor();
  await page.getByRole('link', { name: 'Alles zeigen' }).click();
  await page.getByRole('link', { name: 'Apfelgelee' }).waitFor();
});

test('three rows by Shift, ten per cent more, saved at once and taken back', async () => {
  const { page } = visitor;
  const prices = async () =>
    (await productsOf())
      .filter(({ title }: any) => title.endsWith('gelee'))
      .map(({ priceCents, state }: any) => [priceCents, state]);
  await go('/sortiment?q=gelee');
  await page.getByRole('link', { name: 'Tabelle bearbeiten' }).click();
  await page.getByLabel('Apfelgelee wählen').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 Zeilen gewählt').waitFor();
  await page.getByLabel('Preis', { exact: true }).fill('+10 %');
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Quittengelee: Preis in €').inputValue()).toBe('6,60');
  await page.getByLabel('Birnengelee: Zustand').selectOption('DRAFT');
  await visitor.accessible();
  await page.getByLabel('Apfelgelee: Vorrat').fill('viel');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Eine ganze Zahl.').waitFor();
  await page.getByLabel('Apfelgelee: Vorrat').fill('3');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('3 Waren gespeichert.').waitFor();
  expect(await prices()).toEqual([
    [440, 'PUBLISHED'],
    [550, 'DRAFT'],
    [660, 'PUBLISHED'],
  ]);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Alles ist wieder wie vorher.').waitFor();
  expect(await prices()).toEqual([
    [400, 'PUBLISHED'],
    [500, 'PUBLISHED'],
    [600, 'PUBLISHED'],
  ]);
  expect(await page.getByLabel('Apfelgelee: Preis in €').inputValue()).toBe('4,00');
});

test('a key for the till, shown once, works and is revoked; a list names what it could not take', async () => {
  const { page } = visitor;
  await go('/anbindung');
  await page.getByLabel('Name des Schlüssels').fill('Kasse vorn');
  await page.getByRole('button', { name: 'Schlüssel anlegen' }).click();
  const secret = (await page.locator('.secret').textContent())!;
  await visitor.accessible();
  const state = (stock: number) =>
    portal
      .in('moers')
      .post('/api/stock')
      .set('authorization', `Bearer ${secret}`)
      .send([{ sku: 'G-1', stock }]);
  expect((await state(7)).body).toEqual({ changed: 1, refused: [] });
  await page.reload();
  await page.getByText(/Zuletzt benutzt/).waitFor();
  expect(await page.locator('.secret').count()).toBe(0);

  const csv = 'Artikel-Nr;Bezeichnung;Bestand\nG-1;Apfelgelee;9\nG-9;Unbekannt;1\nG-2;Birne;viel\n';
  await page.locator('input[type=file]').setInputFiles({
    name: 'bestand.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await page.getByText('Ein Bestand eingetragen.').waitFor();
  await page.getByRole('cell', { name: 'Im Sortiment hat nichts die Nummer G-9.' }).waitFor();
  await page.getByRole('cell', { name: '„viel“ ist kein Bestand.' }).waitFor();
  await visitor.accessible();
  expect((await productsOf()).find(({ title }: any) => title === 'Apfelgelee').stock).toBe(9);

  await page.getByRole('button', { name: 'Kasse vorn sperren' }).click();
  await page.getByRole('button', { name: 'Sperren' }).click();
  await page.getByText('„Kasse vorn“ ist gesperrt.').waitFor();
  expect((await state(1)).status).toBe(401);
});

test('on a phone nothing is cut', async () => {
  const { page } = visitor;
  await page.setViewportSize({ width: 390, height: 2400 });
  for (const path of ['/sortiment', '/tabelle', '/scannen', '/anbindung', '/ware/neu']) {
    await go(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.accessible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([path, width]).toEqual([path, 390]);
  }
  await portal.untouched('solingen');
});
