import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { requireActor, type Actor } from '@stadtlive/identity-api';
import { isId, notFound } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { expectDutiesMet } from '../product/product.duties.ts';
import type { Product } from '../product/product.entity.ts';
import { ProductShelf } from '../product/product-shelf.ts';
import { Stocks } from '../stock/stock.service.ts';
import { lockedProducts } from './bulk-edit.service.ts';
import { takeBack, type Undoing } from './undo.ts';

/** Takes back what was done to many products at once. */
@Injectable()
export class UndoEdits {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly stocks: Stocks,
    private readonly shelf: ProductShelf,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN; NOT_FOUND after a day, and the second time */
  undo(undoId: string, actor: Actor): Promise<Product[]> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const [row] = isId(undoId)
        ? ((await tx.query(
            `SELECT organisation_id, changes FROM product_undo
             WHERE id = $1 AND account_id = $2 FOR UPDATE`,
            [undoId, accountId],
          )) as { organisation_id: string; changes: Undoing[] }[])
        : [];
      if (!row) throw notFound('The edit');
      const seller = await this.organisations.assertOwner(tx, row.organisation_id, actor);
      await tx.query('DELETE FROM product_undo WHERE id = $1', [undoId]);
      const found = await lockedProducts(
        tx,
        row.changes.map(({ id }) => id),
        seller.id,
      );
      const undone = row.changes.flatMap((change) => {
        const product = found.get(change.id);
        const fields = product ? takeBack(product, change) : [];
        return product && fields.length > 0 ? [{ product, change, fields }] : [];
      });
      for (const { product } of undone) {
        if (product.state === 'PUBLISHED') expectDutiesMet(product, seller);
      }
      await tx.save(
        undone.map(({ product }) => product),
        { chunk: 100 },
      );
      const counted = undone.filter(({ fields }) => fields.includes('stock'));
      await this.#countBack(tx, seller.id, counted);
      return this.shelf.arrange(
        tx,
        undone.map(({ product }) => product.id),
        seller,
      );
    });
  }
  /** The edit has counted at the shop's own address alone; its other places keep what they have. */
  async #countBack(
    tx: EntityManager,
    placeId: string,
    undone: readonly { readonly product: Product; readonly change: Undoing }[],
  ): Promise<void> {
    const rows = (await tx.query(
      'SELECT item_id, quantity FROM stock WHERE place_id = $1 AND item_id = ANY ($2::uuid[])',
      [placeId, undone.map(({ product }) => product.id)],
    )) as { item_id: string; quantity: number }[];
    const here = new Map(rows.map((row) => [row.item_id, row.quantity]));
    const stated = undone.map(({ product: { id }, change: { was, became } }) => {
      const added = Number(became['stock']) - Number(was['stock']);
      const quantity = Math.max(0, (here.get(id) ?? 0) - added);
      return { itemId: id, productId: id, placeId, quantity };
    });
    await this.stocks.state(tx, stated);
  }
}
