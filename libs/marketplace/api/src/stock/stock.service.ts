import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@stadtlive/kernel';

export interface StatedStock {
  /** A variant, or a product without axes. */
  readonly itemId: string;
  readonly productId: string;
  /** The organisation itself, or one of its branches. */
  readonly placeId: string;
  readonly quantity: number;
}

const mostStock = 1_000_000;

/** What is left of each item at each place; the sums stand in the rows of variants and products. */
@Injectable()
export class Stocks {
  constructor(private readonly clock: Clock) {}

  /** Two figures for the same shelf: the later one is meant. */
  async state(tx: EntityManager, given: readonly StatedStock[]): Promise<void> {
    if (given.length === 0) return;
    const byShelf = new Map(given.map((one) => [`${one.itemId} ${one.placeId}`, one]));
    const stated = [...byShelf.values()];
    await tx.query(
      `INSERT INTO stock (item_id, product_id, place_id, quantity, as_of)
       SELECT item_id, product_id, place_id, quantity, $5
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[])
         AS s (item_id, product_id, place_id, quantity)
       ON CONFLICT (item_id, place_id)
         DO UPDATE SET quantity = excluded.quantity, as_of = excluded.as_of`,
      [
        stated.map(({ itemId }) => itemId),
        stated.map(({ productId }) => productId),
        stated.map(({ placeId }) => placeId),
        stated.map(({ quantity }) => quantity),
        this.clock.now(),
      ],
    );
  }

  async forget(tx: EntityManager, itemIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM stock WHERE item_id = ANY ($1::uuid[])', [itemIds]);
  }

  /** A place is no more, and what was left there with it. @returns the products, locked */
  async clear(tx: EntityManager, organisationId: string, placeId: string): Promise<string[]> {
    const rows = (await tx.query(
      `SELECT id FROM product WHERE id IN (SELECT product_id FROM stock WHERE place_id = $1)
       ORDER BY id FOR UPDATE`,
      [placeId],
    )) as { id: string }[];
    // Each item keeps a figure to be summed up.
    await tx.query(
      `INSERT INTO stock (item_id, product_id, place_id, quantity, as_of)
       SELECT item_id, product_id, $2, 0, as_of FROM stock WHERE place_id = $1
       ON CONFLICT (item_id, place_id) DO NOTHING`,
      [placeId, organisationId],
    );
    await tx.query('DELETE FROM stock WHERE place_id = $1', [placeId]);
    return rows.map(({ id }) => id);
  }

  /**
   * Brings the rows of variants and products in line with their places and with each other. What is
   * as old as its oldest figure is shown as that old. What stands beside the lowest price of a product
   * (its content, a reduction) is of the variant that has it.
   */
  async sumUp(tx: EntityManager, productIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE product_variant v SET stock = s.stock, stock_as_of = s.as_of
       FROM (SELECT item_id, least(sum(quantity), ${mostStock})::integer AS stock, min(as_of) AS as_of
             FROM stock WHERE product_id = ANY ($1::uuid[]) GROUP BY item_id) s
       WHERE v.id = s.item_id AND v.product_id = ANY ($1::uuid[])
         AND (v.stock, v.stock_as_of) IS DISTINCT FROM (s.stock, s.as_of)`,
      [productIds],
    );
    await tx.query(
      `UPDATE product p SET stock = s.stock, stock_as_of = s.as_of
       FROM (SELECT product_id, least(sum(quantity), ${mostStock})::integer AS stock, min(as_of) AS as_of
             FROM stock WHERE product_id = ANY ($1::uuid[]) GROUP BY product_id) s
       WHERE p.id = s.product_id AND (p.stock, p.stock_as_of) IS DISTINCT FROM (s.stock, s.as_of)`,
      [productIds],
    );
    await tx.query(
      `UPDATE product p SET price_cents = v.price_cents, is_price_from = v.price_cents < v.highest,
         content_milli = v.content_milli, content_unit = v.content_unit,
         regular_price_cents = v.regular_price_cents, lowest_price_cents = v.lowest_price_cents,
         reduced_at = v.reduced_at
       FROM (SELECT DISTINCT ON (product_id) *,
               max(price_cents) OVER (PARTITION BY product_id) AS highest
             FROM product_variant WHERE product_id = ANY ($1::uuid[])
             ORDER BY product_id, price_cents, position) v
       WHERE p.id = v.product_id`,
      [productIds],
    );
  }
}
