import { Resolver, Subscription } from '@nestjs/graphql';
import type { SubscriptionProductChangedArgs } from '@stadtlive/contract';
import { visitor, type GraphContext } from '@stadtlive/identity-api';
import { notFound, Public } from '@stadtlive/kernel';
import { runInCity } from '@stadtlive/tenancy-api';
import { ProductChanges } from './product-changes.ts';
import { parentOfRow, type ProductParent } from './product-parent.ts';
import { Products } from './product.service.ts';

@Resolver()
export class ProductChangedResolver {
  constructor(
    private readonly products: Products,
    private readonly changes: ProductChanges,
  ) {}

  /** Who watches a product that is withdrawn is told NOT_FOUND, and of its return. */
  @Subscription('productChanged', {
    resolve(this: ProductChangedResolver, id: string, _: unknown, context: GraphContext) {
      return this.published(id, context);
    },
  })
  @Public()
  async productChanged(
    _: undefined,
    { productId }: SubscriptionProductChangedArgs,
    context: GraphContext,
  ): Promise<AsyncIterableIterator<string>> {
    await this.published(productId, context);
    return runInCity(context.city, () => this.changes.watch(productId));
  }

  /** As everybody sees it, the owner included. */
  published(id: string, { city }: GraphContext): Promise<ProductParent> {
    return runInCity(city, async () => {
      const product = await this.products.seenBy(visitor, id);
      if (!product) throw notFound('The product');
      return parentOfRow(product, city.slug);
    });
  }
}
