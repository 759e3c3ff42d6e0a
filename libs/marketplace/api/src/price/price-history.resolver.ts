import { ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { may, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { ProductParent } from '../product/product-parent.ts';

interface PriceRow {
  readonly item_id: string;
  readonly cents: number;
  readonly valid_from: Date;
}

@Resolver('Product')
export class PriceHistoryResolver {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
  ) {}

  /** Nobody's business but the shop's. */
  @ResolveField()
  async priceHistory({ row }: ProductParent, _: unknown, context: GraphContext) {
    const seller = row && (await this.organisations.byId(context, row.organisationId));
    if (!seller || !may(context.actor, 'sellFor', seller)) return [];
    const rows = await this.db.sql<PriceRow & Record<string, unknown>>(
      `SELECT item_id, cents, valid_from FROM price WHERE product_id = $1
       ORDER BY valid_from DESC, item_id LIMIT 500`,
      [row.id],
    );
    return rows.map((price) => ({
      variantId: price.item_id === row.id ? null : price.item_id,
      cents: price.cents,
      since: price.valid_from.toISOString(),
    }));
  }
}
