import type { OrganisationCard } from '@stadtlive/directory-api';
import type { PictureParent } from '@stadtlive/media-api';
import type { Content } from './content.ts';
import type { Product } from './product.entity.ts';

/** What a list card shows, and all another city may know. */
export interface ProductCard {
  readonly id: string;
  readonly title: string;
  /** The title as lists sort it. */
  readonly sortTitle: string;
  readonly gtin: string | null;
  readonly priceCents: number;
  readonly vatRate: number | null;
  readonly content: Content | null;
  readonly stock: number;
  /** ISO 8601. */
  readonly stockAsOf: string;
  readonly topics: readonly string[];
  readonly picture: PictureParent | null;
  readonly organisation: OrganisationCard;
}

/** What the fields of `Product` are resolved from: a row of the current city, or a card of any. */
export type ProductParent = Omit<ProductCard, 'picture' | 'organisation'> & {
  /** Slug of its city. */
  readonly citySlug: string;
  readonly isHome: boolean;
} & (
    | { readonly row: Product; readonly picture?: never; readonly organisation?: never }
    | (Pick<ProductCard, 'picture' | 'organisation'> & { readonly row?: never })
  );

const shownOf = (row: Product) => ({
  id: row.id,
  title: row.title,
  sortTitle: row.sortTitle,
  gtin: row.gtin,
  priceCents: row.priceCents,
  vatRate: row.vatRate,
  content: row.content,
  stock: row.stock,
  stockAsOf: row.stockAsOf.toISOString(),
  topics: row.topics,
});

export const cardOf = (
  row: Product,
  organisation: OrganisationCard,
  picture: PictureParent | null,
): ProductCard => ({
  ...shownOf(row),
  picture: picture && {
    id: picture.id,
    alt: picture.alt,
    width: picture.width,
    height: picture.height,
  },
  organisation,
});

export const parentOfRow = (row: Product, citySlug: string): ProductParent => ({
  ...shownOf(row),
  citySlug,
  isHome: true,
  row,
});

export const parentOfCard = (
  card: ProductCard,
  { citySlug, isHome }: { citySlug: string; isHome: boolean },
): ProductParent => ({ ...card, citySlug, isHome });
