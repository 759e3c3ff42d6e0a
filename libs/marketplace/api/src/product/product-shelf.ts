import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Selling, type Organisation } from '@stadtlive/directory-api';
import { Prices, type OfferedPrice } from '../price/prices.service.ts';
import { Stocks } from '../stock/stock.service.ts';
import { Variant } from '../variant/variant.entity.ts';
import { ProductListing } from './product-listing.ts';
import { Product } from './product.entity.ts';

/** Brings everything in line with products that have just been changed, in their transaction. */
@Injectable()
export class ProductShelf {
  constructor(
    private readonly stocks: Stocks,
    private readonly prices: Prices,
    private readonly listing: ProductListing,
    private readonly selling: Selling,
  ) {}

  /**
   * Sums, price history and listings follow the rows.
   * @returns the products as they are now, in the order of `ids`
   */
  async arrange(
    tx: EntityManager,
    ids: readonly string[],
    seller: Organisation,
  ): Promise<Product[]> {
    await this.stocks.sumUp(tx, ids);
    const found = await tx.findBy(Product, { id: In([...ids]) });
    const byId = new Map(found.map((product) => [product.id, product]));
    const products = ids.flatMap((id) => byId.get(id) ?? []);
    const shown = products.filter(({ state }) => state === 'PUBLISHED');
    await this.prices.record(tx, await this.#offered(tx, shown));
    const listed = seller.maySell ? shown : [];
    if (listed.length === 1) await this.listing.put(tx, listed[0]!, seller);
    else if (listed.length > 1) await this.listing.putMany(tx, listed, seller);
    await this.listing.removeMany(
      tx,
      products.filter((product) => !listed.includes(product)),
    );
    return products;
  }

  /** For good: what hangs on a product goes with its row, its pictures with the sweep. */
  async clear(tx: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.listing.erase(tx, ids);
    await tx.delete(Product, { id: In([...ids]) });
  }

  /** @throws StadtliveError CONFLICT where the organisation may not sell at present */
  async expectMaySell(tx: EntityManager, seller: Organisation): Promise<void> {
    await this.selling.expectAllowed(tx, seller);
  }

  /** Call it before the first of them is published. */
  async announceFirst(tx: EntityManager, seller: Organisation): Promise<void> {
    const hasSold = await tx.query(
      'SELECT FROM product WHERE organisation_id = $1 AND first_published_at IS NOT NULL LIMIT 1',
      [seller.id],
    );
    if (hasSold.length === 0) await this.selling.announceFirst(tx, seller);
  }

  async #offered(tx: EntityManager, products: readonly Product[]): Promise<OfferedPrice[]> {
    const parents = products.filter(({ hasVariants }) => hasVariants).map(({ id }) => id);
    const variants = parents.length ? await tx.findBy(Variant, { productId: In(parents) }) : [];
    return [
      ...products
        .filter(({ hasVariants }) => !hasVariants)
        .map(({ id, priceCents }) => ({ itemId: id, productId: id, cents: priceCents })),
      ...variants.map(({ id, productId, priceCents }) => ({
        itemId: id,
        productId,
        cents: priceCents,
      })),
    ];
  }
}
