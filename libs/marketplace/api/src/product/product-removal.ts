import { Injectable } from '@nestjs/common';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { requireActor, type Actor } from '@stadtlive/identity-api';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { lockedProduct } from './product-desk.ts';
import { ProductShelf } from './product-shelf.ts';

/** Takes a product away for good, when its shop asks. */
@Injectable()
export class ProductRemoval {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly shelf: ProductShelf,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async remove(id: string, actor: Actor): Promise<void> {
    const { accountId } = requireActor({ actor });
    await this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const product = await lockedProduct(tx, id);
      await this.organisations.assertOwner(tx, product.organisationId, actor);
      await this.shelf.clear(tx, [id]);
    });
  }
}
