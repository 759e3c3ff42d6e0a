import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { Roles } from '@stadtlive/identity-api';

let portal: BrowserPortal;
let visitor: Visitor;
let email: string;
let password: string;

const shop = (name: string) => ({
  kind: 'BUSINESS',
  name,
  address: { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.45, lon: 6.63 },
});

beforeAll(async () => {
  portal = await openBrowserPortal();
  const operator = await portal.resident('moers', 'Oda Stadtwerk');
  ({ email, password } = operator);
  await portal.inside('moers', () => portal.app.get(Roles).grant(operator.id, 'OPERATOR'));
  const { client } = await portal.resident('moers', 'Mira Buch');
  for (const name of ['Buchhandlung am Wall', 'Zweirad Terhorst']) {
    await client.data(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename } }',
      { input: shop(name) },
    );
  }
  visitor = await portal.visit({ viewport: { width: 1280, height: 900 } });
});

afterAll(() => portal.close());

async function signIn(who: string, secret: string) {
  const { page } = visitor;
  await page.locator('#email').fill(who);
  await page.locator('#password').fill(secret);
  await page.locator('form button[type=submit]').click();
}

test('whoever the city has not entrusted is told so, and gets no further', async () => {
  const { page } = visitor;
  const resident = await portal.resident('moers', 'Rike Anwohner');
  await page.goto(`${portal.origin('moers')}/stadt`);
  await page.getByRole('heading', { name: 'Das Portal von Moers betreuen' }).waitFor();
  await visitor.accessible();
  await signIn(resident.email, resident.password);
  await page.getByText('Sie sind als Rike Anwohner angemeldet.').waitFor();
  await visitor.accessible();
  expect(await page.getByRole('navigation').count()).toBe(0);
  await page.getByRole('button', { name: 'Mit anderem Konto anmelden' }).click();
});

test('an operator sees the city in numbers and finds an entry', async () => {
  const { page } = visitor;
  await signIn(email, password);
  await page.getByRole('heading', { level: 1, name: 'Übersicht' }).waitFor();
  await page.getByText('2 mit Eigentümer').waitFor();
  await visitor.accessible();
  await page.getByRole('link', { name: 'Läden und Vereine' }).click();
  await page.getByText('2 Einträge').waitFor();
  await page.getByLabel('Name, Straße oder Eigentümer').fill('wall mira');
  await page.getByText('1 Eintrag', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Buchhandlung am Wall' }).waitFor();
  await visitor.accessible();
  await page.getByRole('button', { name: 'Vereine', exact: true }).click();
  await page.getByText('Kein Eintrag passt dazu.').waitFor();
  expect(new URL(page.url()).search).toBe('?q=wall+mira&art=verein');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Shops and clubs' }).waitFor();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  expect(visitor.faults).toEqual([]);
});

test('on a phone, in the dark, nothing is cut', async () => {
  const state = await visitor.page.context().storageState();
  const phone = await portal.visit({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    storageState: state,
  });
  for (const path of ['', '/verzeichnis', '/uebernahmen', '/oeffnungszeiten']) {
    await phone.page.goto(`${portal.origin('moers')}/stadt${path}`);
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    await phone.accessible();
    const width = await phone.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  }
  expect(phone.faults).toEqual([]);
  await phone.leave();
});

test('the other city saw nothing, and its operators are its own', async () => {
  await portal.untouched('solingen');
});
