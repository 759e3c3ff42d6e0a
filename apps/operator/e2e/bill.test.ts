import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { BillingDay } from '@stadtlive/billing-api';
import { Roles } from '@stadtlive/identity-api';

let portal: BrowserPortal;
let visitor: Visitor;

const day = 86_400_000;
const ordered = Date.parse('2026-03-02T09:00:00Z');

const shop = {
  kind: 'BUSINESS',
  name: 'Buchhandlung am Wall',
  address: { street: 'Wallstraße 3', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.45, lon: 6.63 },
};

beforeAll(async () => {
  portal = await openBrowserPortal();
  portal.setTime(new Date(ordered));
  const { client } = await portal.resident('moers', 'Mira Buch');
  const { createOrganisation } = await client.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    { input: shop },
  );
  const { name } = shop;
  const { street, postcode, locality } = shop.address;
  const input = {
    organisationId: createOrganisation.organisation.id,
    acceptsPriceCents: 2990,
    billingAddress: { name, street, postcode, locality },
    payment: 'SEPA',
    sepa: { iban: 'DE89370400440532013000', holder: 'Mira Buch', mandateGiven: true },
  };
  await client.data(
    'mutation ($input: OrderSubscriptionInput!) { orderSubscription(input: $input) { __typename } }',
    { input },
  );
  await untilDay(32);
  const operator = await portal.resident('moers', 'Oda Stadtwerk');
  await portal.inside('moers', () => portal.app.get(Roles).grant(operator.id, 'OPERATOR'));
  visitor = await portal.visit({ viewport: { width: 1280, height: 900 } });
  const { page } = visitor;
  await page.goto(`${portal.origin('moers')}/stadt/abrechnung`);
  await page.locator('#email').fill(operator.email);
  await page.locator('#password').fill(operator.password);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('heading', { level: 1, name: 'Abrechnung' }).waitFor();
});

afterAll(() => portal.close());

let reached = 0;

/** Runs the bill of each day up to this one after the order, as the nightly job does. */
async function untilDay(last: number) {
  while (reached < last) {
    reached++;
    portal.setTime(new Date(ordered + reached * day));
    await portal.inside('moers', () => portal.app.get(BillingDay).run());
  }
}

test('the file for the bank is closed and can be loaded', async () => {
  const { page } = visitor;
  await page.getByText('Netto berechnet je Monat').waitFor();
  await visitor.accessible();
  await page.getByRole('link', { name: 'Lastschriften' }).click();
  await page.getByText(/^1 Lastschrift, 2\d,\d\d/).waitFor();
  await visitor.accessible();
  await page.getByRole('button', { name: 'Datei abschließen' }).click();
  await page.getByText('fertig für die Bank').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Datei laden/ }).click();
  const file = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toContain('pain.008.001.08');
});

test('a return debit opens the invoice again, with reason and fee', async () => {
  const { page } = visitor;
  await untilDay(45);
  await page.getByRole('link', { name: 'Rechnungen', exact: true }).click();
  const invoice = page.getByRole('listitem', { name: /^Rechnung MOE-2026-/ }).last();
  await invoice.getByText('bezahlt').waitFor();
  await invoice.getByRole('button', { name: /^Bearbeiten/ }).click();
  await invoice.getByRole('button', { name: 'Rücklastschrift' }).click();
  await page.getByLabel('Grund der Bank').selectOption('AM04');
  await page
    .getByLabel('Zurückgegeben am')
    .fill(new Date(ordered + reached * day).toISOString().slice(0, 10));
  await page.getByLabel('Gebühr der Bank in Euro').fill('3,00');
  await visitor.accessible();
  await page.getByRole('button', { name: 'Rücklastschrift eintragen' }).click();
  await page.getByText(/^Eingetragen\. MOE-2026-\d+ ist wieder offen\.$/).waitFor();
  await invoice.getByText('Lastschrift zurückgegeben').waitFor();
  await invoice.getByText(/offen$/).waitFor();
  await visitor.accessible();
});

test('what is owed is paid, and a payment that is none is said to be none', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Offene Posten' }).click();
  const debtor = page.getByRole('listitem', { name: 'Buchhandlung am Wall' });
  const invoice = debtor.getByRole('listitem').filter({ hasText: 'zurückgegeben' });
  await invoice.getByRole('button', { name: /^Bearbeiten/ }).click();
  await invoice.getByRole('button', { name: 'Zahlung', exact: true }).click();
  const sum = page.getByLabel('Betrag in Euro');
  const open = await sum.inputValue();
  await sum.fill('dreißig');
  await page.getByRole('button', { name: 'Zahlung eintragen' }).click();
  await page.getByRole('alert').getByText('Dieser Betrag lässt sich nicht lesen.').waitFor();
  await sum.fill(open);
  await page
    .getByLabel('Eingegangen am')
    .fill(new Date(ordered + reached * day).toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Zahlung eintragen' }).click();
  await page.getByText(/eingetragen\.$/).waitFor();
  await invoice.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Läufe' }).click();
  await page
    .getByRole('cell', { name: /^2\d,\d\d/ })
    .first()
    .waitFor();
  await visitor.accessible();
  expect(visitor.faults).toEqual([]);
});

test('on a phone, in the dark, nothing is cut', async () => {
  const phone = await portal.visit({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    storageState: await visitor.page.context().storageState(),
  });
  for (const place of ['', '/offen', '/rechnungen', '/lastschriften', '/laeufe']) {
    await phone.page.goto(`${portal.origin('moers')}/stadt/abrechnung${place}`);
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
