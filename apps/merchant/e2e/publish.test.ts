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
  const place = (kind: 'STREET' | 'POSTCODE', name: string, context: string, lat: number) =>
    ({ kind, name, context, postcode: '47441', lat, lon: 6.626 }) as const;
  const places = [
    place('STREET', 'Neustraße', 'Mitte', 51.453),
    place('STREET', 'Neustraße', 'Kapellen', 51.421),
    place('POSTCODE', '47441', 'Moers Mitte', 51.45),
  ];
  await portal.inside('moers', () => portal.app.get(Gazetteer).replace(places));
  visitor = await portal.visit({ viewport: { width: 1280, height: 900 } });
});

afterAll(() => portal.close());

test('from nothing to a published product that a resident finds the same second', async () => {
  const { page } = visitor;
  await page.goto(`${portal.origin('moers')}/haendler`);
  await page.getByRole('button', { name: 'Noch kein Konto? Jetzt anlegen' }).click();
  await visitor.accessible();
  await page.getByText('Ihr Name im Portal').waitFor();
  await page.locator('#displayName').fill('Mats Ladenlieb');
  await page.locator('#email').fill('mats@laden.example');
  await page.locator('#password').fill('ein langes Kennwort');
  await page.locator('form button[type=submit]').click();

  await guided(visitor);

  await page.getByRole('heading', { name: 'Zu tun' }).waitFor();
  await page.locator('.side').getByRole('link', { name: 'Sortiment' }).click();
  await page.getByRole('heading', { name: 'Noch keine Ware im Portal' }).waitFor();
  const { organisation } = await portal.in('moers').data(
    `{ organisation(slug: "koerner-und-co") { location { lat } topics { slug } services { name price }
      accessibility pictures { alt } openingHours { exceptions { from note hours { from until } } }
      imprint { heading lines } } }`,
  );
  expect(organisation).toEqual({
    location: { lat: 51.421 },
    topics: [{ slug: 'lebensmittel' }, { slug: 'haus-garten' }],
    services: [{ name: 'Mahlen im Laden', price: 'ab 1 €' }],
    accessibility: ['STEP_FREE'],
    pictures: [{ alt: 'Der Laden von außen' }],
    openingHours: {
      exceptions: [
        { from: '2026-12-24', note: 'Heiligabend', hours: [{ from: '09:00', until: '13:00' }] },
      ],
    },
    imprint: [
      {
        heading: 'Angaben nach § 5 DDG',
        lines: ['Mats Ladenlieb', 'Körner & Co.', 'Neustr. 41', '47441 Moers'],
      },
      { heading: 'Kontakt', lines: ['Telefon: 02841 000 41', 'E-Mail: mats@laden.example'] },
    ],
  });
  await page.getByRole('link', { name: 'Neue Ware' }).first().click();
  await page.locator('.side [aria-current=page]').getByText('Sortiment').waitFor();
  const summary = page.getByRole('alert').filter({ hasText: 'Noch nicht veröffentlicht' });
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await summary.getByText('UWG § 5b Abs. 1 Nr. 1').waitFor();
  await summary.getByRole('link', { name: 'Die Bezeichnung fehlt.' }).click();
  await page.locator('#title:focus').fill('Walnüsse, ganz');
  const alreadySaid = await summary.getByText('PAngV').textContent();
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await summary.getByText('Eine Pflicht ist offen').waitFor();
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await summary.getByText('PAngV').textContent()).toBe(alreadySaid);
  await page.waitForURL(/\/haendler\/ware\/[0-9a-f-]{36}$/);
  await visitor.accessible();
  await summary.getByRole('link', { name: 'Der Gesamtpreis fehlt.' }).click();
  await page.locator('#price:focus').fill('4,80');

  await page.goBack();
  const leave = page.getByRole('dialog', { name: 'Änderungen verwerfen?' });
  await visitor.accessible();
  await leave.getByRole('button', { name: 'Hier bleiben' }).click();
  expect(await page.getByLabel('Preis mit MwSt. in Euro').inputValue()).toBe('4,80');
  await page.getByRole('link', { name: '‹ Sortiment' }).click();
  await leave.waitFor();
  await page.keyboard.press('Escape');
  await leave.waitFor({ state: 'detached' });

  await page.getByLabel('Füllmenge').fill('400');
  await page.getByText('Grundpreis 12,00').waitFor();
  expect(await page.getByRole('radio', { name: '19 %' }).isChecked()).toBe(true);
  await page.getByText('7 %', { exact: true }).click();
  for (const topic of ['Lebensmittel', 'Gesundheit'])
    await page.getByText(topic, { exact: true }).click();
  await page.getByLabel('Vorrat im Laden').fill('25');
  await page.locator('input[type=file]').setInputFiles(
    await Promise.all(
      ['vorn.jpg', 'hinten.jpg'].map(async (name) => ({
        name,
        mimeType: 'image/jpeg',
        buffer: await picture(),
      })),
    ),
  );
  await page.getByLabel('Was ist zu sehen?').nth(1).fill('Die Tüte von hinten');
  await page.getByRole('button', { name: 'Bild 2 von 2 verschieben' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('Jetzt Bild 1 von 2.').waitFor();
  await visitor.accessible();
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByText('Veröffentlicht. Die Ware wird ab jetzt gefunden.').waitFor();
  const { product } = await portal
    .in('moers')
    .data('query ($id: ID!) { product(id: $id) { vatRate topics { slug } pictures { alt } } }', {
      id: new URL(page.url()).pathname.split('/').at(-1)!,
    });
  expect(product).toEqual({
    vatRate: 70,
    topics: [{ slug: 'lebensmittel' }, { slug: 'gesundheit' }],
    pictures: [{ alt: 'Die Tüte von hinten' }, { alt: 'Walnüsse, ganz' }],
  });

  const resident = await portal.visit();
  await resident.page.goto(`${portal.origin('moers')}/suche?q=walnuss`);
  await resident.page.getByRole('link', { name: 'Walnüsse, ganz' }).click();
  await resident.page.getByText('12,00').first().waitFor();
  expect(resident.faults).toEqual([]);
  await resident.leave();

  await page.getByRole('link', { name: '‹ Sortiment' }).click();
  await page.getByRole('link', { name: 'Walnüsse, ganz' }).waitFor();
  await visitor.accessible();

  await page.getByRole('link', { name: 'Walnüsse, ganz' }).click();
  await page.getByLabel('Preis mit MwSt. in Euro').fill('');
  await page.getByRole('button', { name: 'Änderungen speichern' }).click();
  await page.getByRole('alert').getByText('Nicht gespeichert: Eine Pflicht wäre offen').waitFor();
  await page.getByRole('alert').getByRole('link', { name: 'Der Gesamtpreis fehlt.' }).click();
  await page.locator('#price:focus').fill('4,90');
  await page.getByRole('button', { name: 'Änderungen speichern' }).click();
  await page.getByText('Gespeichert.', { exact: true }).waitFor();
  await page.getByLabel('Vorrat im Laden').fill('3');
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await leave.getByRole('button', { name: 'Verwerfen' }).click();
  await page.getByText('Sie sind abgemeldet.').waitFor();
  expect(visitor.faults).toEqual([]);
});

/** The six steps of the set-up, with a reload in the middle and nothing published before the end. */
async function guided({ page, accessible }: Visitor) {
  const next = () => page.getByRole('button', { name: 'Weiter', exact: true }).click();
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  await heading('Wer sind Sie, und wo?');
  await next();
  await page.getByRole('alert').getByText('Der Name fehlt.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Körner & Co.');
  await page.getByLabel('Straße und Hausnummer').fill('Neustr. 41');
  await page.getByLabel('Postleitzahl').fill('47441');
  await page.getByText('Gefunden: Neustraße in Mitte.').waitFor();
  await page.getByRole('img', { name: 'Körner & Co. auf der Karte von Moers' }).waitFor();
  await page.getByRole('radio', { name: 'Neustraße Kapellen' }).check();
  await page.getByText('Gefunden: Neustraße in Kapellen.').waitFor();
  await accessible();
  await next();

  await heading('Was gibt es bei Ihnen?');
  await page.getByText('Lebensmittel', { exact: true }).click();
  await page.getByText('Haus & Garten', { exact: true }).click();
  await page.getByText('2 von 5 gewählt').waitFor();
  await page.getByRole('button', { name: 'Leistung hinzufügen' }).click();
  await page.getByLabel('Leistung 1').fill('Mahlen im Laden');
  await page.getByLabel('Preis (freiwillig)').fill('ab 1 €');
  // What is typed stays where the page is loaded anew before it is saved.
  await page.waitForFunction(() => JSON.stringify(history.state).includes('ab 1 €'));
  await page.reload();
  await heading('Was gibt es bei Ihnen?');
  expect(await page.getByLabel('Leistung 1').inputValue()).toBe('Mahlen im Laden');
  await accessible();
  await next();

  await heading('Wann haben Sie geöffnet?');
  await page.getByLabel('Montag', { exact: true }).fill('9–13, 14:30–18:30');
  await page.getByRole('button', { name: 'Dienstag: wie Mo' }).click();
  await page.getByRole('button', { name: 'Abweichung eintragen' }).click();
  await page.getByLabel('Tag oder erster Tag').fill('2026-12-24');
  await page.getByLabel('Zeiten', { exact: true }).fill('9–13');
  await page.getByLabel('Grund (freiwillig)').fill('Heiligabend');
  await accessible();
  await next();

  await heading('Wie erreicht man Sie?');
  expect(await page.getByLabel('E-Mail').inputValue()).toBe('mats@laden.example');
  await page.getByLabel('Telefon').fill('02841 000 41');
  await page.getByLabel('Eingang ohne Stufe').check();
  await accessible();
  await next();

  await heading('Wie sieht es bei Ihnen aus?');
  // Whoever comes back later goes on where they were.
  await page.goto(`${portal.origin('moers')}/haendler`);
  await page.getByText('Körner & Co. ist noch nicht veröffentlicht.').waitFor();
  await page.getByRole('link', { name: 'Weiter mit Schritt 5 von 6' }).click();
  await heading('Wie sieht es bei Ihnen aus?');
  const photo = { name: 'laden.jpg', mimeType: 'image/jpeg', buffer: await picture() };
  await page.locator('input[type=file][multiple]').setInputFiles([photo]);
  await page.getByLabel('Was zeigt Bild 1?').fill('Der Laden von außen');
  await page.getByText('1 von 24 Bildern').waitFor();
  await accessible();
  await next();

  await heading('Impressum prüfen, dann sind Sie da');
  expect((await portal.in('moers').get('/laden/koerner-und-co')).status).toBe(404);
  expect(await page.getByLabel('Name des Anbieters').inputValue()).toBe('Mats Ladenlieb');
  await page.getByLabel('Name des Anbieters').fill('Ladenlieb');
  await page.getByRole('button', { name: 'Seite veröffentlichen' }).click();
  await page.getByText('Im Impressum fehlt noch eine Angabe').waitFor();
  await page.getByText('DDG § 5 Abs. 1 Nr. 1').waitFor();
  await page.getByRole('link', { name: 'Der Name des Anbieters fehlt' }).click();
  await page.locator('#imprint-legalName:focus').fill('Mats Ladenlieb');
  await accessible();
  const preview = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Vorschau ansehen' }).last().click();
  const shown = await preview;
  await shown.getByText('So sehen Besucher die Seite').waitFor();
  await shown.getByRole('heading', { level: 1, name: 'Körner & Co.' }).waitFor();
  await shown.close();
  await page.getByRole('button', { name: 'Seite veröffentlichen' }).click();
  await page.getByText('Ihre Seite ist veröffentlicht und wird gefunden.').waitFor();
}

const picture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a5a2b' } })
    .jpeg()
    .toBuffer();

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
