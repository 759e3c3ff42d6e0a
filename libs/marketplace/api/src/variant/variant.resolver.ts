import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationArrangeVariantsArgs, VariantAxis } from '@stadtlive/contract';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { may, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { ProductAnswers } from '../product/product-answers.ts';
import { shownContent, unitPrice } from '../product/content.ts';
import type { ProductParent } from '../product/product-parent.ts';
import { stockLevel } from '../product/stock-level.ts';
import { shownReduction } from '../price/shown-reduction.ts';
import { Products } from '../product/product.service.ts';
import { VariantLookup } from './variant.loader.ts';
import type { Variant } from './variant.entity.ts';

@Resolver('Product')
export class ProductVariantsResolver {
  constructor(
    private readonly variants: VariantLookup,
    private readonly products: Products,
    private readonly answers: ProductAnswers,
  ) {}

  @ResolveField('axes')
  async axes({ row }: ProductParent, _: unknown, context: GraphContext): Promise<VariantAxis[]> {
    if (!row?.hasVariants) return [];
    const variants = await this.variants.of(context, row.id);
    return row.axes.map((name, i) => ({
      name,
      values: [...new Set(variants.map(({ options }) => options[i]!))],
    }));
  }

  @ResolveField('variants')
  ofProduct({ row }: ProductParent, _: unknown, context: GraphContext) {
    return row?.hasVariants ? this.variants.of(context, row.id) : [];
  }

  @Mutation()
  @SignedIn()
  arrangeVariants(_: undefined, { input }: MutationArrangeVariantsArgs, context: GraphContext) {
    return this.answers.changed(this.products.arrangeVariants(input, context.actor), context);
  }
}

@Resolver('Variant')
export class VariantResolver {
  constructor(private readonly organisations: OrganisationLookup) {}

  @ResolveField('sku')
  async sku({ sku, organisationId }: Variant, _: unknown, context: GraphContext) {
    const seller = sku && (await this.organisations.byId(context, organisationId));
    return seller && may(context.actor, 'sellFor', seller) ? sku : null;
  }

  @ResolveField()
  content({ content }: Variant) {
    return content && shownContent(content);
  }

  @ResolveField()
  unitPrice({ priceCents, content }: Variant) {
    return unitPrice(priceCents, content);
  }

  @ResolveField()
  reduction({ reduction }: Variant) {
    return shownReduction(reduction);
  }

  @ResolveField()
  stockLevel({ stock }: Variant) {
    return stockLevel(stock);
  }

  @ResolveField()
  stockAsOf({ stockAsOf }: Variant) {
    return stockAsOf.toISOString();
  }
}
