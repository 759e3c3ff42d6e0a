import { readFile } from 'node:fs/promises';
import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { zipEntries, type PortalClient } from '@stadtlive/api/testing';
import { PeopleNews } from '@stadtlive/directory-api';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { virtualAuthenticator } from './virtual-authenticator.ts';

interface Resident {
  client: PortalClient;
  id: string;
  email: string;
  password: string;
}

const mutate = (name: string, type: string, selection: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;

let portal: BrowserPortal;
let wanda: Resident;
let kai: Resident;
let slug: string;
const open: Visitor[] = [];

const resident = async (name: string): Promise<Resident> => {
  const client = portal.in('moers');
  const account = await client.register(name);
  const { token } = portal.letter('moers', 'confirmEmail', account.email);
  await client.data(mutate('confirmEmail', 'ConfirmEmailInput', 'confirmed'), { input: { token } });
  return { client, ...account };
};

beforeAll(async () => {
  portal = await openBrowserPortal();
  let token = '';
  portal.app.get(PeopleNews).follow(async (_, news) => {
    if (news.kind === 'invited') ({ token } = news);
  });
  wanda = await resident('Wanda Fortgang');
  kai = await resident('Kai Zweite');
  const { createOrganisation } = await wanda.client.data(
    mutate('createOrganisation', 'CreateOrganisationInput', 'organisation { id slug }'),
    {
      input: {
        kind: 'BUSINESS',
        name: 'Wandas Laden',
        address: { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.4516, lon: 6.6408 },
      },
    },
  );
  const { id, slug: shop } = createOrganisation.organisation;
  slug = shop;
  const invitation = { input: { organisationId: id, email: kai.email } };
  await wanda.client.data(mutate('inviteMember', 'InviteMemberInput', '__typename'), invitation);
  await kai.client.data(mutate('joinOrganisation', 'JoinOrganisationInput', '__typename'), {
    input: { token },
  });
});

afterAll(() => portal.close());

afterEach(async () => {
  const faults = open.flatMap((visitor) => visitor.faults);
  for (const visitor of open.splice(0)) await visitor.leave();
  expect(faults).toEqual([]);
});

async function visit(who?: Resident, options?: BrowserContextOptions): Promise<Visitor> {
  const visitor = await portal.visit({ viewport: { width: 1280, height: 900 }, ...options });
  open.push(visitor);
  if (!who) return visitor;
  await signIn(visitor.page, who);
  await visitor.page.getByRole('link', { name: /^Konto von/ }).waitFor();
  return visitor;
}

const goTo = (page: Page, path: string) => page.goto(portal.origin('moers') + path);

/** Off the bar at the bottom of phones, which rightly covers what is scrolled below it. */
const toTheEnd = (page: Page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight));

async function signIn(page: Page, { email, password }: Resident) {
  await goTo(page, '/anmelden');
  await page.getByLabel('E-Mail', { exact: true }).fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden', exact: true }).click();
}

const phone = '02841 55 66 77';
let person: string;

test('a field opened to contacts is seen by a contact and by nobody else', async () => {
  const { page, accessible } = await visit(wanda);
  await goTo(page, '/konto/profil');
  await page.getByLabel('Monat').selectOption('5');
  await page.getByLabel('Jahr').fill('1970');
  await page.getByRole('button', { name: 'Bestätigen' }).click();
  await page.getByLabel('Im Verzeichnis stehen').check();
  await page.getByRole('textbox', { name: 'Telefon' }).fill(phone);
  await page.getByLabel('Wer sieht das: Telefon').selectOption('CONTACTS');
  const preview = page.getByRole('region', { name: /So sehen dich/ });
  await preview.getByText(phone).waitFor();
  await preview.getByRole('button', { name: 'alle' }).click();
  await preview.getByText(phone).waitFor({ state: 'detached' });
  await accessible();
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  await page.getByText('Gespeichert.').waitFor();

  const kais = await visit(kai);
  await goTo(kais.page, '/suche?q=Wanda&art=mensch');
  await kais.page.getByRole('link', { name: 'Wanda Fortgang' }).click();
  await kais.page.getByRole('heading', { level: 1, name: 'Wanda Fortgang' }).waitFor();
  person = new URL(kais.page.url()).pathname;
  expect(person).toMatch(/^\/menschen\/wanda-fortgang-/);
  expect(await kais.page.getByText(phone).count()).toBe(0);
  await kais.accessible();
  await kais.page.getByRole('button', { name: 'Um Kontakt bitten' }).click();
  await kais.page.getByText('Angefragt').waitFor();

  await goTo(page, '/konto/kontakte');
  await page.getByText('1 Person bittet dich um Kontakt.').waitFor();
  await accessible();
  await page.getByRole('button', { name: 'Annehmen' }).click();
  await page.getByRole('heading', { name: 'Deine Kontakte' }).waitFor();

  await goTo(kais.page, person);
  await kais.page.getByRole('link', { name: phone }).waitFor();
  await kais.page.getByText('Ihr seid in Kontakt').waitFor();
  await kais.accessible();

  for (const other of [undefined, await resident('Fremde Dritte')]) {
    const stranger = await visit(other);
    await goTo(stranger.page, person);
    await stranger.page.getByRole('heading', { level: 1, name: 'Wanda Fortgang' }).waitFor();
    expect(await stranger.page.content()).not.toContain(phone);
  }
});

test('members see each other on the page they run', async () => {
  const { page, accessible } = await visit(wanda);
  await goTo(page, `/laden/${slug}`);
  await page.getByRole('heading', { name: 'Wer diese Seite betreibt' }).waitFor();
  await page.getByText('Kai Zweite').waitFor();
  await page.getByLabel('E-Mail-Adresse').fill('neu@test.example');
  await page.getByRole('button', { name: 'Einladen', exact: true }).click();
  await page.getByRole('button', { name: /Einladung an neu@test.example/ }).waitFor();
  await accessible();
  const stranger = await visit();
  await goTo(stranger.page, `/laden/${slug}`);
  await stranger.page.getByRole('heading', { level: 1, name: 'Wandas Laden' }).waitFor();
  expect(await stranger.page.getByText('Wer diese Seite betreibt').count()).toBe(0);
});

test('everything held comes along as one archive', async () => {
  const { page, accessible } = await visit(wanda);
  await goTo(page, '/konto/daten');
  await page.getByRole('heading', { name: 'Was wir von dir haben' }).waitFor();
  await accessible();
  await page.getByRole('button', { name: 'Archiv vorbereiten' }).click();
  await page.getByLabel('Dein Passwort').fill('nicht das richtige');
  await page.getByRole('button', { name: 'Archiv herunterladen' }).click();
  await page.getByRole('link', { name: 'Das Passwort stimmt nicht.' }).waitFor();
  await page.getByLabel('Dein Passwort').fill(wanda.password);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Archiv herunterladen' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^meine-daten-moers-[\d-]+\.zip$/);
  const entries = zipEntries(await readFile(await download.path()));
  const json = [...entries].filter(([name]) => name.endsWith('.json'));
  expect(json.map(([, content]) => content.toString()).join()).toContain(phone);
  await page.getByText(/^Heruntergeladen: meine-daten/).waitFor();
});

test('an appointed erasure shows on every page and can be taken back', async () => {
  const { page, accessible } = await visit(wanda, { viewport: { width: 390, height: 844 } });
  await goTo(page, '/konto/daten?schritt=3');
  await page.getByRole('radio', { name: /Kai Zweite/ }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('radio', { name: /Bedenkzeit/ }).check();
  await page.getByRole('combobox', { name: 'Bedenkzeit' }).selectOption('3');
  await page.getByLabel('Dein Passwort').fill(wanda.password);
  await toTheEnd(page);
  await accessible();
  await page.getByRole('button', { name: 'Löschung vormerken' }).click();
  await page.getByText(/\/loeschung\/[0-9a-f-]+#/).waitFor();
  await toTheEnd(page);
  await accessible();
  await goTo(page, '/');
  await page.getByText(/Dein Konto wird am .* gelöscht/).waitFor();
  await page.getByRole('button', { name: 'Löschung zurücknehmen' }).click();
  await page.getByText('Die Löschung ist zurückgenommen. Alles bleibt.').waitFor();
});

test('erases, hands over, gives a receipt, and knows the account no more', async () => {
  const { page, accessible } = await visit(wanda);
  await goTo(page, '/konto/daten');
  await page.getByRole('link', { name: 'Ansehen, was beim Löschen geschieht' }).click();
  await page.getByRole('heading', { name: 'Das wird gelöscht' }).waitFor();
  await accessible();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('heading', { name: 'Das bleibt, und warum' }).waitFor();
  await accessible();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('heading', { name: 'Wer übernimmt deine Seiten?' }).waitFor();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('link', { name: 'Entscheide, wer Wandas Laden übernimmt.' }).waitFor();
  await accessible();
  await page.getByRole('radio', { name: /Kai Zweite/ }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByText('Wandas Laden: Kai Zweite übernimmt.').waitFor();
  await page.getByLabel('Dein Passwort').fill(wanda.password);
  await page.getByRole('button', { name: 'Konto jetzt löschen' }).click();

  await page.getByRole('heading', { level: 1, name: 'Dein Konto ist gelöscht' }).waitFor();
  await accessible();
  const address = page.url();
  expect(address).toMatch(/\/loeschung\/[0-9a-f-]{36}#[\w-]{20,}$/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als JSON' }).click(),
  ]);
  const receipt = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(receipt).toMatchObject({ address, code: new URL(address).hash.slice(1) });
  expect(JSON.stringify(receipt)).not.toMatch(/Wanda|02841/);

  const anybody = await visit();
  await anybody.page.goto(address);
  await anybody.page.getByRole('heading', { level: 1, name: 'Quittung einer Löschung' }).waitFor();
  // Another page between, for an address that differs behind # alone loads nothing anew.
  await anybody.page.goto('about:blank');
  await anybody.page.goto(address.replace(/#.*/, '#geraten'));
  await anybody.page.getByRole('heading', { name: 'Diese Quittung gibt es nicht' }).waitFor();
  await goTo(anybody.page, person);
  anybody.faults.splice(0);
  await anybody.page.getByRole('heading', { name: 'Diese Person gibt es hier nicht' }).waitFor();

  await signIn(page, wanda);
  await page.getByText('E-Mail oder Passwort stimmen nicht.').first().waitFor();
  const { organisation } = await kai.client.data(
    'query ($slug: String!) { organisation(slug: $slug) { name viewerIsOwner } }',
    { slug },
  );
  expect(organisation).toEqual({ name: 'Wandas Laden', viewerIsOwner: true });
});

test('a passkey proves as well as the password; a page nobody goes on with goes along', async () => {
  const { page } = await visit(kai);
  await virtualAuthenticator(page);
  await goTo(page, '/konto/sicherheit');
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await page.getByLabel('Name des Passkeys').fill('Mein Telefon');
  await page.getByLabel('Dein Passwort', { exact: true }).fill(kai.password);
  await page.getByRole('button', { name: 'Weiter auf dem Gerät' }).click();
  await page.getByText('Der Passkey „Mein Telefon“ ist angelegt.').waitFor();

  await goTo(page, '/konto/daten?schritt=3');
  await page.getByText(/Niemand sonst betreibt diese Seite/).waitFor();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByText('Wandas Laden wird gelöscht.').waitFor();
  await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dein Konto ist gelöscht' }).waitFor();
  const { organisation } = await portal
    .in('moers')
    .data('query ($slug: String!) { organisation(slug: $slug) { name } }', { slug });
  expect(organisation).toBeNull();
});
