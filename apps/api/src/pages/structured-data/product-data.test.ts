import { productData, type ProductSold } from './product-data.ts';

const origin = 'http://moers.localhost';
const shirt: ProductSold = {
  id: '1',
  title: 'Hemd',
  priceCents: 1990,
  currency: 'EUR',
  stock: 3,
  organisation: { kind: 'BUSINESS', name: 'Stoffreich' },
};
const variants = [
  { options: ['Blau', 'M'], priceCents: 1990, stock: 0, gtin: '4006381333931' },
  { options: ['Blau', 'XXL'], priceCents: 2490, stock: 3 },
];
const offersOf = (part: Partial<ProductSold> = {}) =>
  productData({ ...shirt, ...part }, '/laden/stoffreich', origin).offers;

test('a product of one kind is one offer', () => {
  expect(offersOf()).toMatchObject({ '@type': 'Offer', price: '19.90', priceCurrency: 'EUR' });
  expect(offersOf({ variants: [] })['@type']).toBe('Offer');
  expect(offersOf({ stock: 0 }).availability).toBe('https://schema.org/OutOfStock');
});

test('a product of several kinds is an offer from one price to another', () => {
  expect(offersOf({ variants })).toMatchObject({
    '@type': 'AggregateOffer',
    lowPrice: '19.90',
    highPrice: '24.90',
    offerCount: 2,
    availability: 'https://schema.org/InStoreOnly',
    offers: [
      { name: 'Blau, M', gtin: '4006381333931', availability: 'https://schema.org/OutOfStock' },
      { name: 'Blau, XXL', price: '24.90', seller: { url: `${origin}/laden/stoffreich` } },
    ],
  });
});

test('a reduction is measured against the lowest price of thirty days', () => {
  const unitPrice = { cents: 3980, per: 'KILOGRAM' };
  expect(offersOf({ unitPrice, reduction: { lowestPriceCents: 2290 } })).toMatchObject({
    priceSpecification: [
      { price: '39.80', referenceQuantity: { value: 1, unitCode: 'KGM' } },
      { price: '22.90', priceType: 'https://schema.org/StrikethroughPrice' },
    ],
  });
  expect(offersOf()).toMatchObject({ priceSpecification: undefined });
});

test('shelf, maker and all pictures are told where they are known', () => {
  const told = productData(
    {
      ...shirt,
      category: { de: 'Hemden' },
      safety: { makerName: 'Weber & Söhne' },
      pictures: [{ url: '/medien/1/960.webp' }, { url: '/medien/2/960.webp' }],
    },
    '/laden/stoffreich',
    origin,
  );
  expect(told).toMatchObject({
    category: 'Hemden',
    manufacturer: { '@type': 'Organization', name: 'Weber & Söhne' },
    image: [`${origin}/medien/1/960.webp`, `${origin}/medien/2/960.webp`],
  });
  const bare = JSON.stringify(productData(shirt, '/laden/stoffreich', origin));
  for (const absent of ['image', 'category', 'manufacturer', 'priceValidUntil', 'gtin'])
    expect(bare).not.toContain(absent);
});
