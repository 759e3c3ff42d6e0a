import { organisationPath, productPath } from '@stadtlive/web-client';
import type { Hit } from './answer.ts';

export interface Listing {
  id: string;
  title: string;
  /** On this portal, or the absolute address on the portal of its own city. */
  href: string;
  isHome: boolean;
  location: { lat: number; lon: number };
  /** Street at home, town elsewhere. */
  place: string;
  distanceKm: number | null;
  hit: Hit;
}

/** What list and map both need to know of a hit. */
export function listingOf(hit: Hit, home: string): Listing {
  const { node } = hit;
  const isHome = hit.city.slug === home;
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

const pathOf = (node: Hit['node']) =>
  node.__typename === 'Product' ? productPath(node) : organisationPath(node);
