import { readFile } from 'node:fs/promises';
import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';

let portal: BrowserPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await openBrowserPortal();
  visitor = await portal.visit({ viewport: { width: 390, height: 800 } });
});

afterAll(() => portal.close());

const create = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { slug } } }`;

test('a shop looks at its posters and takes them along, on a phone too', async () => {
  const { client, email, password } = await portal.resident('moers');
  await client.data(create, {
    input: {
      kind: 'BUSINESS',
      name: 'Körner & Co.',
      address: { street: 'Neustraße 41', postcode: '47441', locality: 'Moers' },
      location: { lat: 51.45, lon: 6.63 },
    },
  });
  const { page } = visitor;
  await page.goto(`${portal.origin('moers')}/haendler/seite`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('link', { name: 'Aushang drucken' }).click();
  await page.getByRole('heading', { level: 1, name: 'Aushang' }).waitFor();
  const pictures = page.getByRole('img', { name: /So sieht es aus/ });
  expect(await pictures.count()).toBe(3);
  await pictures.last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.sheet img')].every(
      (picture) => picture.complete && picture.naturalWidth === 720,
    ),
  );
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  await visitor.accessible();

  for (const [label, file] of [
    ['A3 herunterladen', 'poster-koerner-und-co-a3.pdf'],
    ['A5 herunterladen', 'tischaufsteller-koerner-und-co-a5.pdf'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: label }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  }
  await page.getByRole('link', { name: 'Zurück zu „Meine Seite“' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meine Seite' }).waitFor();
  expect(visitor.faults).toEqual([]);
});
