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
  pictures: [],
  topics: [],
  isPriceFrom: false,
  reduction: null,
  axes: [],
  variants: [],
  safety: null,
  minimumAge: null,
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

test('variants, reductions and safety are told where the catalogue knows them', () => {
  const markup = shown({
    isPriceFrom: true,
    reduction: { regularPriceCents: 990, lowestPriceCents: 850 },
    axes: [{ name: 'Größe <1>' }],
    variants: [
      { options: ['<M>'], priceCents: 790, stock: 0, stockLevel: 'NONE', unitPrice: null },
      {
        options: ['XL'],
        priceCents: 1290,
        stock: 2,
        stockLevel: 'LAST_FEW',
        unitPrice: { cents: 2580, per: 'KILOGRAM' },
        reduction: { regularPriceCents: 1590, lowestPriceCents: 1490 },
      },
    ],
    safety: { makerName: 'Weber <&>', makerAddress: 'Weg 1', warnings: 'Heiß.' },
    minimumAge: 16,
  });
  for (const said of [
    'ab 7,90\u00a0€',
    'statt 9,90\u00a0€, niedrigster Preis der letzten 30 Tage: 8,50\u00a0€',
    '<th scope="col">Größe &lt;1&gt;</th>',
    '<td>&lt;M&gt;</td>',
    '25,80\u00a0€/kg',
    'statt 15,90\u00a0€',
    '<span class="st warn">Noch 2</span>',
    'Weber &lt;&amp;&gt;, Weg 1',
    'Heiß.',
    'Ab 16 Jahren.',
  ]) {
    expect(markup).toContain(said);
  }
  expect(shown()).not.toMatch(/class="kinds"|Produktsicherheit|statt/);
});

test('says today’s stock with the time alone, and shows the photo there is', () => {
  const picture = { url: '/medien/9/1280.webp', alt: 'Glas', width: 4, height: 3 };
  const markup = shown({ stockAsOf: new Date().toISOString(), pictures: [picture] });
  expect(markup).toMatch(/Stand \d\d:\d\d</);
  expect(markup).toContain('<img src="/medien/9/1280.webp" alt="Glas"');
  expect(markup).not.toContain('Noch kein Foto');
});
