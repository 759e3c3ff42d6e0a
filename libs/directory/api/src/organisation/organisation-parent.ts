import type { OrganisationKind } from '@stadtlive/contract';
import type { PictureParent } from '@stadtlive/media-api';
import type { OpeningHours } from '../opening-hours/opening-hours.ts';
import type { Branch } from '../branch/branch.entity.ts';
import type { Organisation } from './organisation.entity.ts';

/** What a list card shows, and all another city may know. */
export interface OrganisationCard {
  readonly id: string;
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly tagline: string | null;
  readonly topics: readonly string[];
  readonly address: {
    readonly street: string;
    readonly postcode: string;
    readonly locality: string;
  };
  readonly location: { readonly lat: number; readonly lon: number };
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly openingHours: OpeningHours | null;
  readonly logo: PictureParent | null;
  readonly source: string | null;
  readonly isClaimed: boolean;
  /** Absent on cards kept from before there were such. */
  readonly isVerified?: boolean;
  /** Absent for the main place. */
  readonly branch?: { readonly id: string; readonly name: string };
}

/** What the fields of `Organisation` are resolved from: its card, wherever it came from. */
export interface OrganisationParent extends OrganisationCard {
  /** Slug of its city. */
  readonly citySlug: string;
  readonly isHome: boolean;
  /** The row, where it has been read already. */
  readonly row?: Organisation;
}

export const cardOf = (row: Organisation, logo: PictureParent | null): OrganisationCard => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  name: row.name,
  tagline: row.tagline,
  topics: row.topics,
  address: { street: row.street, postcode: row.postcode, locality: row.locality },
  location: { lat: row.lat, lon: row.lon },
  phone: row.phone,
  email: row.email,
  website: row.website,
  openingHours: row.openingHours,
  logo: logo && { id: logo.id, alt: logo.alt, width: logo.width, height: logo.height },
  source: row.source,
  isClaimed: row.ownerId !== null,
  isVerified: row.ownerId !== null && (row.verifiedAt ?? null) !== null,
});

/** At a further place: its own address, and what it does not say itself from the main place. */
export const branchCardOf = (
  row: Organisation,
  branch: Branch,
  logo: PictureParent | null,
): OrganisationCard => ({
  ...cardOf(row, logo),
  name: `${row.name}, ${branch.name}`,
  address: { street: branch.street, postcode: branch.postcode, locality: branch.locality },
  location: { lat: branch.lat, lon: branch.lon },
  phone: branch.phone ?? row.phone,
  openingHours: branch.openingHours ?? row.openingHours,
  branch: { id: branch.id, name: branch.name },
});
