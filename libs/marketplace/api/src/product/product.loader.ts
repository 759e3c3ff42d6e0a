import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderOf, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Product } from './product.entity.ts';

@Injectable()
export class ProductLookup {
  constructor(private readonly db: TenantDatabase) {}

  /** The current city's product, whatever its state; all that one operation asks for come in one query. */
  byId(context: Pick<GraphContext, 'loaders'>, id: string): Promise<Product | null> {
    return loaderOf(context, ProductLookup, () => this.#loader()).load(id);
  }

  #loader() {
    return new DataLoader<string, Product | null>(async (ids) => {
      const found = await this.db.read((tx) => tx.findBy(Product, { id: In([...ids]) }));
      const byId = new Map(found.map((product) => [product.id, product]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  }
}
