import { readTenantFolder } from '@stadtlive/tenancy-api';
import { framed } from './page-frame.ts';
import { searchPage } from './search-page.ts';

const address = { street: 'Steinstraße <1>', locality: 'Moers' };
const honey = {
  cursor: 'a',
  distanceKm: 1.25,
  city: { slug: 'moers', name: 'Moers', portalName: 'Moerslive' },
  node: {
    __typename: 'Product',
    id: '1',
    title: 'Lindenblütenhonig <b>',
    url: 'http://moers.localhost/ware/1',
    priceCents: 790,
    currency: 'EUR',
    stock: 2,
    stockLevel: 'LAST_FEW',
    unitPrice: { cents: 1580, per: 'KILOGRAM' },
    picture: null,
    topics: [],
    organisation: { id: '2', name: 'Imkerei', address, location: { lat: 51.4, lon: 6.6 } },
  },
};
const shop = {
  cursor: 'b',
  distanceKm: 14,
  city: { slug: 'solingen', name: 'Solingen', portalName: 'Solingenlive' },
  node: {
    __typename: 'Organisation',
    id: '3',
    kind: 'BUSINESS',
    slug: 'bienenkorb',
    name: 'Bienenkorb',
    url: 'http://solingen.localhost/laden/bienenkorb',
    tagline: null,
    address: { street: 'Markt 1', locality: 'Solingen' },
    location: { lat: 51.1, lon: 7 },
    logo: { alt: '', url: 'http://solingen.localhost/medien/3/240.webp' },
    openingStatus: { isOpen: false, reason: 'Betriebsferien', until: null },
  },
};

const found = {
  totalCount: 9,
  homeCount: 7,
  nearestBeyond: null,
  pageInfo: { hasNextPage: true, endCursor: 'weiter' },
  edges: [honey, shop],
};

async function rendered(query: string, answer: object = found) {
  const city = await readTenantFolder('tenants/moers');
  const search = new URLSearchParams(query);
  const input = { city, search, locale: 'de', path: '/suche', origin: 'http://moers.localhost' };
  const answers = [{ hash: '', variables: {}, data: { search: answer } }];
  const { shell } = searchPage.render({ ...input, locale: 'de', params: {}, answers })!;
  const frame = { city, search, locale: 'de', path: '/suche', known: undefined } as const;
  return { markup: shell.markup, page: framed(frame, shell).markup };
}

test('each hit tells kind, shop, place, distance, price, stock and whether it is open', async () => {
  const { markup } = await rendered('q=Honig');
  for (const said of [
    'Produkt · Imkerei',
    '<a href="http://moers.localhost/ware/1">Lindenblütenhonig &lt;b&gt;</a>',
    'Steinstraße &lt;1&gt;',
    '1,3 km',
    '15,80\u00a0€/kg',
    '<span class="st warn">Noch 2</span>',
    '<span class="st off">Geschlossen: Betriebsferien</span>',
    'Markt 1, Solingen',
  ]) {
    expect(markup).toContain(said);
  }
});

test('the counts stand under the signs, and a foreign portal’s picture stays there', async () => {
  const { markup } = await rendered('q=Honig');
  expect(markup).toContain('Moers: 7 Treffer');
  expect(markup).toContain('Region: 2 Treffer');
  expect(markup).not.toContain('240.webp');
});

test('the form begins with what was asked and carries the rest along', async () => {
  const { markup } = await rendered('q=Honig&km=10&art=ware&thema=essen');
  expect(markup).toMatch(/name="q"[^>]*value="Honig"/);
  expect(markup).toContain('<option value="10" selected>10 km</option>');
  expect(markup).toContain('<option value="ware" selected>');
  expect(markup).toContain('<input type="hidden" name="thema" value="essen"');
});

test('the next page keeps the question', async () => {
  const { markup } = await rendered('q=Honig&km=10');
  expect(markup).toContain('href="/suche?q=Honig&amp;km=10&amp;nach=weiter"');
});

test('where nothing is near, it says where the nearest is', async () => {
  const nearestBeyond = { distanceKm: 13.2, placeName: 'Krefeld', radiusKm: 15, count: 2 };
  const { markup } = await rendered('q=Honig&km=6', {
    ...found,
    totalCount: 0,
    homeCount: 0,
    edges: [],
    nearestBeyond,
  });
  expect(markup).toContain('Nichts bis 6 km');
  expect(markup).toContain('Krefeld, 13,2 km');
  expect(markup).toContain('href="/suche?q=Honig&amp;km=15"');
});

test('header and footer lead home, to the search, to the rules and to the shop owners', async () => {
  const { page } = await rendered('art=laden');
  for (const path of ['/', '/suche', '/so-sortieren-wir', '/haendler'])
    expect(page).toContain(`href="${path}"`);
  expect(page).toContain('<a href="/suche?art=laden" aria-current="page">Läden</a>');
});
