import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { Reach, Receipts } from '@stadtlive/reach-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: BrowserPortal;
let owner: Visitor;
let organisationId: string;

beforeAll(async () => {
  portal = await openBrowserPortal();
  const { client, email, password } = await portal.resident('moers', 'Mats Ladenlieb');
  const { createOrganisation } = await client.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    {
      input: {
        kind: 'BUSINESS',
        name: 'Korn & Kanne',
        address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.4512, lon: 6.6265 },
        phone: '02841 123456',
        website: 'https://laden.example',
      },
    },
  );
  organisationId = createOrganisation.organisation.id;
  owner = await portal.visit({ viewport: { width: 1280, height: 1000 } });
  const { page } = owner;
  await page.goto(`${portal.origin('moers')}/haendler`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('heading', { name: 'Zu tun' }).waitFor();
});

afterAll(() => portal.close());

const counts = async () => {
  await portal.app.get(Reach).flush();
  const rows = await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql<{ kind: string; count: number }>('SELECT kind, count::int FROM reach_day ORDER BY kind'),
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
};

test('in the first days the owner is told that figures are to come', async () => {
  await owner.page.getByRole('heading', { name: 'Noch keine Zahlen: ab morgen' }).waitFor();
  await owner.accessible();
  expect(owner.faults).toEqual([]);
});

test('a resident opens the page and calls; each counts once, whoever answers the page', async () => {
  const resident = await portal.visit({ viewport: { width: 390, height: 844 } });
  const { page } = resident;
  // No telephone in this browser: the click is told, then stopped.
  await page.addInitScript(() =>
    addEventListener('click', (event) => {
      if ((event.target as Element).closest('a[href^="tel:"], a[data-way]')) event.preventDefault();
    }),
  );
  const told = () =>
    page.waitForResponse((response) => response.request().postData()?.includes('"input"') ?? false);
  const noticed = page.waitForRequest(/assets\/resident\/noticing/);
  await page.goto(`${portal.origin('moers')}/laden/korn-und-kanne`);
  await noticed;
  await page.getByRole('link', { name: 'Anrufen' }).waitFor();
  expect(await counts()).toEqual({ PAGE_VIEW: 1 });
  for (let i = 0; i < 6; i++) {
    await Promise.all([told(), page.getByRole('link', { name: 'Anrufen' }).click()]);
  }
  await Promise.all([told(), page.getByRole('link', { name: 'Route planen' }).click()]);
  await Promise.all([told(), page.getByRole('link', { name: 'laden.example' }).click()]);
  expect(await counts()).toEqual({ PAGE_VIEW: 1, CALL: 6, ROUTE: 1, WEBSITE: 1 });

  await page.goto(`${portal.origin('moers')}/suche?q=Korn`);
  const view = told();
  await page.getByRole('link', { name: 'Korn & Kanne' }).first().click();
  await view;
  await page.getByRole('heading', { level: 1, name: 'Korn & Kanne' }).waitFor();
  expect(await counts()).toMatchObject({ PAGE_VIEW: 2, CALL: 6 });
  expect((await counts())['SEARCH_APPEARANCE']).toBeGreaterThan(0);
  expect(resident.faults).toEqual([]);
  await resident.leave();
});

test('the owner sees the calls, nothing of the few others, and does not count', async () => {
  const before = await counts();
  const { page } = owner;
  await page.goto(`${portal.origin('moers')}/laden/korn-und-kanne`);
  await page.getByRole('heading', { level: 1, name: 'Korn & Kanne' }).waitFor();
  expect(await counts()).toEqual(before);
  await page.goto(`${portal.origin('moers')}/haendler`);
  const tile = (name: string) => page.locator('.reach-tiles > div').filter({ hasText: name });
  await tile('Anrufe').getByText('6', { exact: true }).waitFor();
  await tile('Seitenaufrufe').getByText('unter 5').waitFor();
  await page.getByText(/bisher nichts gekostet und mindestens 6 Kontakte gebracht/).waitFor();
  await page.locator('.reach-chart svg.recharts-surface').waitFor();
  await owner.accessible();
  await page.getByRole('button', { name: 'Kontakte' }).click();
  await page.getByRole('button', { name: 'Als Tabelle' }).click();
  expect(await page.locator('.reach-weeks tbody tr').count()).toBe(12);
  await page.locator('.reach-weeks tbody tr').first().getByText('6', { exact: true }).waitFor();
  await owner.accessible();
  expect(owner.faults).toEqual([]);
});

test('the month’s receipt lies ready as a document', async () => {
  await portal.inside('moers', async () => {
    await portal.app
      .get(TenantDatabase)
      .sql(
        `INSERT INTO reach_day SELECT $1, (current_date - interval '1 month')::date, 'PAGE_VIEW', 40`,
        [organisationId],
      );
    await portal.app.get(Receipts).sendDue();
  });
  const { page } = owner;
  await page.goto(`${portal.origin('moers')}/haendler#belege`);
  await page.reload();
  await page
    .locator('.reach-tiles > div')
    .filter({ hasText: /Seitenaufrufe.*: 40$/ })
    .waitFor();
  const link = page.locator('.reach-receipts a').first();
  const paper = await page.evaluate(
    async (path) => {
      const response = await fetch(path);
      return [response.status, response.headers.get('content-type')];
    },
    (await link.getAttribute('href')) as string,
  );
  expect(paper).toEqual([200, 'application/pdf']);
  await owner.leave();
});

test('the other city is untouched', () => portal.untouched('solingen'));
