import type { EntityManager } from 'typeorm';

/** What was a product of its own is a variant from now on. */
export interface ItemMove {
  /** The product it was. */
  readonly from: string;
  readonly variantId: string;
  /** The product whose variant it is. */
  readonly productId: string;
}

/** Stock and prices of an item go along with it: the lowest price of thirty days stays known. */
export async function moveItems(tx: EntityManager, moves: readonly ItemMove[]): Promise<void> {
  for (const table of moves.length > 0 ? ['stock', 'price'] : []) {
    await tx.query(
      `UPDATE ${table} i SET item_id = m.item_id, product_id = m.product_id
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS m (was, item_id, product_id)
       WHERE i.item_id = m.was`,
      [
        moves.map(({ from }) => from),
        moves.map(({ variantId }) => variantId),
        moves.map(({ productId }) => productId),
      ],
    );
  }
}
