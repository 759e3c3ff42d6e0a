import type { GeoPoint, ListingKind } from '@stadtlive/contract';

/** What a domain publishes: one public thing, as every search of its city sees it. */
export interface ListingRecord {
  /** The thing's own id. */
  readonly id: string;
  readonly kind: ListingKind;
  /** `REGION` shows it in every portal within reach, `CITY` in its own only. */
  readonly audience: 'CITY' | 'REGION';
  /** At most 300 characters. */
  readonly title: string;
  /** Topics, name of the shop and the like: counts less than the title, more than the text. */
  readonly keywords: readonly string[];
  readonly text?: string | null;
  readonly location: GeoPoint;
  /** Numbers it is found by exactly, e.g. a GTIN: digits, as they are. */
  readonly codes?: readonly string[];
  /** Slugs of topics. */
  readonly topics: readonly string[];
  readonly priceCents?: number | null;
  /** Absent for what has no stock. */
  readonly inStock?: boolean | null;
  /** The organisation whose opening hours apply. */
  readonly placeId: string;
  /** Name of the town or district, e.g. "Krefeld". */
  readonly placeName?: string | null;
  readonly publishedAt: Date;
  /** All a list card shows; the only thing another city can know of it. */
  readonly card: object;
}

/** A listing as found. */
export interface ListingRow {
  readonly id: string;
  readonly kind: ListingKind;
  /** False for one of another city: its tables are out of reach, `card` has to do. */
  readonly isHome: boolean;
  /** Slug of its city. */
  readonly city: string;
  readonly title: string;
  readonly card: unknown;
}

/** Half-open, until excluded. */
export interface OpenInterval {
  readonly from: Date;
  readonly until: Date;
}
