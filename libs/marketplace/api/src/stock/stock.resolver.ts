import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationCreateStockTokenArgs,
  MutationRevokeStockTokenArgs,
  MutationSetStockArgs,
} from '@stadtlive/contract';
import { OrganisationLookup, type OrganisationParent } from '@stadtlive/directory-api';
import { may, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { ProductAnswers } from '../product/product-answers.ts';
import type { ProductParent } from '../product/product-parent.ts';
import type { Variant } from '../variant/variant.entity.ts';
import { StockDesk } from './stock-desk.service.ts';
import { StockLookup } from './stock.loader.ts';
import { StockTokens, type StockToken } from './stock-tokens.service.ts';

type Root = undefined;

@Resolver('Mutation')
export class StockResolver {
  constructor(
    private readonly desk: StockDesk,
    private readonly tokens: StockTokens,
    private readonly answers: ProductAnswers,
  ) {}

  @Mutation()
  @SignedIn()
  async setStock(_: Root, { input }: MutationSetStockArgs, context: GraphContext) {
    const { organisationId, items } = input;
    const change = this.desk.set(organisationId, items, context.actor);
    return { products: await this.answers.allChanged(change, context) };
  }

  @Mutation()
  @SignedIn()
  async createStockToken(
    _: Root,
    { input }: MutationCreateStockTokenArgs,
    { actor }: GraphContext,
  ) {
    const { token, secret } = await this.tokens.create(input.organisationId, input.name, actor);
    return { token: shown(token), secret };
  }

  @Mutation()
  @SignedIn()
  async revokeStockToken(
    _: Root,
    { input }: MutationRevokeStockTokenArgs,
    { actor }: GraphContext,
  ) {
    await this.tokens.revoke(input.tokenId, actor);
    return { tokenId: input.tokenId };
  }
}

@Resolver('Product')
export class ProductStockResolver {
  constructor(private readonly lookup: StockLookup) {}

  @ResolveField('stockByPlace')
  byPlace({ row }: ProductParent, _: unknown, context: GraphContext) {
    if (!row) return [];
    const { id, organisationId } = row;
    return this.lookup.byPlace(context, { itemId: id, productId: id, organisationId });
  }
}

@Resolver('Variant')
export class VariantStockResolver {
  constructor(private readonly lookup: StockLookup) {}

  @ResolveField('stockByPlace')
  byPlace({ id, productId, organisationId }: Variant, _: unknown, context: GraphContext) {
    return this.lookup.byPlace(context, { itemId: id, productId, organisationId });
  }
}

@Resolver('Organisation')
export class OrganisationStockResolver {
  constructor(
    private readonly tokens: StockTokens,
    private readonly organisations: OrganisationLookup,
  ) {}

  @ResolveField()
  async stockTokens({ id, isHome }: OrganisationParent, _: unknown, context: GraphContext) {
    const seller = isHome ? await this.organisations.byId(context, id) : null;
    if (!seller || !may(context.actor, 'sellFor', seller)) return [];
    return (await this.tokens.of(id)).map(shown);
  }
}

const shown = ({ id, name, createdAt, lastUsedAt }: StockToken) => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
