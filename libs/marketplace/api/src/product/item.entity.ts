import { Column } from 'typeorm';
import type { ContentUnit } from '@stadtlive/contract';
import type { Content } from './content.ts';
import type { RunningReduction } from '../price/reduction.ts';

/** What a product and a variant have in common: a price, what it is for, and how many there are. */
export abstract class Item {
  @Column('text', { nullable: true }) sku!: string | null;
  @Column('text', { nullable: true }) gtin!: string | null;
  @Column('integer', { name: 'price_cents' }) priceCents!: number;
  @Column('integer', { name: 'content_milli', nullable: true }) contentMilli!: number | null;
  @Column('text', { name: 'content_unit', nullable: true }) contentUnit!: ContentUnit | null;
  @Column('integer') stock!: number;
  /** When the owner last stated the stock. */
  @Column('timestamptz', { name: 'stock_as_of' }) stockAsOf!: Date;
  @Column('integer', { name: 'regular_price_cents', nullable: true })
  regularPriceCents!: number | null;
  @Column('integer', { name: 'lowest_price_cents', nullable: true })
  lowestPriceCents!: number | null;
  @Column('timestamptz', { name: 'reduced_at', nullable: true }) reducedAt!: Date | null;

  get content(): Content | null {
    const { contentMilli: milli, contentUnit: unit } = this;
    return milli !== null && unit !== null ? { milli, unit } : null;
  }

  set content(content: Content | null) {
    this.contentMilli = content?.milli ?? null;
    this.contentUnit = content?.unit ?? null;
  }

  get reduction(): RunningReduction | null {
    const { regularPriceCents, lowestPriceCents, reducedAt: since } = this;
    if (regularPriceCents === null || lowestPriceCents === null || since === null) return null;
    return { regularPriceCents, lowestPriceCents, since };
  }

  set reduction(reduction: RunningReduction | null) {
    this.regularPriceCents = reduction?.regularPriceCents ?? null;
    this.lowestPriceCents = reduction?.lowestPriceCents ?? null;
    this.reducedAt = reduction?.since ?? null;
  }

  /** All that another item says of itself. */
  takeOver(item: Item): void {
    this.sku = item.sku;
    this.gtin = item.gtin;
    this.priceCents = item.priceCents;
    this.content = item.content;
    this.stock = item.stock;
    this.stockAsOf = item.stockAsOf;
    this.reduction = item.reduction;
  }

  /** Another price than the announced one: whatever it is, the reduction is over. */
  cost(cents: number): void {
    if (cents !== this.priceCents) this.reduction = null;
    this.priceCents = cents;
  }
}
