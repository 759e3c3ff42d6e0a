import type { ShownProductFragment, WhoHasItQuery } from '@stadtlive/web-client/graphql';

type Offer = NonNullable<WhoHasItQuery['product']>['alsoAt']['offers'][number];

/** A shop that has the same goods, this one included. */
export interface Shelf {
  product: Offer['product'];
  distanceKm: number;
  /** Another city's name; null at home. */
  cityName: string | null;
  isThis: boolean;
}

interface Point {
  lat: number;
  lon: number;
}

const earthKm = 6371.009;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Along the surface, in kilometres. */
export function kilometresBetween(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.sqrt(h));
}

/** The nearest first; this shop stands among the others by its own distance. */
export function shelvesOf(
  product: ShownProductFragment,
  offers: readonly Offer[],
  city: { slug: string; center: Point },
): Shelf[] {
  const others = offers.map((offer) => ({
    product: offer.product,
    distanceKm: offer.distanceKm,
    cityName: offer.city.slug === city.slug ? null : offer.city.name,
    isThis: false,
  }));
  const own: Shelf = {
    product: { ...product, url: '' },
    distanceKm: kilometresBetween(city.center, product.organisation.location),
    cityName: null,
    isThis: true,
  };
  return [own, ...others].toSorted((a, b) => a.distanceKm - b.distanceKm);
}
