import { ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganisationProductsArgs } from '@stadtlive/contract';
import type { OrganisationParent } from '@stadtlive/directory-api';
import type { GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { ProductParent } from '../product/product-parent.ts';
import { ProductLookup } from '../product/product.loader.ts';
import { ShownProducts } from '../product/shown-products.service.ts';
import { assortmentRequest, writeCursor } from './assortment-request.ts';
import { AssortmentSource } from './assortment-source.ts';
import { Assortment, type AssortmentRow } from './assortment.ts';

@Resolver('Organisation')
export class OrganisationProductsResolver {
  constructor(
    private readonly db: TenantDatabase,
    private readonly sources: AssortmentSource,
  ) {}

  @ResolveField()
  async products(
    organisation: OrganisationParent,
    args: OrganisationProductsArgs,
    context: GraphContext,
  ): Promise<Assortment> {
    const request = assortmentRequest(organisation.id, args, context.city);
    return new Assortment(this.db, request, await this.sources.of(organisation, context));
  }
}

@Resolver('ProductConnection')
export class ProductConnectionResolver {
  constructor(
    private readonly products: ProductLookup,
    private readonly shown: ShownProducts,
  ) {}

  @ResolveField()
  totalCount(assortment: Assortment): Promise<number> {
    return assortment.count();
  }

  @ResolveField()
  async edges(assortment: Assortment, _: unknown, context: GraphContext) {
    const { rows } = await assortment.page();
    const edges = await Promise.all(
      rows.map(async (row) => ({
        cursor: writeCursor(row, assortment.request),
        node: await this.#node(row, assortment, context),
      })),
    );
    return edges.filter(({ node }) => node !== null);
  }

  @ResolveField()
  async pageInfo(assortment: Assortment) {
    const { rows, hasNext } = await assortment.page();
    const last = rows.at(-1);
    return { hasNextPage: hasNext, endCursor: last ? writeCursor(last, assortment.request) : null };
  }

  async #node(
    { id, card }: AssortmentRow,
    { source }: Assortment,
    context: GraphContext,
  ): Promise<ProductParent | null> {
    if (!source.isHome) return card && this.shown.ofCard(card, source.citySlug, false);
    const product = await this.products.byId(context, id);
    return product && this.shown.ofRow(product, context.city);
  }
}
