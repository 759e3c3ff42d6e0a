import { ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganisationProductFacetsArgs } from '@stadtlive/contract';
import type { OrganisationParent } from '@stadtlive/directory-api';
import type { GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { categoryOf } from '../category/category.ts';
import { assortmentRequest } from './assortment-request.ts';
import { AssortmentSource } from './assortment-source.ts';
import { bandEnds, Facets } from './facets.ts';

@Resolver('Organisation')
export class OrganisationFacetsResolver {
  constructor(
    private readonly db: TenantDatabase,
    private readonly sources: AssortmentSource,
  ) {}

  @ResolveField()
  async productFacets(
    organisation: OrganisationParent,
    args: OrganisationProductFacetsArgs,
    context: GraphContext,
  ): Promise<Facets> {
    const request = assortmentRequest(organisation.id, args, context.city);
    return new Facets(this.db, request, await this.sources.of(organisation, context));
  }
}

@Resolver('ProductFacets')
export class ProductFacetsResolver {
  @ResolveField()
  async categories(facets: Facets, _: unknown, { city }: GraphContext) {
    const counted = await facets.categories();
    return counted.flatMap(({ value, count }) => {
      const category = categoryOf(value, city);
      return category ? [{ category, count }] : [];
    });
  }

  @ResolveField()
  async options(facets: Facets) {
    return (await facets.options()).map(({ key, value, count }) => ({ axis: key, value, count }));
  }

  @ResolveField()
  async priceBands(facets: Facets) {
    return (await facets.priceBands()).map(({ value, count }) => ({
      fromCents: bandEnds[Number(value) - 1] ?? 0,
      toCents: bandEnds[Number(value)] ?? null,
      count,
    }));
  }

  @ResolveField()
  inStock(facets: Facets) {
    return facets.inStock();
  }
}
