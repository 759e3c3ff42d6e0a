import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { furnishSmallTown } from './small-town.ts';

let portal: BrowserPortal;
let visitor: Visitor;
let shirt: string;
let honey: string;

const gtin = '4000000048176';
const mutation = (name: string, answer: string) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} } }`;
};

/** A shop of its own with one published product; what it needs beyond is said by the test. */
async function sell(
  city: string,
  shop: { name: string; lat: number; lon: number },
  product: object,
  arrange?: object,
): Promise<string> {
  const owner = portal.in(city);
  await owner.register();
  const { createOrganisation } = await owner.data(
    mutation('createOrganisation', 'organisation { id }'),
    {
      input: {
        kind: 'BUSINESS',
        name: shop.name,
        address: { street: 'Homberger Straße 5', postcode: '47441', locality: city },
        location: { lat: shop.lat, lon: shop.lon },
      },
    },
  );
  const organisationId = createOrganisation.organisation.id;
  const { createProduct } = await owner.data(mutation('createProduct', 'product { id }'), {
    input: { organisationId, vatRate: 70, ...product },
  });
  const productId = createProduct.product.id;
  if (arrange) {
    await owner.data(mutation('arrangeVariants', 'product { id }'), {
      input: { productId, ...arrange },
    });
  }
  await owner.data(mutation('publishProduct', 'product { id }'), { input: { productId } });
  return productId;
}

beforeAll(async () => {
  portal = await openBrowserPortal();
  await furnishSmallTown(portal);
  const honeyOf = (priceCents: number, stock: number) => ({
    title: 'Lindenhonig 500 g',
    priceCents,
    stock,
    gtin,
    content: { amount: 500, unit: 'GRAM' },
    category: 'suesses',
  });
  honey = await sell('moers', { name: 'Honigladen', lat: 51.455, lon: 6.63 }, honeyOf(790, 8));
  await sell('moers', { name: 'Hofladen Vennikel', lat: 51.42, lon: 6.61 }, honeyOf(750, 12));
  await sell('moers', { name: 'Leerer Korb', lat: 51.45, lon: 6.63 }, honeyOf(700, 0));
  await sell('moers', { name: 'Markthalle Süd', lat: 51.345, lon: 6.62 }, honeyOf(720, 2));
  shirt = await sell(
    'moers',
    { name: 'Stoff & Faden', lat: 51.452, lon: 6.627 },
    {
      title: 'T-Shirt Grafschaft',
      vatRate: 190,
      category: 'herren',
      safety: {
        makerName: 'Druckerei Grafschaft',
        makerAddress: 'Homberger Straße 12, 47441 Moers',
        makerContact: 'hallo@druck.example',
        makerIsInEu: true,
        warnings: 'Von offenem Feuer fernhalten.',
      },
    },
    {
      axes: ['Größe', 'Farbe'],
      variants: [
        { options: ['S', 'rot'], priceCents: 1900, stock: 0 },
        { options: ['S', 'blau'], priceCents: 1900, stock: 4 },
        { options: ['M', 'rot'], priceCents: 2100, stock: 1 },
      ],
    },
  );
});

afterAll(() => portal?.close());

beforeEach(async () => {
  visitor = await portal.visit({ viewport: { width: 1280, height: 900 } });
});

afterEach(async () => {
  const faults = [...visitor.faults];
  await visitor.leave();
  expect(faults).toEqual([]);
});

const open = (path: string) => visitor.page.goto(portal.origin('moers') + path);

test('choosing a variant changes price and stock, by keyboard too, and stands in the address', async () => {
  const { page } = visitor;
  await open(`/ware/${shirt}`);
  await page.getByRole('radio', { name: 'blau' }).waitFor();
  expect(await page.getByRole('radio', { name: 'blau' }).isChecked()).toBe(true);
  await page.getByText('4 im Laden').waitFor();
  await visitor.accessible();
  await page.getByRole('radio', { name: /^S/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Letztes Stück').waitFor();
  await page.locator('.offer-price').getByText('21,00').waitFor();
  await page.waitForURL(/variante=/);
  expect(await page.getByRole('radio', { name: /^rot/ }).isChecked()).toBe(true);
  await page.reload();
  await page.getByText('Letztes Stück').waitFor();
  await page.getByText('Druckerei Grafschaft').waitFor();
  await page.getByText('Von offenem Feuer fernhalten.').waitFor();
});

test('who has it today: the nearest first, wider when asked, nobody who has run out', async () => {
  const { page } = visitor;
  await open(`/ware/${honey}`);
  const table = page.getByRole('table', { name: 'Wer hat es heute in der Stadt?' });
  await table.waitFor();
  const shops = () => table.locator('tbody tr td:first-child').allInnerTexts();
  expect((await shops()).map((text) => text.split(/\s{2,}|\n/)[0]!.trim())).toEqual([
    expect.stringContaining('Honigladen'),
    'Hofladen Vennikel',
  ]);
  await table.getByText('Diese Seite').waitFor();
  await table.getByText(/15,00\s€\/kg/).waitFor();
  await visitor.accessible();
  await page.getByText('Ein Laden mehr bis 12 km.').waitFor();
  await page.getByRole('button', { name: 'Umkreis erweitern' }).click();
  await table.getByText('Markthalle Süd').waitFor();
  await table.getByRole('link', { name: 'Hofladen Vennikel' }).click();
  await page.getByText('12 im Laden').or(page.getByText('Viel da')).first().waitFor();
  expect(new URL(page.url()).pathname).not.toContain(honey);
});

test('nobody else: said in a sentence, and nothing asked of goods without a code', async () => {
  const { page } = visitor;
  await open(`/ware/${shirt}`);
  await page.getByRole('heading', { name: 'Beschreibung' }).waitFor();
  expect(await page.getByText('Wer hat es heute').count()).toBe(0);
});

test('a shop is narrowed down by option and price; the address keeps it', async () => {
  const { page } = visitor;
  await open('/laden/stoff-und-faden');
  await page.getByRole('link', { name: 'T-Shirt Grafschaft' }).waitFor();
  await page.getByText('Preis und Merkmale').click();
  await page.getByRole('button', { name: /^blau/ }).click();
  await page.waitForURL(/merkmal=Farbe/);
  await visitor.accessible();
  await page.reload();
  await page.getByRole('link', { name: 'T-Shirt Grafschaft' }).waitFor();
  expect(await page.getByRole('button', { name: /^blau/ }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  await page.getByLabel('Sortiert').selectOption('PRICE');
  await page.waitForURL(/sort=preis/);
  await page.getByRole('searchbox').first().fill('gibt es nicht');
  await page.getByRole('heading', { name: 'Nichts gefunden' }).waitFor();
  await page.getByRole('button', { name: 'Alles zeigen' }).click();
  await page.getByRole('link', { name: 'T-Shirt Grafschaft' }).waitFor();
  await page.waitForURL((url) => url.search === '');
});

test('on a phone the shops stand below each other and nothing is cut', async () => {
  await visitor.leave();
  visitor = await portal.visit({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const { page } = visitor;
  for (const path of [`/ware/${honey}`, `/ware/${shirt}`, '/laden/stoff-und-faden']) {
    await open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (path.endsWith(honey)) await page.locator('.who-cards').getByText('Hofladen').waitFor();
    await visitor.accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});
