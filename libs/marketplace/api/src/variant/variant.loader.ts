import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderOf, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Variant } from './variant.entity.ts';

@Injectable()
export class VariantLookup {
  constructor(private readonly db: TenantDatabase) {}

  /** In the owner's order; all that one operation asks for come in one query. */
  of(context: Pick<GraphContext, 'loaders'>, productId: string): Promise<Variant[]> {
    return loaderOf(context, VariantLookup, () => this.#loader()).load(productId);
  }

  #loader() {
    return new DataLoader<string, Variant[]>(async (productIds) => {
      const found = await this.db.read((tx) =>
        tx.find(Variant, {
          where: { productId: In([...productIds]) },
          order: { position: 'ASC', id: 'ASC' },
        }),
      );
      const byProduct = Map.groupBy(found, ({ productId }) => productId);
      return productIds.map((id) => byProduct.get(id) ?? []);
    });
  }
}
