import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CreateProductInput, EditProductInput } from '@stadtlive/contract';
import { Organisation, OrganisationLookup } from '@stadtlive/directory-api';
import { may, requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, Clock, isId, newId, notFound } from '@stadtlive/kernel';
import { Pictures } from '@stadtlive/media-api';
import { holdAccount } from '@stadtlive/privacy-api';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { expectPlausible } from './content.ts';
import { readDetails } from './product.details.ts';
import { expectDutiesMet } from './product.duties.ts';
import { Product, type ProductDetails } from './product.entity.ts';
import { ProductListing } from './product-listing.ts';

@Injectable()
export class Products {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly pictures: Pictures,
    private readonly listing: ProductListing,
    private readonly clock: Clock,
  ) {}

  /** A draft. @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
  async create({ organisationId, ...input }: CreateProductInput, actor: Actor): Promise<Product> {
    const { accountId } = requireActor({ actor });
    const details = readDetails(input, currentCity());
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const seller = await this.organisations.assertOwner(tx, organisationId, actor);
      if (details.pictureId != null) await this.pictures.assertUsable(tx, details.pictureId, actor);
      const product = draft(seller, details, this.clock.now());
      expectPlausible(product.priceCents, product.content);
      await tx.insert(Product, product);
      return product;
    });
  }

  /** @throws StadtliveError as `create`; also when a published product would miss a duty */
  async edit({ productId, ...input }: EditProductInput, actor: Actor): Promise<Product> {
    const changes = readDetails(input, currentCity());
    return this.#change(productId, actor, async (tx, product, seller) => {
      if (changes.pictureId != null && changes.pictureId !== product.pictureId) {
        await this.pictures.assertUsable(tx, changes.pictureId, actor);
      }
      product.edit(changes, this.clock.now());
      expectPlausible(product.priceCents, product.content);
      if (product.state === 'PUBLISHED') expectDutiesMet(product, seller);
    });
  }

  /** @throws StadtliveError BAD_USER_INPUT with `duties` while one is unmet */
  async publish(productId: string, actor: Actor): Promise<Product> {
    return this.#change(productId, actor, async (_, product, seller) => {
      expectDutiesMet(product, seller);
      product.publish(this.clock.now());
    });
  }

  async withdraw(productId: string, actor: Actor): Promise<Product> {
    return this.#change(productId, actor, async (_, product) => product.withdraw());
  }

  /** Null for another city's, and for a draft whose owner does not ask. */
  async seenBy(actor: Actor, id: string): Promise<Product | null> {
    if (!isId(id)) return null;
    return this.db.read(async (tx) => {
      const product = await tx.findOneBy(Product, { id });
      if (!product || product.state === 'PUBLISHED') return product;
      const seller = await tx.findOneBy(Organisation, { id: product.organisationId });
      return seller && may(actor, 'sellFor', seller) ? product : null;
    });
  }

  /** The product is locked before its seller is read, as the seller's own changes lock it too. */
  #change(
    id: string,
    actor: Actor,
    work: (tx: EntityManager, product: Product, seller: Organisation) => Promise<void>,
  ): Promise<Product> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const product = isId(id)
        ? await tx.findOne(Product, { where: { id }, lock: { mode: 'pessimistic_write' } })
        : null;
      if (!product) throw notFound('The product');
      const seller = await this.organisations.assertOwner(tx, product.organisationId, actor);
      await work(tx, product, seller);
      await tx.save(product);
      if (product.state === 'PUBLISHED') await this.listing.put(tx, product, seller);
      else await this.listing.remove(tx, product);
      return product;
    });
  }
}

/** @throws StadtliveError BAD_USER_INPUT without a title */
export function draft(seller: Organisation, details: Partial<ProductDetails>, now: Date): Product {
  if (details.title === undefined) throw badInput('title', 'title must not be empty.');
  const product = Object.assign(new Product(), blank, {
    id: newId(),
    organisationId: seller.id,
    createdAt: now,
    stockAsOf: now,
  });
  product.edit(details, now);
  return product;
}

const blank = {
  description: null,
  gtin: null,
  priceCents: 0,
  vatRate: null,
  contentMilli: null,
  contentUnit: null,
  stock: 0,
  topics: [],
  pictureId: null,
  publishedAt: null,
  firstPublishedAt: null,
};
