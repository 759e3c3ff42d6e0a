import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { furnishSmallTown } from './small-town.ts';

let portal: BrowserPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await openBrowserPortal();
  await furnishSmallTown(portal);
});

afterAll(() => portal.close());

beforeEach(async () => {
  visitor = await portal.visit({ viewport: { width: 1280, height: 900 } });
});

afterEach(async () => {
  const faults = [...visitor.faults];
  await visitor.leave();
  expect(faults).toEqual([]);
});

const open = (path: string, slug = 'moers') => visitor.page.goto(portal.origin(slug) + path);

test('types, drags the slider, sees home first and then the region', async () => {
  const { page } = visitor;
  await open('/');
  await page.getByRole('searchbox').first().fill('Fahrrad');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/suche\?q=Fahrrad/);
  await page.getByRole('heading', { name: 'Zuerst aus Moers' }).waitFor();
  expect(await page.getByRole('link', { name: 'Kinderfahrrad 16 Zoll' }).count()).toBe(1);
  expect(await page.getByText('Dann aus der Region').count()).toBe(0);

  const slider = page.getByRole('slider', { name: /Umkreis/ });
  await slider.focus();
  await page.keyboard.press('End');
  await page.getByRole('heading', { name: 'Dann aus der Region' }).waitFor();
  await page.getByRole('link', { name: 'Fahrrad gebraucht' }).waitFor();
  await page.waitForURL(/km=50/);
  await visitor.accessible();

  await page.goBack();
  await page.getByText('Dann aus der Region').waitFor({ state: 'detached' });
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^10 Kilometer, 2 Treffer/);
});

test('a shared address shows the same search', async () => {
  await open('/suche?q=farrad&art=ware&vorraetig=1&km=5');
  const { page } = visitor;
  await page.getByRole('link', { name: 'Kinderfahrrad 16 Zoll' }).waitFor();
  expect(await page.getByRole('searchbox').first().inputValue()).toBe('farrad');
  expect(await page.getByRole('link', { name: 'Fahrradhelm' }).count()).toBe(0);
  await page.getByText(/Treffer für .Fahrrad/i).waitFor();
});

test('from a hit to the product to the shop', async () => {
  const { page } = visitor;
  await open('/suche?q=Honig');
  await page.getByRole('link', { name: 'Lindenblütenhonig' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lindenblütenhonig' }).waitFor();
  await page.getByText('15,80').first().waitFor();
  await visitor.accessible();
  await page.getByRole('link', { name: 'Korn & Probe' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Korn & Probe' }).waitFor();
  await visitor.accessible();
});

test('the way back ends where it began in the list', async () => {
  const { page } = visitor;
  await page.setViewportSize({ width: 390, height: 500 });
  await open('/suche');
  const hit = page.getByRole('link', { name: 'Lindenblütenhonig' });
  // Until the list has its whole length there is nowhere to scroll to.
  await page.waitForFunction(() => document.documentElement.scrollHeight > innerHeight + 600);
  await hit.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.waitForFunction(() => scrollY > 200);
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(200);
  await hit.click();
  await page.getByRole('heading', { level: 1, name: 'Lindenblütenhonig' }).waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await hit.waitFor();
  await page.waitForFunction((y) => scrollY === y, place);

  await hit.click();
  await page.getByRole('heading', { level: 1, name: 'Lindenblütenhonig' }).waitFor();
  await page.reload();
  await page.goBack();
  await page.waitForFunction((y) => scrollY === y, place);
});

test('chooses the centre by keyboard, and the chooser is gone', async () => {
  const { page } = visitor;
  await open('/suche?q=Fahrrad');
  const opener = page.getByRole('button', { name: /Mittelpunkt ändern/ });
  await opener.focus();
  for (const keys of [['Enter'], ['ArrowDown', 'Enter']]) {
    await opener.press('Enter');
    const field = page.getByLabel('Stadtteil, Straße oder Postleitzahl');
    await field.fill('Asberg');
    await page
      .getByRole('button', { name: /^Asberg/ })
      .first()
      .waitFor();
    for (const key of keys) await page.keyboard.press(key);
    await field.waitFor({ state: 'detached' });
    await page.waitForURL(/um=Asberg/);
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
  }
});

test('what is typed is in the address without steps in the history', async () => {
  const { page } = visitor;
  await open('/');
  await open('/suche');
  const words = page.getByRole('searchbox').first();
  await words.pressSequentially('Fahr ', { delay: 20 });
  await page.waitForURL(/\/suche\?q=Fahr$/);
  expect(await words.inputValue()).toBe('Fahr ');
  await words.press('Backspace');
  await words.pressSequentially('rad', { delay: 20 });
  await page.waitForURL(/\/suche\?q=Fahrrad$/);
  await page.goBack();
  await page.waitForURL((url) => url.pathname === '/');
});

test('nothing found offers the nearest distance that has something', async () => {
  const { page } = visitor;
  await open('/suche?q=Klingenschärfer&km=5');
  await page.getByRole('heading', { name: 'Nichts bis 5 km' }).waitFor();
  await page.getByRole('button', { name: /Auf \d+ km erweitern/ }).click();
  await page.getByRole('link', { name: 'Klingenschärfer' }).waitFor();
});

test('reads without JavaScript, and says what it is to search engines', async () => {
  const plain = await portal.visit({ javaScriptEnabled: false });
  await plain.page.goto(`${portal.origin('moers')}/suche?q=Honig`);
  await plain.page.getByRole('link', { name: 'Lindenblütenhonig' }).click();
  await plain.page.getByRole('heading', { name: 'Lindenblütenhonig' }).waitFor();
  const data = await plain.page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data!)['@graph']).toContainEqual(
    expect.objectContaining({
      '@type': 'Product',
      offers: expect.objectContaining({ price: '7.90', priceCurrency: 'EUR' }),
    }),
  );
  await plain.leave();
});

test('Solingen runs beside it with its own content', async () => {
  const { page } = visitor;
  await open('/suche?q=Rennrad', 'solingen');
  await page.getByRole('heading', { name: 'Zuerst aus Solingen' }).waitFor();
  expect(await page.locator('html').getAttribute('data-city')).toBe('solingen');
  await visitor.accessible();
});

test('on a phone: list first, then the map, in the dark', async () => {
  await visitor.leave();
  visitor = await portal.visit({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    hasTouch: true,
  });
  const { page } = visitor;
  await open('/suche?q=Fahrrad');
  await page.getByRole('link', { name: 'Kinderfahrrad 16 Zoll' }).waitFor();
  await visitor.accessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Karte' }).click();
  await page.getByRole('button', { name: 'Liste' }).waitFor();
});
