import fc from 'fast-check';
import type { Organisation } from '@stadtlive/directory-api';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { checkDigit, validGtin } from './gtin.ts';
import { readDetails, type GivenProduct } from './product.details.ts';
import { unmetDuties } from './product.duties.ts';
import { draft } from './product.service.ts';
import { containing, sortTitle } from './sort-title.ts';
import { stockLevel } from './stock-level.ts';

const city = {
  topics: ['mode', 'sport', 'a1', 'a2', 'a3', 'a4'].map((slug) => ({ slug })),
  categories: [
    { slug: 'spielzeug', needsMaker: true },
    { slug: 'filme', needsMaker: false, needsAgeClass: true },
    { slug: 'spirituosen', needsMaker: false, minimumAge: 18 },
  ],
} as unknown as TenantConfig;
const fieldRefused = (given: GivenProduct) => {
  try {
    readDetails(given, city);
  } catch (error) {
    return (error as { details: { field: string } }).details.field;
  }
};

test.each<[string, GivenProduct]>([
  ['title', { title: '' }],
  ['title', { title: ' \n ' }],
  ['title', { title: 'x'.repeat(161) }],
  ['title', { title: 'a\0b' }],
  ['title', { title: 'a\nb' }],
  ['description', { description: 'x'.repeat(4001) }],
  ['description', { description: 'a\u0007' }],
  ['priceCents', { priceCents: -1 }],
  ['priceCents', { priceCents: 100_000_001 }],
  ['priceCents', { priceCents: 1.5 }],
  ['vatRate', { vatRate: 19 }],
  ['vatRate', { vatRate: -70 }],
  ['stock', { stock: -1 }],
  ['stock', { stock: 1_000_001 }],
  ['gtin', { gtin: '4006381333932' }],
  ['gtin', { gtin: '123' }],
  ['gtin', { gtin: 'abcdefgh' }],
  ['gtin', { gtin: '٤٠٠٦٣٨١٣٣٣٩٣١' }],
  ['topics', { topics: ['gibtsnicht'] }],
  ['topics', { topics: ['mode', 'sport', 'a1', 'a2', 'a3', 'a4'] }],
  ['content.amount', { content: { amount: 0, unit: 'GRAM' } }],
])('a wrong %s is refused by name: %j', (field, given) => {
  expect(fieldRefused(given)).toBe(field);
});

test('only what was given is read; null clears', () => {
  expect(readDetails({}, city)).toEqual({});
  const cleared = { description: null, gtin: null, priceCents: null, vatRate: null, content: null };
  expect(readDetails({ ...cleared, topics: null, stock: null, title: null }, city)).toEqual({
    ...cleared,
    priceCents: 0,
    topics: [],
  });
});

test('GTINs of all lengths are accepted, spaces and hyphens apart', () => {
  for (const gtin of ['96385074', '036000291452', '4006381333931', '10012345678902']) {
    expect(validGtin(gtin)).toBe(gtin);
  }
  expect(validGtin(' 4 006381-333931 ')).toBe('4006381333931');
  expect(validGtin(' ')).toBeNull();
});

test('one wrong digit is always noticed', () => {
  const payload = fc
    .constantFrom(7, 11, 12, 13)
    .chain((length) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }),
    );
  fc.assert(
    fc.property(payload, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const gtin = [...digits, checkDigit(digits.join(''))];
      expect(validGtin(gtin.join(''))).toBe(gtin.join(''));
      gtin[at % gtin.length] = (gtin[at % gtin.length]! + by) % 10;
      expect(() => validGtin(gtin.join(''))).toThrow('check digit');
    }),
  );
});

test('titles sort without case and accents', () => {
  expect(['Äpfel', 'Zander', 'apfelmus', 'Große Äpfel'].map(sortTitle).sort()).toEqual([
    'apfel',
    'apfelmus',
    'grosse apfel',
    'zander',
  ]);
  expect(sortTitle('ﷺ'.repeat(160)).length).toBeLessThanOrEqual(400);
  expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%');
});

test('the stock has four levels', () => {
  expect([0, 1, 2, 3, 9, 10, 1_000_000].map(stockLevel)).toEqual([
    'NONE',
    'LAST_FEW',
    'LAST_FEW',
    'AVAILABLE',
    'AVAILABLE',
    'PLENTY',
    'PLENTY',
  ]);
});

test('each duty is named with its law, in two languages, until it is met', () => {
  const shop = {
    id: 'x',
    street: 'Kirchstraße 1',
    postcode: '47441',
    locality: 'Ort',
    lat: 51,
    lon: 6,
  };
  const seller = shop as Organisation;
  const product = draft(seller, { title: 'Honig' }, new Date());
  const fields = () => unmetDuties(product, seller, city).map(({ field }) => field);
  expect(fields()).toEqual(['priceCents', 'vatRate']);
  product.edit({ priceCents: 1, vatRate: 0 }, new Date());
  expect(fields()).toEqual([]);
  const homeless = unmetDuties(
    product,
    { ...shop, street: ' ', lat: 0, lon: 0 } as Organisation,
    city,
  );
  expect(homeless.map(({ field }) => field)).toEqual([
    'organisation.address',
    'organisation.location',
  ]);
  for (const { message, source } of homeless) {
    expect([message.DE, message.EN, source].every((text) => text.length > 10)).toBe(true);
  }
});

const open = (details: GivenProduct) => {
  const seller = {
    street: 'Kirchstraße 1',
    postcode: '47441',
    locality: 'Ort',
    lat: 51,
    lon: 6,
  } as Organisation;
  const given = readDetails({ title: 'Ding', priceCents: 100, vatRate: 190, ...details }, city);
  return unmetDuties(draft(seller, given, new Date()), seller, city).map(({ field }) => field);
};
const maker = { makerName: 'A', makerAddress: 'B 1', makerContact: 'a@b.example' };

test.each<[GivenProduct, string[]]>([
  [{}, []],
  [{ category: 'spielzeug' }, ['safety.makerName', 'safety.makerAddress', 'safety.makerContact']],
  [{ category: 'spielzeug', safety: maker }, []],
  [
    { category: 'spielzeug', safety: { ...maker, makerIsInEu: false, euPersonName: 'C' } },
    ['safety.euPersonAddress', 'safety.euPersonContact'],
  ],
  [{ category: 'filme' }, ['minimumAge']],
  [{ category: 'filme', minimumAge: 0 }, []],
  [{ category: 'spirituosen' }, []],
  [{ category: 'spirituosen', minimumAge: 16 }, ['minimumAge']],
  [{ category: 'spirituosen', minimumAge: 18 }, []],
])('%j leaves open: %j', (details, fields) => {
  expect(open(details)).toEqual(fields);
});

test.each<[string, GivenProduct]>([
  ['category', { category: 'gibtsnicht' }],
  ['minimumAge', { minimumAge: 17 }],
  ['sku', { sku: 'x'.repeat(61) }],
  ['safety.warnings', { safety: { warnings: 'x'.repeat(2001) } }],
  ['safety.makerName', { safety: { makerName: 'a\nb' } }],
])('%s refuses %j', (field, given) => {
  expect(fieldRefused(given)).toBe(field);
});
