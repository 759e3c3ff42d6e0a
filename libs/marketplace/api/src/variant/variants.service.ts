import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ArrangeVariantsInput } from '@stadtlive/contract';
import { badInput, newId } from '@stadtlive/kernel';
import { Prices } from '../price/prices.service.ts';
import type { Product } from '../product/product.entity.ts';
import { Stocks } from '../stock/stock.service.ts';
import { readVariants, type VariantDetails } from './variant.details.ts';
import { Variant } from './variant.entity.ts';

/** The variants of one product, as its owner lays them out. */
@Injectable()
export class Variants {
  constructor(
    private readonly prices: Prices,
    private readonly stocks: Stocks,
  ) {}

  of(tx: EntityManager, productId: string): Promise<Variant[]> {
    return tx.find(Variant, { where: { productId }, order: { position: 'ASC', id: 'ASC' } });
  }

  /** Of a product that is locked. @throws StadtliveError BAD_USER_INPUT */
  async arrange(
    tx: EntityManager,
    product: Product,
    input: ArrangeVariantsInput,
    now: Date,
  ): Promise<void> {
    const { axes, variants } = readVariants(input);
    const present = new Map((await this.of(tx, product.id)).map((one) => [one.id, one]));
    const stranger = variants.findIndex(({ id }) => id !== null && !present.has(id));
    if (stranger >= 0)
      throw badInput(`variants.${stranger}.id`, 'The product has no such variant.');
    const kept = new Set(variants.map(({ id }) => id));
    await this.#remove(
      tx,
      product,
      [...present.keys()].filter((id) => !kept.has(id)),
    );
    if (product.hasVariants !== axes.length > 0) await this.#forgetItem(tx, product);
    const rows = variants.map((details, position) =>
      rowOf(present.get(details.id ?? '') ?? blank(product, now), details, position),
    );
    // Two may have swapped their values: the new ones are written when no old one is in the way.
    if (present.size > 0) {
      await tx.query(
        `UPDATE product_variant SET options = ARRAY['\u0001' || id::text], sku = NULL
         WHERE product_id = $1`,
        [product.id],
      );
    }
    await tx.save(rows, { chunk: 100 });
    product.axes = axes;
    if (axes.length === 0) product.isPriceFrom = false;
    const stated = rows.flatMap((row, i) => {
      const quantity = variants[i]!.stock ?? (present.has(row.id) ? null : 0);
      if (quantity === null) return [];
      return [{ itemId: row.id, productId: product.id, placeId: product.organisationId, quantity }];
    });
    const isByItself = axes.length === 0 && present.size > 0;
    const { id, organisationId } = product;
    const alone = { itemId: id, productId: id, placeId: organisationId, quantity: 0 };
    await this.stocks.state(tx, isByItself ? [alone] : stated);
  }

  async #remove(tx: EntityManager, product: Product, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.prices.forget(tx, ids);
    await this.stocks.forget(tx, ids);
    await tx.query('DELETE FROM product_variant WHERE product_id = $1 AND id = ANY ($2::uuid[])', [
      product.id,
      ids,
    ]);
  }

  /** What was sold by itself is now sold by its variants, or the other way round. */
  async #forgetItem(tx: EntityManager, product: Product): Promise<void> {
    await this.stocks.forget(tx, [product.id]);
    await this.prices.forget(tx, [product.id]);
    if (product.hasVariants) product.reduction = null;
    else product.sellByVariants(product.axes);
  }
}

function blank(product: Product, now: Date): Variant {
  return Object.assign(new Variant(), {
    id: newId(),
    productId: product.id,
    organisationId: product.organisationId,
    priceCents: 0,
    stock: 0,
    stockAsOf: now,
    regularPriceCents: null,
    lowestPriceCents: null,
    reducedAt: null,
  });
}

function rowOf(row: Variant, details: VariantDetails, position: number): Variant {
  const { options, sku, gtin, content } = details;
  Object.assign(row, { options, sku, gtin, position });
  row.content = content;
  row.cost(details.priceCents);
  return row;
}
