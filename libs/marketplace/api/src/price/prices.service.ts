import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@stadtlive/kernel';
import type { PriceSince } from './reduction.ts';

export interface OfferedPrice {
  /** A variant, or a product without axes. */
  readonly itemId: string;
  readonly productId: string;
  readonly cents: number;
}

/** What items have been offered at, and since when: by it a reduction is told from a mere claim. */
@Injectable()
export class Prices {
  constructor(private readonly clock: Clock) {}

  /** Notes those that differ from what the item was last offered at. */
  async record(tx: EntityManager, offered: readonly OfferedPrice[]): Promise<void> {
    if (offered.length === 0) return;
    await tx.query(
      `INSERT INTO price (item_id, product_id, cents, valid_from)
       SELECT o.item_id, o.product_id, o.cents, $4
       FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS o (item_id, product_id, cents)
       WHERE o.cents IS DISTINCT FROM (
         SELECT cents FROM price p WHERE p.item_id = o.item_id ORDER BY valid_from DESC LIMIT 1)
       ON CONFLICT (item_id, valid_from) DO UPDATE SET cents = excluded.cents`,
      [
        offered.map(({ itemId }) => itemId),
        offered.map(({ productId }) => productId),
        offered.map(({ cents }) => cents),
        this.clock.now(),
      ],
    );
  }

  async of(tx: EntityManager, itemId: string): Promise<PriceSince[]> {
    const rows = (await tx.query(
      'SELECT cents, valid_from FROM price WHERE item_id = $1 ORDER BY valid_from',
      [itemId],
    )) as { cents: number; valid_from: Date }[];
    return rows.map((row) => ({ cents: row.cents, since: row.valid_from }));
  }

  /** Of items that are no longer there. */
  async forget(tx: EntityManager, itemIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM price WHERE item_id = ANY ($1::uuid[])', [itemIds]);
  }
}
