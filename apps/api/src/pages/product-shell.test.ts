import type { ProductPageQuery } from '@stadtlive/web-client/graphql';
import { productShell } from './product-shell.ts';

type Product = NonNullable<ProductPageQuery['product']>;

const product = {
  id: '1',
  title: 'Honig <b>',
  description: 'Süß',
  priceCents: 790,
  currency: 'EUR',
  vatRate: 70,
  unitPrice: { cents: 1580, per: 'KILOGRAM' },
  stock: 12,
  stockLevel: 'PLENTY',
  stockAsOf: '2020-01-02T13:00:00Z',
  isPriceFrom: false,
  reduction: null,
  pictures: [],
  topics: [],
  organisation: {
    kind: 'CLUB',
    slug: 'imker',
    name: 'Imkerverein',
    phone: null,
    address: { street: 'Markt 1', postcode: '47441', locality: 'Moers' },
    openingStatus: null,
  },
};

const shown = (part: object = {}) =>
  productShell({ ...product, ...part } as unknown as Product, 'de').markup;

test('tells price with VAT and unit price, stock with its time, and who has it', () => {
  const markup = shown();
  for (const said of [
    'Honig &lt;b&gt;',
    '7,90\u00a0€',
    '15,80\u00a0€/kg · inkl. MwSt. (7 %)',
    '<span class="st ok">Viel da</span>',
    'Stand Do 2.1., 14:00',
    'href="/verein/imker"',
    'Markt 1, 47441 Moers',
    'Noch kein Foto',
  ]) {
    expect(markup).toContain(said);
  }
});

test('says today’s stock with the time alone, and shows the photo there is', () => {
  const picture = { url: '/medien/9/1280.webp', alt: 'Glas', width: 4, height: 3 };
  const markup = shown({ stockAsOf: new Date().toISOString(), pictures: [picture] });
  expect(markup).toMatch(/Stand \d\d:\d\d</);
  expect(markup).toContain('<img src="/medien/9/1280.webp" alt="Glas"');
  expect(markup).not.toContain('Noch kein Foto');
});

test('states beside a reduction what it was and the lowest of thirty days, and the lowest of several prices', () => {
  const reduction = { regularPriceCents: 990, lowestPriceCents: 890 };
  const markup = shown({ isPriceFrom: true, reduction });
  expect(markup).toContain('ab 7,90\u00a0€');
  expect(markup).toContain('9,90\u00a0€</s>');
  expect(markup).toContain('Niedrigster Preis der letzten 30 Tage: 8,90\u00a0€');
  expect(shown()).not.toContain('Niedrigster Preis');
});
