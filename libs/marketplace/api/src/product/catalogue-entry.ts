import type { Content } from './content.ts';
import type { ProductDuty } from './product.duties.ts';
import type { ProductSafety } from './product.entity.ts';

/**
 * One row of a catalogue as it comes in from elsewhere: a product, or one variant of it. Every value
 * is valid by itself; what is absent stays as it is.
 */
export interface CatalogueEntry {
  /** Rows with the same key are variants of one product; null for a product by itself. */
  readonly groupKey: string | null;
  /** Name and value of each axis; empty for a product by itself. At most three, the same in a group. */
  readonly options: readonly { readonly axis: string; readonly value: string }[];
  readonly sku?: string | null;
  readonly gtin?: string | null;
  readonly title: string;
  readonly description?: string | null;
  readonly priceCents?: number;
  /** Per mille. */
  readonly vatRate?: number;
  readonly content?: Content | null;
  /** At each place by its id. */
  readonly stock?: ReadonlyMap<string, number>;
  readonly category?: string | null;
  readonly topics?: readonly string[];
  readonly minimumAge?: number | null;
  readonly safety?: ProductSafety | null;
  /** Publishes the product if no duty is open; what is published already stays so. */
  readonly publish?: boolean;
}

/** What became of an entry, in the order they came. */
export interface EntryOutcome {
  readonly productId: string;
  readonly variantId: string | null;
  readonly result: 'CREATED' | 'CHANGED' | 'UNCHANGED';
  readonly isPublished: boolean;
  /** What is still open of what is published, or was to be. */
  readonly duties: readonly ProductDuty[];
}
