import { Injectable } from '@nestjs/common';
import type { GraphContext } from '@stadtlive/identity-api';
import { ProductChanges } from './product-changes.ts';
import type { Product } from './product.entity.ts';
import { ShownProducts } from './shown-products.service.ts';

/** What a mutation answers with, once everybody who watches the product has been told. */
@Injectable()
export class ProductAnswers {
  constructor(
    private readonly changes: ProductChanges,
    private readonly shown: ShownProducts,
  ) {}

  async changed(change: Promise<Product>, { city }: Pick<GraphContext, 'city'>) {
    const product = await change;
    await this.changes.announce(product.id);
    return { product: this.shown.ofRow(product, city) };
  }

  async allChanged(change: Promise<readonly Product[]>, { city }: Pick<GraphContext, 'city'>) {
    const products = await change;
    await Promise.all(products.map(({ id }) => this.changes.announce(id)));
    return products.map((product) => this.shown.ofRow(product, city));
  }
}
