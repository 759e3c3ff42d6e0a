import { kilometresBetween, shelvesOf } from './shelf.ts';

const center = { lat: 51.451, lon: 6.628 };
const product = (id: string, location = center) => ({ id, organisation: { location } }) as never;
const offer = (id: string, distanceKm: number, slug: string) =>
  ({ product: { id }, distanceKm, city: { slug, name: slug.toUpperCase() } }) as never;

test('kilometres along the surface', () => {
  const solingen = { lat: 51.1703, lon: 7.0831 };
  expect(kilometresBetween(center, center)).toBe(0);
  expect(kilometresBetween(center, solingen)).toBeCloseTo(44.6, 0);
});

test('this shop stands among the others by its own distance, strangers say their city', () => {
  const here = { lat: 51.46, lon: 6.628 };
  const shelves = shelvesOf(
    product('this', here),
    [offer('near', 0.4, 'moers'), offer('far', 40, 'solingen')],
    { slug: 'moers', center },
  );
  expect(shelves.map((one) => [one.product.id, one.cityName, one.isThis])).toEqual([
    ['near', null, false],
    ['this', null, true],
    ['far', 'SOLINGEN', false],
  ]);
});
