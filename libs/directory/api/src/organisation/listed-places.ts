import type { Picture } from '@stadtlive/media-api';
import type { ListingRecord } from '@stadtlive/search-api';
import { currentCity } from '@stadtlive/tenancy-api';
import type { Branch } from '../branch/branch.entity.ts';
import { branchCardOf, cardOf } from './organisation-parent.ts';
import type { Organisation } from './organisation.entity.ts';

/** An organisation at its main place, as it is found. */
export function listedOrganisation(
  organisation: Organisation,
  logo: Picture | null,
): ListingRecord {
  const { topics } = currentCity();
  const named = topics.filter(({ slug }) => organisation.topics.includes(slug));
  const services = organisation.services ?? [];
  return {
    id: organisation.id,
    kind: organisation.kind,
    audience: 'REGION',
    title: organisation.name,
    keywords: [
      organisation.tagline ?? '',
      ...named.flatMap(({ name }) => [name.de, name.en]),
      ...services.map(({ name }) => name),
    ],
    text: organisation.description,
    location: { lat: organisation.lat, lon: organisation.lon },
    topics: organisation.topics,
    placeId: organisation.id,
    placeName: organisation.locality,
    publishedAt: organisation.createdAt,
    card: cardOf(organisation, logo),
  };
}

/** The same at a further place: it leads to the same page. */
export function listedBranch(
  organisation: Organisation,
  branch: Branch,
  logo: Picture | null,
): ListingRecord {
  const card = branchCardOf(organisation, branch, logo);
  return {
    ...listedOrganisation(organisation, logo),
    id: branch.id,
    title: card.name,
    location: card.location,
    placeId: branch.id,
    placeName: branch.locality,
    publishedAt: branch.createdAt,
    card,
  };
}
