import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import type { Page } from 'playwright-core';
import { virtualAuthenticator } from './virtual-authenticator.ts';

const email = 'amira@test.example';
const first = 'ein langes Kennwort';
const second = 'ein anderes langes Kennwort';

let portal: BrowserPortal;
let visitor: Visitor;
let page: Page;
let authenticator: Awaited<ReturnType<typeof virtualAuthenticator>>;

beforeAll(async () => {
  portal = await openBrowserPortal();
  visitor = await portal.visit({ viewport: { width: 390, height: 844 } });
  page = visitor.page;
  // A browser that suggests no passkeys below fields: here they are asked for by the button.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  authenticator = await virtualAuthenticator(page);
});

afterAll(async () => {
  await visitor.leave();
  await portal.close();
});

afterEach(() => expect(visitor.faults).toEqual([]));

const open = (path: string) => page.goto(portal.origin('moers') + path);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const said = (text: string) => page.getByRole('status').getByText(text).waitFor();
const signOut = async () => {
  await open('/konto');
  await button('Abmelden').click();
  await page.getByRole('heading', { name: 'Du bist nicht angemeldet' }).waitFor();
};
const typePassword = async (password: string) => {
  await open('/anmelden');
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await button('Anmelden').click();
};
const home = () => page.waitForURL(portal.origin('moers') + '/');

test('registers, and confirms the address by the link in the mail', async () => {
  await open('/registrieren');
  await visitor.accessible();
  await page.getByLabel('Dein Name im Portal').fill('Amira Yıldız');
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(first);
  await button('Konto anlegen').click();
  await page.getByRole('heading', { level: 1, name: 'Amira Yıldız' }).waitFor();
  await page.getByRole('heading', { name: 'Bestätige deine Adresse' }).waitFor();
  await visitor.accessible();

  await button('Mail noch einmal senden').click();
  await said('Die Mail ist noch einmal unterwegs.');
  const { token } = portal.letter('moers', 'confirmEmail', email);
  await open(`/bestaetigen#${token}`);
  await page.getByRole('heading', { name: 'Deine Adresse ist bestätigt' }).waitFor();
  expect(page.url()).toBe(`${portal.origin('moers')}/bestaetigen`);
  await visitor.accessible();
  await page.getByRole('link', { name: 'Zum Konto' }).click();
  await page.getByText('kein Passkey · 1 Gerät').waitFor();
  expect(await page.getByText('Bestätige deine Adresse').count()).toBe(0);

  await open(`/bestaetigen#${token}`);
  await page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor();
});

test('adds a passkey, and signs in with it alone', async () => {
  await open('/konto/sicherheit');
  await button('Passkey hinzufügen').click();
  await page.getByLabel('Name des Passkeys').fill('Mein Telefon');
  await page.getByLabel('Dein Passwort', { exact: true }).fill('falsch geraten');
  await button('Weiter auf dem Gerät').click();
  await page.getByRole('alert').getByText('Das Passwort stimmt nicht.').waitFor();
  await visitor.accessible();
  await page.getByLabel('Dein Passwort', { exact: true }).fill(first);
  await button('Weiter auf dem Gerät').click();
  await said('Der Passkey „Mein Telefon“ ist angelegt.');
  await page.getByRole('heading', { name: 'Mein Telefon' }).waitFor();
  await visitor.accessible();

  await signOut();
  await open('/anmelden');
  await visitor.accessible();
  await button('Mit Passkey anmelden').click();
  await home();
  await said('Angemeldet als Amira Yıldız.');
});

test('wants the passkey besides the password', async () => {
  await open('/konto/sicherheit');
  await page.getByRole('switch', { name: 'Passwort allein genügt nicht' }).click();
  const dialog = page.getByRole('dialog', { name: 'Passkey zusätzlich verlangen?' });
  await dialog.getByLabel('Dein Passwort', { exact: true }).fill(first);
  await visitor.accessible();
  await dialog.getByRole('button', { name: 'Verlangen' }).click();
  await said('Nach dem Passwort wird jetzt ein Passkey verlangt.');
  const isOn = await page.getByRole('switch').getAttribute('aria-checked');
  expect(isOn).toBe('true');

  await signOut();
  await authenticator.answer(false);
  await typePassword(first);
  await page.getByRole('heading', { name: 'Jetzt noch dein Passkey' }).waitFor();
  await visitor.accessible();
  await button('Zurück zum Passwort').click();
  await authenticator.answer(true);
  await typePassword(first);
  await home();
});

test('sets a new password where the old one is forgotten', async () => {
  await signOut();
  await open('/anmelden');
  await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
  await page.getByRole('heading', { name: 'Passwort vergessen' }).waitFor();
  await page.getByLabel('E-Mail').fill(email);
  await visitor.accessible();
  await button('Link schicken').click();
  await page.getByRole('heading', { name: 'Sieh in dein Postfach' }).waitFor();
  const { token } = portal.letter('moers', 'resetPassword', email);
  await open(`/passwort-neu#${token}`);
  await page.getByLabel('Neues Passwort', { exact: true }).fill(second);
  await visitor.accessible();
  await button('Passwort festlegen').click();
  await page.getByRole('heading', { name: 'Dein neues Passwort gilt' }).waitFor();
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { name: 'Willkommen zurück' }).waitFor();
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(second);
  await button('Anmelden').click();
  await page.waitForURL(/\/konto$/);
});

test('takes a passkey the browser suggests; signs that device out from another', async () => {
  const desk = await portal.visit({ viewport: { width: 1280, height: 900 } });
  const other = await virtualAuthenticator(desk.page);
  for (const credential of await authenticator.credentials()) await other.add(credential);
  await desk.page.goto(`${portal.origin('moers')}/anmelden`);
  await desk.page.waitForURL(`${portal.origin('moers')}/`);

  await open('/konto/sicherheit');
  await page.getByText('Dieses Gerät').waitFor();
  await button(/abmelden$/).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Abmelden' }).click();
  await said('ist abgemeldet.');
  expect(await button(/abmelden$/).count()).toBe(0);

  await desk.page.goto(`${portal.origin('moers')}/konto/sicherheit`);
  await desk.page.getByRole('heading', { name: 'Dafür brauchst du dein Konto' }).waitFor();
  expect(desk.faults).toEqual([]);
  await desk.leave();
});

test('changes the address once both ends agree', async () => {
  const next = 'amira@neu.example';
  await open('/konto/sicherheit');
  await button('E-Mail: Ändern').click();
  await page.getByLabel('Neue E-Mail-Adresse').fill(next);
  await page.getByLabel('Dein Passwort', { exact: true }).fill(second);
  await button('Adresse ändern').click();
  await page.getByText(`Bald ${next}`).waitFor();
  await visitor.accessible();
  await open(`/adresse-bestaetigen#${portal.letter('moers', 'changeEmailNew', next).token}`);
  await page.getByRole('heading', { name: 'Eine Seite ist bestätigt' }).waitFor();
  await open(`/adresse-bestaetigen#${portal.letter('moers', 'changeEmailOld', email).token}`);
  await page.getByRole('heading', { name: 'Deine Adresse ist geändert' }).waitFor();
  await page.getByRole('link', { name: 'Zum Konto' }).click();
  await page.getByText(next).waitFor();
});
