import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { loaderOf, type Actor, type GraphContext } from '@stadtlive/identity-api';
import { badInput } from '@stadtlive/kernel';
import { Pictures } from '@stadtlive/media-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Product } from './product.entity.ts';

const most = 12;

interface GivenPictures {
  readonly pictureId?: string | null;
  readonly pictureIds?: readonly string[] | null;
}

/** The pictures of a product, in their order. */
@Injectable()
export class ProductPictures {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pictures: Pictures,
  ) {}

  /** All that one operation asks for come in one query. */
  idsOf(context: Pick<GraphContext, 'loaders'>, productId: string): Promise<string[]> {
    return loaderOf(context, ProductPictures, () => this.#loader()).load(productId);
  }

  /**
   * Replaces them; what is absent stays.
   * @throws StadtliveError BAD_USER_INPUT for too many, and for pictures that are not the actor's
   */
  async arrange(
    tx: EntityManager,
    product: Product,
    given: GivenPictures,
    actor: Actor,
  ): Promise<void> {
    const wanted = wantedOf(given);
    if (!wanted) return;
    const rows = (await tx.query('SELECT picture_id FROM product_picture WHERE product_id = $1', [
      product.id,
    ])) as { picture_id: string }[];
    const before = new Set(rows.map((row) => row.picture_id));
    const field = given.pictureIds === undefined ? 'pictureId' : 'pictureIds';
    for (const id of wanted.filter((one) => !before.has(one))) {
      await this.pictures.assertUsable(tx, id, actor, field);
    }
    product.pictureId = wanted[0] ?? null;
    await tx.query('DELETE FROM product_picture WHERE product_id = $1', [product.id]);
    await tx.query(
      `INSERT INTO product_picture (product_id, picture_id, position)
       SELECT $1, id, n - 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS one (id, n)`,
      [product.id, wanted],
    );
  }

  #loader() {
    return new DataLoader<string, string[]>(async (productIds) => {
      const rows = await this.db.sql<{ product_id: string; ids: string[] }>(
        `SELECT product_id, array_agg(picture_id ORDER BY position) AS ids
         FROM product_picture WHERE product_id = ANY ($1::uuid[]) GROUP BY product_id`,
        [productIds],
      );
      const byProduct = new Map(rows.map((row) => [row.product_id, row.ids]));
      return productIds.map((id) => byProduct.get(id) ?? []);
    });
  }
}

function wantedOf({ pictureId, pictureIds }: GivenPictures): string[] | null {
  if (pictureIds != null) {
    const wanted = [...new Set(pictureIds)];
    if (wanted.length > most) {
      throw badInput('pictureIds', `A product has at most ${most} pictures.`, { max: most });
    }
    return wanted;
  }
  if (pictureId !== undefined) return pictureId === null ? [] : [pictureId];
  return pictureIds === null ? [] : null;
}
