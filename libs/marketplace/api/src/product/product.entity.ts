import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContentUnit, ProductState } from '@stadtlive/contract';
import type { Content } from './content.ts';
import { sortTitle } from './sort-title.ts';

/** What an owner may change. */
export interface ProductDetails {
  title: string;
  description: string | null;
  gtin: string | null;
  priceCents: number;
  vatRate: number | null;
  content: Content | null;
  stock: number;
  topics: string[];
  pictureId: string | null;
}

/** Something an organisation sells, with what is left of it. */
@Entity('product')
export class Product {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') title!: string;
  @Column('text', { name: 'sort_title' }) sortTitle!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { nullable: true }) gtin!: string | null;
  @Column('integer', { name: 'price_cents' }) priceCents!: number;
  @Column('integer', { name: 'vat_rate', nullable: true }) vatRate!: number | null;
  @Column('integer', { name: 'content_milli', nullable: true }) contentMilli!: number | null;
  @Column('text', { name: 'content_unit', nullable: true }) contentUnit!: ContentUnit | null;
  @Column('integer') stock!: number;
  /** When the owner last stated the stock. */
  @Column('timestamptz', { name: 'stock_as_of' }) stockAsOf!: Date;
  @Column('text', { array: true }) topics!: string[];
  @Column('uuid', { name: 'picture_id', nullable: true }) pictureId!: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  /** Kept through a withdrawal: publishing anew does not make a product newer. */
  @Column('timestamptz', { name: 'first_published_at', nullable: true })
  firstPublishedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;

  get state(): ProductState {
    return this.publishedAt ? 'PUBLISHED' : 'DRAFT';
  }

  get content(): Content | null {
    const { contentMilli: milli, contentUnit: unit } = this;
    return milli !== null && unit !== null ? { milli, unit } : null;
  }

  edit({ content, ...changes }: Partial<ProductDetails>, now: Date): void {
    Object.assign(this, changes);
    if (changes.title !== undefined) this.sortTitle = sortTitle(changes.title);
    if (changes.stock !== undefined) this.stockAsOf = now;
    if (content === undefined) return;
    this.contentMilli = content?.milli ?? null;
    this.contentUnit = content?.unit ?? null;
  }

  publish(now: Date): void {
    this.publishedAt ??= now;
    this.firstPublishedAt ??= now;
  }

  withdraw(): void {
    this.publishedAt = null;
  }
}
