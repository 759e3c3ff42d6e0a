import {
  openBrowserPortal,
  type BrowserPortal,
  type Visitor,
} from '@stadtlive/api/testing/browser';
import { Gazetteer } from '@stadtlive/directory-api';
import { Roles } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: BrowserPortal;
let visitor: Visitor;

const password = 'ein langes Kennwort';
const shop = {
  kind: 'BUSINESS',
  name: 'Vergessener Laden',
  address: { street: 'Neustraße 4', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.453, lon: 6.626 },
};

beforeAll(async () => {
  portal = await openBrowserPortal();
  const place = (kind: 'STREET' | 'POSTCODE', name: string, lat: number) =>
    ({ kind, name, context: 'Mitte', postcode: '47441', lat, lon: 6.626 }) as const;
  const places = [place('STREET', 'Neustraße', 51.453), place('POSTCODE', '47441', 51.45)];
  await portal.inside('moers', () => portal.app.get(Gazetteer).replace(places));
  await entryWithoutOwner();
  visitor = await portal.visit({ viewport: { width: 390, height: 844 } });
});

afterAll(() => portal.close());

async function entryWithoutOwner() {
  const maker = await portal.resident('moers');
  await maker.client.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename } }',
    { input: shop },
  );
  await portal.inside('moers', async () => {
    const db = portal.app.get(TenantDatabase);
    await db.sql(`UPDATE organisation SET owner_id = NULL, source = 'Amtliche Liste, frei'`);
    await db.sql(`UPDATE listing SET card = card || '{"isClaimed": false}'`);
  });
}

/** What the city's operator does meanwhile, at a desk of their own. */
async function letterFor(claimant: string): Promise<string> {
  const operator = await portal.resident('moers', 'Stadt Moers');
  await portal.inside('moers', () => portal.app.get(Roles).grant(operator.id, 'OPERATOR'));
  const { claims } = await operator.client.data(
    '{ claims { edges { node { id claimantName } } } }',
  );
  const { id: claimId } = claims.edges.find(
    ({ node }: { node: { claimantName: string } }) => node.claimantName === claimant,
  ).node;
  const { printClaimLetter } = await operator.client.data(
    `mutation ($input: PrintClaimLetterInput!) { printClaimLetter(input: $input) { letter { code } } }`,
    { input: { claimId } },
  );
  await operator.client.data(
    `mutation ($input: MarkClaimLetterSentInput!) { markClaimLetterSent(input: $input) { __typename } }`,
    { input: { claimId } },
  );
  return printClaimLetter.letter.code;
}

test('from an entry nobody owns to its owner, by a letter', async () => {
  const { page } = visitor;
  await page.goto(`${portal.origin('moers')}/laden/vergessener-laden`);
  await page.getByText('wird noch von niemandem gepflegt').waitFor();
  await page.getByRole('link', { name: 'Ist das Ihr Laden?' }).click();
  await page.getByRole('button', { name: 'Noch kein Konto? Jetzt anlegen' }).click();
  await page.locator('#displayName').fill('Ida Inhaberin');
  await page.locator('#email').fill('ida@laden.example');
  await page.locator('#password').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('heading', { level: 2, name: 'Vergessener Laden' }).waitFor();
  await page.getByRole('link', { name: 'Anderen Eintrag suchen' }).click();
  await page.getByLabel('Name Ihres Ladens').fill('vergessener');
  await page.getByRole('link', { name: 'Vergessener Laden auswählen' }).click();
  await page.getByText('Die Stadt schickt einen Code an Neustraße 4').waitFor();
  await visitor.accessible();
  await page.getByRole('button', { name: 'Beantragen' }).click();
  await page.getByText('Die Stadt bereitet den Brief vor.').waitFor();

  const code = await letterFor('Ida Inhaberin');
  await page.reload();
  await page.getByText('Der Brief ist unterwegs.').waitFor();
  await page.getByLabel('Code').fill('ABCDE-FGHJK');
  await page.getByRole('button', { name: 'Code prüfen' }).click();
  await page.getByText('Dieser Code stimmt nicht.').waitFor();
  await visitor.accessible();
  await page.getByLabel('Code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Code prüfen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meine Seite' }).waitFor();
  await page.getByText('Im Impressum fehlen noch').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // Wide, and once the message has gone: neither it nor the tabs lie over half a field.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByText('Vergessener Laden gehört jetzt Ihnen.').waitFor({ state: 'detached' });
  await visitor.accessible();
});

test('a further place, an own address, and the old one that leads on', async () => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Standort hinzufügen' }).click();
  await page.getByRole('button', { name: 'Standort speichern' }).click();
  await page.getByRole('alert').getByText('Der Name fehlt.').waitFor();
  await page.getByLabel('Name des Standorts').fill('Kapellen');
  await page.locator('#branch-street').fill('Neustraße 90');
  await page.locator('#branch-postcode').fill('47441');
  await page.locator('.branch-form').getByText('Gefunden: Neustraße in Mitte.').waitFor();
  await visitor.accessible();
  await page.getByRole('button', { name: 'Standort speichern' }).click();
  await page.getByRole('heading', { level: 3, name: 'Kapellen' }).waitFor();

  await page.getByLabel('Letzter Teil der Adresse').fill('rathaus');
  await page.getByRole('button', { name: 'Adresse ändern' }).click();
  await page.getByText('Diese Adresse ist dem Portal und der Stadt vorbehalten.').waitFor();
  await page.getByLabel('Letzter Teil der Adresse').fill('idas-laden');
  await page.getByRole('button', { name: 'Adresse ändern' }).click();
  await page.getByText('/laden/idas-laden.').waitFor();

  const moved = await portal.in('moers').get('/laden/vergessener-laden?seite=ueber-uns');
  expect([moved.status, moved.headers['location']]).toEqual([
    301,
    '/laden/idas-laden?seite=ueber-uns',
  ]);
  await page.goto(`${portal.origin('moers')}/laden/vergessener-laden`);
  await page.waitForURL(/\/laden\/idas-laden$/);
  await page.getByText('Vom Inhaber nachgewiesen').waitFor();
  await page.getByRole('heading', { level: 3, name: 'Kapellen' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Impressum' }).waitFor();
  await visitor.accessible();
  expect(visitor.faults).toEqual([]);
});

test('the other city saw nothing', () => portal.untouched('solingen'));
