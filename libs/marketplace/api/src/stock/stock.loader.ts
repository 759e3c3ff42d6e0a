import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Places } from '@stadtlive/directory-api';
import { loaderOf, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';

interface StockRow {
  readonly productId: string;
  readonly itemId: string;
  readonly placeId: string;
  readonly quantity: number;
  readonly asOf: Date;
}

interface Item {
  readonly itemId: string;
  readonly productId: string;
  readonly organisationId: string;
}

type Loaders = Pick<GraphContext, 'loaders'>;

@Injectable()
export class StockLookup {
  constructor(
    private readonly db: TenantDatabase,
    private readonly places: Places,
  ) {}

  /** In the order of the shop's places; of a product with variants the sum at each. */
  async byPlace(context: Loaders, { itemId, productId, organisationId }: Item) {
    const places = await loaderOf(context, Places, () => this.#places()).load(organisationId);
    const rows = await loaderOf(context, StockLookup, () => this.#rows()).load(productId);
    const wanted = itemId === productId ? rows : rows.filter((row) => row.itemId === itemId);
    return places.flatMap(({ id, name }) => {
      const here = wanted.filter(({ placeId }) => placeId === id);
      if (here.length === 0) return [];
      const oldest = Math.min(...here.map(({ asOf }) => asOf.getTime()));
      return [
        {
          placeId: id,
          placeName: name,
          stock: here.reduce((sum, { quantity }) => sum + quantity, 0),
          asOf: new Date(oldest).toISOString(),
        },
      ];
    });
  }

  #rows() {
    return new DataLoader<string, StockRow[]>(async (productIds) => {
      const rows = await this.db.sql<StockRow & Record<string, unknown>>(
        `SELECT product_id AS "productId", item_id AS "itemId", place_id AS "placeId", quantity,
           as_of AS "asOf" FROM stock WHERE product_id = ANY ($1::uuid[])`,
        [productIds],
      );
      const byProduct = Map.groupBy(rows, ({ productId }) => productId);
      return productIds.map((id) => byProduct.get(id) ?? []);
    });
  }

  #places() {
    return new DataLoader((organisationIds: readonly string[]) =>
      this.db.read((tx) => Promise.all(organisationIds.map((id) => this.places.placesOf(tx, id)))),
    );
  }
}
