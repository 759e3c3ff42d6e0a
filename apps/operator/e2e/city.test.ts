import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { Roles } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';

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

test('a claim by letter is printed and noted, a claim by phone is handed over', async () => {
  const { page } = visitor;
  await claimedByTwo();
  await page.getByRole('link', { name: 'Übernahmen' }).first().click();
  const bakery = page.getByRole('listitem').filter({ hasText: 'Bäckerei Voss' });
  await bakery.getByText('Der Brief ist noch nicht gedruckt.').waitFor();
  await visitor.accessible();
  await bakery.getByRole('button', { name: 'Brief drucken' }).click();
  const letter = page.getByRole('dialog');
  await letter.getByText('Bäckerei Voss').first().waitFor();
  await visitor.accessible();
  await letter.getByRole('button', { name: 'Schließen' }).click();
  await bakery.getByRole('button', { name: 'Als abgeschickt vermerken' }).click();
  await bakery.getByText(/^Abgeschickt am/).waitFor();

  const smithy = page.getByRole('listitem').filter({ hasText: 'Schmiede Kranz' });
  await smithy.getByRole('button', { name: 'Anruf vermerken' }).click();
  await smithy.getByRole('textbox').fill('Herr Kranz, heute, 10 Uhr');
  await visitor.accessible();
  await smithy.getByRole('button', { name: 'Schmiede Kranz übergeben' }).click();
  await page.getByText('Schmiede Kranz ist übergeben.').waitFor();
  await smithy.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Bestätigt' }).click();
  await page.getByText('Herr Kranz, heute, 10 Uhr').waitFor();
  expect(visitor.faults).toEqual([]);
});

/** Two entries of open data, each with somebody who would like to own it. */
async function claimedByTwo() {
  const place = { postcode: '47441', locality: 'Moers', lat: 51.45, lon: 6.63 };
  const entries = [
    { name: 'Bäckerei Voss', method: 'LETTER' },
    { name: 'Schmiede Kranz', method: 'PHONE' },
  ];
  for (const { name, method } of entries) {
    const { client } = await portal.resident('moers', `Inhaberin von ${name}`);
    const { createOrganisation } = await client.data(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
      {
        input: {
          kind: 'BUSINESS',
          name,
          phone: '02841 1234',
          address: { street: 'Wallstraße 2', postcode: place.postcode, locality: place.locality },
          location: { lat: place.lat, lon: place.lon },
        },
      },
    );
    const organisationId = createOrganisation.organisation.id;
    await portal.inside('moers', () =>
      portal.app
        .get(TenantDatabase)
        .sql('UPDATE organisation SET owner_id = NULL WHERE id = $1', [organisationId]),
    );
    await client.data(
      'mutation ($input: ClaimOrganisationInput!) { claimOrganisation(input: $input) { __typename } }',
      { input: { organisationId, method } },
    );
  }
}

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
