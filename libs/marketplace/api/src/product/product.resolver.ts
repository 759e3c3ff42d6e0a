import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  MutationCreateProductArgs,
  MutationEditProductArgs,
  MutationPublishProductArgs,
  MutationWithdrawProductArgs,
  QueryProductArgs,
} from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { Public } from '@stadtlive/kernel';
import { ProductChanges } from './product-changes.ts';
import { parentOfRow } from './product-parent.ts';
import type { Product } from './product.entity.ts';
import { Products } from './product.service.ts';

type Root = undefined;

@Resolver()
export class ProductResolver {
  constructor(
    private readonly products: Products,
    private readonly changes: ProductChanges,
  ) {}

  @Query()
  @Public()
  async product(_: Root, { id }: QueryProductArgs, { actor, city }: GraphContext) {
    const product = await this.products.seenBy(actor, id);
    return product && parentOfRow(product, city.slug);
  }

  @Mutation()
  @SignedIn()
  async createProduct(
    _: Root,
    { input }: MutationCreateProductArgs,
    { actor, city }: GraphContext,
  ) {
    const product = await this.products.create(input, actor);
    return { product: parentOfRow(product, city.slug) };
  }

  @Mutation()
  @SignedIn()
  editProduct(_: Root, { input }: MutationEditProductArgs, context: GraphContext) {
    return this.#changed(this.products.edit(input, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  publishProduct(_: Root, { input }: MutationPublishProductArgs, context: GraphContext) {
    return this.#changed(this.products.publish(input.productId, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  withdrawProduct(_: Root, { input }: MutationWithdrawProductArgs, context: GraphContext) {
    return this.#changed(this.products.withdraw(input.productId, context.actor), context);
  }

  async #changed(change: Promise<Product>, { city }: GraphContext) {
    const product = await change;
    await this.changes.announce(product.id);
    return { product: parentOfRow(product, city.slug) };
  }
}
