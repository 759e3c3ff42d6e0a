import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProductState } from '@stadtlive/contract';
import type { Content } from './content.ts';
import { Item } from './item.entity.ts';
import type { ProductSafety } from './product-safety.ts';
import { sortTitle } from './sort-title.ts';

export type { ProductSafety } from './product-safety.ts';

/** What an owner may change. */
export interface ProductDetails {
  title: string;
  description: string | null;
  sku: string | null;
  gtin: string | null;
  priceCents: number;
  vatRate: number | null;
  content: Content | null;
  stock: number;
  category: string | null;
  topics: string[];
  minimumAge: number | null;
  safety: ProductSafety | null;
}

/** Something an organisation sells, with what is left of it. */
@Entity('product')
export class Product extends Item {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') title!: string;
  @Column('text', { name: 'sort_title' }) sortTitle!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('integer', { name: 'vat_rate', nullable: true }) vatRate!: number | null;
  @Column('text', { nullable: true }) category!: string | null;
  @Column('text', { array: true }) topics!: string[];
  @Column('smallint', { name: 'minimum_age', nullable: true }) minimumAge!: number | null;
  @Column('jsonb', { nullable: true }) safety!: ProductSafety | null;
  /** What its variants differ by; with axes its price and stock are the lowest and the sum of theirs. */
  @Column('text', { array: true }) axes!: string[];
  @Column('boolean', { name: 'is_price_from' }) isPriceFrom!: boolean;
  /** The first of its pictures, for lists. */
  @Column('uuid', { name: 'picture_id', nullable: true }) pictureId!: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  /** Kept through a withdrawal: publishing anew does not make a product newer. */
  @Column('timestamptz', { name: 'first_published_at', nullable: true })
  firstPublishedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;

  get state(): ProductState {
    return this.publishedAt ? 'PUBLISHED' : 'DRAFT';
  }

  get hasVariants(): boolean {
    return this.axes.length > 0;
  }

  edit({ content, priceCents, ...changes }: Partial<ProductDetails>, now: Date): void {
    Object.assign(this, changes);
    if (changes.title !== undefined) this.sortTitle = sortTitle(changes.title);
    if (changes.stock !== undefined) this.stockAsOf = now;
    if (priceCents !== undefined) this.cost(priceCents);
    if (content !== undefined) this.content = content;
  }

  /** What was said of it as an item is from now on said of each of its variants. */
  sellByVariants(axes: string[]): void {
    this.axes = axes;
    this.sku = null;
    this.gtin = null;
    this.content = null;
    this.reduction = null;
  }

  publish(now: Date): void {
    this.publishedAt ??= now;
    this.firstPublishedAt ??= now;
  }

  withdraw(): void {
    this.publishedAt = null;
  }
}
