import type { OrganisationCard } from '@stadtlive/directory-api';
import type { PictureParent } from '@stadtlive/media-api';
import type { Reduction } from '@stadtlive/contract';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { shownContent, unitPrice, type Content } from './content.ts';
import type { Product } from './product.entity.ts';
import { categoryOf } from '../category/category.ts';
import { shownReduction } from '../price/shown-reduction.ts';
import { stockLevel } from './stock-level.ts';

/** What a list card shows, and all another city may know. */
export interface ProductCard {
  readonly id: string;
  readonly title: string;
  /** The title as lists sort it. */
  readonly sortTitle: string;
  readonly gtin: string | null;
  readonly priceCents: number;
  readonly isPriceFrom: boolean;
  readonly reduction: Reduction | null;
  readonly vatRate: number | null;
  readonly content: Content | null;
  readonly stock: number;
  /** ISO 8601. */
  readonly stockAsOf: string;
  readonly category: string | null;
  readonly minimumAge: number | null;
  readonly topics: readonly string[];
  readonly picture: PictureParent | null;
  readonly organisation: OrganisationCard;
}

/** A city and the address of its portal. */
export interface ProductHome {
  readonly city: TenantConfig;
  readonly url: string;
  readonly topics: ReadonlyMap<string, TenantConfig['topics'][number]>;
  /** Whether it is the city that asks. */
  readonly isHome: boolean;
}

type Shown = Omit<ProductCard, 'picture' | 'organisation'>;

/**
 * What the fields of `Product` are resolved from: a row of the current city, or a card of any.
 * Fields that need nothing else are getters: a resolver for each would double the cost of a page.
 */
export class ProductParent {
  constructor(
    private readonly shown: Shown,
    readonly home: ProductHome,
    readonly row: Product | null,
    readonly card: ProductCard | null,
  ) {}

  get id() {
    return this.shown.id;
  }
  get title() {
    return this.shown.title;
  }
  get gtin() {
    return this.shown.gtin;
  }
  get priceCents() {
    return this.shown.priceCents;
  }
  get isPriceFrom() {
    return this.shown.isPriceFrom;
  }
  get reduction() {
    return this.shown.reduction;
  }
  get minimumAge() {
    const ofShelf = this.category?.minimumAge ?? null;
    return ofShelf === null ? this.shown.minimumAge : Math.max(ofShelf, this.shown.minimumAge ?? 0);
  }
  get category() {
    return categoryOf(this.shown.category, this.home.city);
  }
  /** What is said for safety stands on the goods' own page. */
  get safety() {
    return this.row?.safety ?? null;
  }
  get currency() {
    return this.home.city.currency;
  }
  get vatRate() {
    return this.shown.vatRate;
  }
  get content() {
    return this.shown.content && shownContent(this.shown.content);
  }
  get unitPrice() {
    return unitPrice(this.shown.priceCents, this.shown.content);
  }
  get stock() {
    return this.shown.stock;
  }
  get stockLevel() {
    return stockLevel(this.shown.stock);
  }
  get stockAsOf() {
    return this.shown.stockAsOf;
  }
  /** Only what is published has a card. */
  get state() {
    return this.row?.state ?? 'PUBLISHED';
  }
  get topics() {
    const known = [];
    // flatMap and filter cost several times as much, for every hit of every list.
    for (const slug of this.shown.topics) {
      const topic = this.home.topics.get(slug);
      if (topic) known.push(topic);
    }
    return known;
  }
  get url() {
    return `${this.home.url}/ware/${this.shown.id}`;
  }
}

const shownOf = (row: Product) => ({
  id: row.id,
  title: row.title,
  sortTitle: row.sortTitle,
  gtin: row.gtin,
  priceCents: row.priceCents,
  isPriceFrom: row.isPriceFrom,
  reduction: shownReduction(row.reduction),
  vatRate: row.vatRate,
  content: row.content,
  stock: row.stock,
  stockAsOf: row.stockAsOf.toISOString(),
  category: row.category,
  minimumAge: row.minimumAge,
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

export const parentOfRow = (row: Product, home: ProductHome): ProductParent =>
  new ProductParent(shownOf(row), home, row, null);

export const parentOfCard = (card: ProductCard, home: ProductHome): ProductParent =>
  new ProductParent(card, home, null, card);
