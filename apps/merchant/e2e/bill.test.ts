import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import type { PortalClient } from '@stadtlive/api/testing';

let portal: BrowserPortal;
let visitor: Visitor;
let owner: PortalClient;

const shop = {
  kind: 'BUSINESS',
  name: 'Buchhandlung am Wall',
  address: { street: 'Wallstraße 3', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.45, lon: 6.63 },
};

beforeAll(async () => {
  portal = await openBrowserPortal();
  const { client, email, password } = await portal.resident('moers', 'Mira Buch');
  owner = client;
  await owner.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename } }',
    { input: shop },
  );
  visitor = await portal.visit({ viewport: { width: 1280, height: 900 } });
  const { page } = visitor;
  await page.goto(`${portal.origin('moers')}/haendler`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('link', { name: 'Abo und Rechnungen' }).click();
});

afterAll(() => portal.close());

const state = async () => {
  const { viewer } = await owner.data(
    '{ viewer { organisations { subscription { state endsOn payment mandate { ibanMasked holder } } } } }',
  );
  return viewer.organisations[0].subscription;
};

test('an owner orders by direct debit, with one button that says what it does', async () => {
  const { page } = visitor;
  await page.getByRole('heading', { name: 'Noch kein Abo' }).waitFor();
  await visitor.accessible();
  await page.getByRole('link', { name: 'Abo bestellen' }).click();
  const order = page.getByRole('button', { name: 'zahlungspflichtig bestellen' });
  await order.click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /gültige IBAN/ })
    .click();
  await page.locator('#iban:focus').fill('DE89 3704 0044 0532 0130 01');
  await page.getByText('Diese IBAN stimmt nicht.').waitFor();
  await page.locator('#iban').fill('');
  await page.locator('#iban').pressSequentially('de89370400440532013000');
  await page.getByText('Die Prüfziffer stimmt.').waitFor();
  expect(await page.locator('#iban').inputValue()).toBe('DE89 3704 0044 0532 0130 00');
  await visitor.accessible();
  await page.getByLabel('Ich erteile dieses Mandat.').check();
  await order.click();
  await page.getByText('Vielen Dank, Ihr Abo ist bestellt.').waitFor();
  await page.getByText(/^DE89.*3000$/).waitFor();
  expect(await state()).toMatchObject({ payment: 'SEPA', mandate: { holder: 'Mira Buch' } });
  await visitor.accessible();
  expect(visitor.faults).toEqual([]);
});

test('the payment is changed to invoice', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Zahlung ändern' }).click();
  await page.getByText('Auf Rechnung', { exact: true }).click();
  await page.getByRole('button', { name: 'Zahlung speichern' }).click();
  await page.getByText('Die Zahlung ist geändert.').waitFor();
  expect(await state()).toMatchObject({ payment: 'INVOICE', mandate: null });
});

test('cancelling is two clicks, and can be taken back', async () => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Kündigen' }).click();
  await page.getByRole('group', { name: /^Zum .* kündigen\?$/ }).waitFor();
  await visitor.accessible();
  await page.getByRole('button', { name: 'Jetzt kündigen' }).click();
  await page.getByRole('heading', { name: /^Gekündigt zum/ }).waitFor();
  expect((await state()).state).toBe('CANCELLED');
  await page.getByRole('button', { name: 'Kündigung zurücknehmen' }).click();
  await page.getByRole('button', { name: 'Kündigen' }).waitFor();
  expect((await state()).state).not.toBe('CANCELLED');
  expect(visitor.faults).toEqual([]);
});

test('on a phone, in the dark, nothing is cut', async () => {
  const phone = await portal.visit({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    storageState: await visitor.page.context().storageState(),
  });
  for (const path of ['', '/zahlung', '/anschrift']) {
    await phone.page.goto(`${portal.origin('moers')}/haendler/abo${path}`);
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    await phone.page.waitForLoadState('networkidle');
    await phone.accessible();
    const width = await phone.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  }
  expect(phone.faults).toEqual([]);
  await phone.leave();
});

test('the other city saw nothing', async () => {
  await portal.untouched('solingen');
});
