import { Injectable } from '@nestjs/common';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { requireActor, type Actor } from '@stadtlive/identity-api';
import { holdAccount } from '@stadtlive/privacy-api';
import { Listings } from '@stadtlive/search-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { lockedProduct } from './product-desk.ts';
import { Product } from './product.entity.ts';

/** Takes a product away for good: what hangs on it goes with its row, its pictures with the sweep. */
@Injectable()
export class ProductRemoval {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly listings: Listings,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async remove(id: string, actor: Actor): Promise<void> {
    const { accountId } = requireActor({ actor });
    await this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const product = await lockedProduct(tx, id);
      await this.organisations.assertOwner(tx, product.organisationId, actor);
      await this.listings.erase(tx, 'PRODUCT', [id]);
      await tx.delete(Product, { id });
    });
  }
}
