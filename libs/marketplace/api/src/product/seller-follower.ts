import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { Organisation, OrganisationChanges, Selling } from '@stadtlive/directory-api';
import { currentCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { ProductListing } from './product-listing.ts';
import { Product } from './product.entity.ts';

const atOnce = 500;
const nobody = '00000000-0000-0000-0000-000000000000';
const relist = 'marketplace.relist';

/** The listings of a shop's products follow the shop: its name, place, hours and right to sell. */
@Injectable()
export class SellerFollower implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly jobs: TenantJobs,
    private readonly organisations: OrganisationChanges,
    private readonly selling: Selling,
    private readonly listing: ProductListing,
  ) {}

  onModuleInit(): void {
    this.organisations.follow((tx, seller) => this.#follow(tx, seller));
    this.selling.followRight((tx, seller) => this.#follow(tx, seller));
    this.jobs.define<{ organisationId: string }>({
      name: relist,
      run: ({ organisationId }) => this.#relist(organisationId),
    });
  }

  /**
   * What cards show is right at once. The words a large assortment is found by follow in the
   * background, so that nobody waits for ten thousand products.
   */
  async #follow(tx: EntityManager, seller: Organisation): Promise<void> {
    if (!seller.maySell) return this.#each(tx, seller, (some) => this.#remove(tx, some));
    if (await this.listing.isFoundAsBefore(tx, seller)) return this.listing.putSeller(tx, seller);
    if (!(await isLarge(tx, seller))) {
      return this.#each(tx, seller, (some) => this.listing.putMany(tx, some, seller));
    }
    await this.listing.putSeller(tx, seller);
    await this.jobs.enqueue(relist, currentCity().slug, { organisationId: seller.id });
  }

  async #each(
    tx: EntityManager,
    { id }: Organisation,
    work: (products: Product[]) => Promise<void>,
  ): Promise<void> {
    for (let last: string | null = nobody; last;) {
      const products = await publishedAfter(tx, id, last);
      await work(products);
      last = nextOf(products);
    }
  }

  #remove(tx: EntityManager, products: readonly Product[]): Promise<void> {
    return this.listing.removeMany(tx, products);
  }

  /** Each batch for itself, the shop as it then is: whoever has just changed it is waited for. */
  async #relist(organisationId: string): Promise<void> {
    for (let last: string | null = nobody; last;) {
      const after: string = last;
      last = await this.db.write(async (tx) => {
        const seller = await tx.findOne(Organisation, {
          where: { id: organisationId },
          lock: { mode: 'pessimistic_read' },
        });
        if (!seller?.maySell) return null;
        const products = await publishedAfter(tx, organisationId, after);
        await this.listing.putMany(tx, products, seller);
        return nextOf(products);
      });
    }
  }
}

const publishedAfter = (tx: EntityManager, organisationId: string, id: string) =>
  tx.find(Product, {
    where: { organisationId, publishedAt: Not(IsNull()), id: MoreThan(id) },
    order: { id: 'ASC' },
    take: atOnce,
    lock: { mode: 'pessimistic_write' },
  });

const nextOf = (products: readonly Product[]): string | null =>
  products.length < atOnce ? null : products.at(-1)!.id;

async function isLarge(tx: EntityManager, { id }: Organisation): Promise<boolean> {
  const rows = (await tx.query(
    `SELECT FROM product WHERE organisation_id = $1 AND published_at IS NOT NULL
     LIMIT 1 OFFSET ${atOnce}`,
    [id],
  )) as unknown[];
  return rows.length > 0;
}
