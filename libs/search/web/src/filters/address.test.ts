import { readFilters, writeFilters } from './address.ts';
import { differOnlyInRadius, inputOf, type Filters } from './filters.ts';

const city = { defaultRadiusKm: 10, radiusSteps: [1, 2, 3, 5, 10, 15, 20, 50] };
const read = (query: string) => readFilters(new URLSearchParams(query), city);

const plain: Filters = {
  text: '',
  radiusKm: 10,
  kind: undefined,
  topic: undefined,
  inStock: false,
  openNow: false,
  sort: 'HOME_CITY_FIRST',
  near: undefined,
  view: 'list',
};

test('a plain search leaves the address bare', () => {
  expect(read('')).toEqual(plain);
  expect(writeFilters(plain, city).toString()).toBe('');
});

test('every filter survives the way through the address', () => {
  const filters: Filters = {
    text: 'Fahrrad für Kinder & mehr',
    radiusKm: 15,
    kind: 'PRODUCT',
    topic: 'unterwegs',
    inStock: true,
    openNow: true,
    sort: 'PRICE',
    near: { name: 'Asberg', lat: 51.43, lon: 6.66 },
    view: 'map',
  };
  expect(readFilters(writeFilters(filters, city), city)).toEqual(filters);
});

test.each([
  ['km=7', 5],
  ['km=999', 50],
  ['km=0.2', 1],
  ['km=-4', 10],
  ['km=NaN', 10],
  ['km=', 10],
])('%s becomes a step of the slider', (query, km) => {
  expect(read(query).radiusKm).toBe(km);
});

test.each(['bei=1', 'bei=a,b', 'bei=91,6', 'bei=51,6,7', 'bei=', 'art=haus', 'sort=zufall'])(
  '%s is left out',
  (query) => {
    expect(read(query)).toEqual(plain);
  },
);

test('asks the server only for what is set', () => {
  expect(inputOf(plain)).toEqual({ radiusKm: 10, sort: 'HOME_CITY_FIRST' });
  expect(inputOf({ ...plain, text: '  Brot ', kind: 'BUSINESS', openNow: true })).toEqual({
    radiusKm: 10,
    sort: 'HOME_CITY_FIRST',
    text: 'Brot',
    kinds: ['BUSINESS'],
    openNow: true,
  });
});

test('knows a mere widening', () => {
  expect(differOnlyInRadius(plain, { ...plain, radiusKm: 20 })).toBe(true);
  expect(differOnlyInRadius(plain, { ...plain, radiusKm: 20, text: 'x' })).toBe(false);
  expect(differOnlyInRadius(plain, plain)).toBe(false);
});
