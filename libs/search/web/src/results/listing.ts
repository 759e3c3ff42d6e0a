import { organisationPath, personPath, productPath } from '@stadtlive/web-client';
import type { Hit } from './answer.ts';

export interface Listing {
  id: string;
  title: string;
  /** On this portal, or the absolute address on the portal of its own city. */
  href: string;
  isHome: boolean;
  /** Null for people: nobody is put on the map. */
  location: { lat: number; lon: number } | null;
  /** Street at home, town elsewhere; of people the district. */
  place: string;
  distanceKm: number | null;
  hit: Hit;
}

/** What list and map both need to know of a hit. */
export function listingOf(hit: Hit, home: string): Listing {
  const { node } = hit;
  const isHome = hit.city.slug === home;
  if (node.__typename === 'Person') {
    return {
      id: node.id,
      title: node.displayName,
      href: personPath(node),
      isHome,
      location: null,
      place: node.district ?? hit.city.name,
      distanceKm: null,
      hit,
    };
  }
  const organisation = node.__typename === 'Product' ? node.organisation : node;
  const { street, locality } = organisation.address;
  return {
    id: node.id,
    title: node.__typename === 'Product' ? node.title : node.name,
    href: isHome ? pathOf(node) : node.url,
    isHome,
    location: organisation.location,
    place: isHome ? street : `${street}, ${locality}`,
    distanceKm: hit.distanceKm ?? null,
    hit,
  };
}

const pathOf = (node: Exclude<Hit['node'], { __typename: 'Person' }>) =>
  node.__typename === 'Product' ? productPath(node) : organisationPath(node);
