import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  MutationCreateProductArgs,
  MutationDeleteProductArgs,
  MutationEditProductArgs,
  MutationEndReductionArgs,
  MutationPublishProductArgs,
  MutationReduceProductArgs,
  MutationWithdrawProductArgs,
  QueryProductArgs,
} from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { Public } from '@stadtlive/kernel';
import { ProductAnswers } from './product-answers.ts';
import { ProductRemoval } from './product-removal.ts';
import { Products } from './product.service.ts';
import { ShownProducts } from './shown-products.service.ts';

type Root = undefined;

@Resolver()
export class ProductResolver {
  constructor(
    private readonly products: Products,
    private readonly answers: ProductAnswers,
    private readonly removal: ProductRemoval,
    private readonly shown: ShownProducts,
  ) {}

  @Query()
  @Public()
  async product(_: Root, { id }: QueryProductArgs, { actor, city }: GraphContext) {
    const product = await this.products.seenBy(actor, id);
    return product && this.shown.ofRow(product, city);
  }

  @Mutation()
  @SignedIn()
  async createProduct(
    _: Root,
    { input }: MutationCreateProductArgs,
    { actor, city }: GraphContext,
  ) {
    const product = await this.products.create(input, actor);
    return { product: this.shown.ofRow(product, city) };
  }

  @Mutation()
  @SignedIn()
  editProduct(_: Root, { input }: MutationEditProductArgs, context: GraphContext) {
    return this.answers.changed(this.products.edit(input, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  publishProduct(_: Root, { input }: MutationPublishProductArgs, context: GraphContext) {
    return this.answers.changed(this.products.publish(input.productId, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  withdrawProduct(_: Root, { input }: MutationWithdrawProductArgs, context: GraphContext) {
    return this.answers.changed(this.products.withdraw(input.productId, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  reduceProduct(_: Root, { input }: MutationReduceProductArgs, context: GraphContext) {
    return this.answers.changed(this.products.reduce(input, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  endReduction(_: Root, { input }: MutationEndReductionArgs, context: GraphContext) {
    return this.answers.changed(this.products.endReduction(input.itemId, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  async deleteProduct(_: Root, { input }: MutationDeleteProductArgs, { actor }: GraphContext) {
    await this.removal.remove(input.productId, actor);
    return { productId: input.productId };
  }
}
