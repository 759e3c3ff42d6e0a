import sharp from 'sharp';
import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { Gazetteer } from '@stadtlive/directory-api';

let portal: BrowserPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await openBrowserPortal();
  const street = {
    kind: 'STREET',
    name: 'Neustraße',
    context: 'Mitte',
    postcode: '47441',
    lat: 51.453,
    lon: 6.626,
  } as const;
  await portal.inside('moers', () => portal.app.get(Gazetteer).replace([street]));
  visitor = await portal.visit({ viewport: { width: 1280, height: 900 } });
});

afterAll(() => portal.close());

test('from nothing to a published product that a resident finds the same second', async () => {
  const { page } = visitor;
  await page.goto(`${portal.origin('moers')}/haendler`);
  await page.getByRole('button', { name: 'Noch kein Konto? Jetzt anlegen' }).click();
  await visitor.accessible();
  await page.locator('#displayName').fill('Mats Ladenlieb');
  await page.locator('#email').fill('mats@laden.example');
  await page.locator('#password').fill('ein langes Kennwort');
  await page.locator('form button[type=submit]').click();

  await page.getByRole('heading', { level: 1, name: 'Ihre Seite anlegen' }).waitFor();
  await page.getByRole('button', { name: 'Seite anlegen' }).click();
  await page.getByRole('alert').getByText('Der Name fehlt.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Körner & Co.');
  await page.getByLabel('Straße und Hausnummer').fill('Neustraße 41');
  await page.getByLabel('Postleitzahl').fill('47441');
  await page.getByLabel('Montag', { exact: true }).fill('9–13, 14:30–18:30');
  await page.getByRole('button', { name: 'Dienstag: wie Mo' }).click();
  await page.getByRole('button', { name: 'Abweichung eintragen' }).click();
  await page.getByLabel('Tag oder erster Tag').fill('2026-12-24');
  await page.getByLabel('Zeiten', { exact: true }).fill('9–13');
  await page.getByLabel('Grund (freiwillig)').fill('Heiligabend');
  await visitor.accessible();
  await page.getByRole('button', { name: 'Seite anlegen' }).click();

  await page.getByRole('heading', { name: 'Noch keine Ware im Portal' }).waitFor();
  const { organisation } = await portal
    .in('moers')
    .data(
      '{ organisation(slug: "koerner-und-co") { openingHours { exceptions { from note hours { from until } } } } }',
    );
  expect(organisation.openingHours.exceptions).toEqual([
    { from: '2026-12-24', note: 'Heiligabend', hours: [{ from: '09:00', until: '13:00' }] },
  ]);
  await page.getByRole('link', { name: 'Neue Ware' }).first().click();
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByRole('alert').getByText('Die Bezeichnung fehlt.').waitFor();
  await page.getByLabel('Bezeichnung').fill('Walnüsse, ganz');
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByText('Der Gesamtpreis fehlt.').waitFor();
  await page.getByLabel('Preis mit MwSt. in Euro').fill('4,80');
  await page.getByLabel('Füllmenge').fill('400');
  await page.getByText('Grundpreis 12,00').waitFor();
  await page.getByLabel('MwSt.', { exact: true }).selectOption('70');
  await page.getByLabel('Vorrat im Laden').fill('25');
  const photo = await sharp({
    create: { width: 640, height: 480, channels: 3, background: '#8a5a2b' },
  })
    .jpeg()
    .toBuffer();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.locator('img.picture').waitFor();
  await visitor.accessible();
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByText('Veröffentlicht. Die Ware wird ab jetzt gefunden.').waitFor();

  const resident = await portal.visit();
  await resident.page.goto(`${portal.origin('moers')}/suche?q=walnuss`);
  await resident.page.getByRole('link', { name: 'Walnüsse, ganz' }).click();
  await resident.page.getByText('12,00').first().waitFor();
  expect(resident.faults).toEqual([]);
  await resident.leave();

  await page.getByRole('link', { name: '‹ Sortiment' }).click();
  await page.getByRole('link', { name: 'Walnüsse, ganz' }).waitFor();
  await visitor.accessible();
  expect(visitor.faults).toEqual([]);
});

test('the other city saw nothing', async () => {
  await portal.untouched('solingen');
});

test('on a phone nothing is cut', async () => {
  const phone = await portal.visit({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await phone.page.goto(`${portal.origin('solingen')}/haendler`);
  await phone.page.getByRole('heading', { level: 1 }).waitFor();
  await phone.accessible();
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    390,
  );
  expect(phone.faults).toEqual([]);
  await phone.leave();
});
