import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ProductAlsoAtArgs, QueryGtinPrefillArgs } from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import type { ProductParent } from '../product/product-parent.ts';
import { VariantLookup } from '../variant/variant.loader.ts';
import { Offers } from './offers.service.ts';

@Resolver('Product')
export class OfferResolver {
  constructor(
    private readonly offers: Offers,
    private readonly variants: VariantLookup,
  ) {}

  @ResolveField()
  async alsoAt(product: ProductParent, args: ProductAlsoAtArgs, context: GraphContext) {
    const { row, card } = product;
    const variants = row?.hasVariants ? await this.variants.of(context, row.id) : [];
    const gtins = [product.gtin, ...variants.map(({ gtin }) => gtin)];
    return this.offers.of(
      {
        gtins: [...new Set(gtins)].filter((gtin) => gtin !== null),
        exceptPlaceId: row?.organisationId ?? card!.organisation.id,
      },
      args,
    );
  }

  @Query()
  @SignedIn()
  gtinPrefill(_: unknown, { gtin }: QueryGtinPrefillArgs) {
    return this.offers.prefill(gtin);
  }
}
