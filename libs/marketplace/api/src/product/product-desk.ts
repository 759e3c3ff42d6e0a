import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { OrganisationLookup, type Organisation } from '@stadtlive/directory-api';
import { requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, conflict, isId, notFound } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Stocks } from '../stock/stock.service.ts';
import { Variant } from '../variant/variant.entity.ts';
import { ProductPictures } from './product-pictures.ts';
import { ProductShelf } from './product-shelf.ts';
import { Product } from './product.entity.ts';

/** What is written beside the product's own row. */
export interface Beside {
  readonly pictures?: Parameters<ProductPictures['arrange']>[2];
  /** At the shop's own address. */
  readonly stock?: number;
}

export type Work = (tx: EntityManager, product: Product, seller: Organisation) => Promise<Beside>;

/** One product at a time is changed here, by who may, with all that hangs on it. */
@Injectable()
export class ProductDesk {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly pictures: ProductPictures,
    private readonly stocks: Stocks,
    private readonly shelf: ProductShelf,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT */
  open(
    organisationId: string,
    actor: Actor,
    make: (
      tx: EntityManager,
      seller: Organisation,
    ) => Promise<Beside & { readonly product: Product }>,
  ): Promise<Product> {
    const { accountId } = requireActor({ actor });
    return this.#write(async (tx) => {
      await holdAccount(tx, accountId);
      const seller = await this.organisations.assertOwner(tx, organisationId, actor);
      const { product, ...beside } = await make(tx, seller);
      await tx.insert(Product, product);
      return this.#finish(tx, product, seller, beside, actor);
    });
  }

  /**
   * The product is locked before its seller is read, as the seller's own changes lock it too.
   * @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT
   */
  change(id: string, actor: Actor, work: Work): Promise<Product> {
    const { accountId } = requireActor({ actor });
    return this.#write(async (tx) => {
      await holdAccount(tx, accountId);
      const product = await lockedProduct(tx, id);
      const seller = await this.organisations.assertOwner(tx, product.organisationId, actor);
      const beside = await work(tx, product, seller);
      return this.#finish(tx, product, seller, beside, actor);
    });
  }

  /** As `change`, of a variant or of a product without axes. */
  async changeItem(
    itemId: string,
    actor: Actor,
    work: (tx: EntityManager, item: Product | Variant) => Promise<void>,
  ): Promise<Product> {
    const [variant] = isId(itemId)
      ? await this.db.read((tx) => tx.findBy(Variant, { id: itemId }))
      : [];
    return this.change(variant?.productId ?? itemId, actor, async (tx, product) => {
      if (!variant && product.hasVariants) {
        throw badInput('itemId', 'Each variant of this product has its own.');
      }
      const item = variant ? await tx.findOneBy(Variant, { id: itemId }) : product;
      if (!item) throw notFound('The variant');
      await work(tx, item);
      if (item instanceof Variant) await tx.save(item);
      return {};
    });
  }

  /** @throws StadtliveError CONFLICT where the shop may not sell at present */
  async beforePublishing(tx: EntityManager, seller: Organisation): Promise<void> {
    await this.shelf.expectMaySell(tx, seller);
    await this.shelf.announceFirst(tx, seller);
  }

  async #finish(
    tx: EntityManager,
    product: Product,
    seller: Organisation,
    { pictures, stock }: Beside,
    actor: Actor,
  ): Promise<Product> {
    const { id } = product;
    if (pictures) await this.pictures.arrange(tx, product, pictures, actor);
    await tx.save(product);
    await expectOwnNumbers(tx, id);
    if (stock !== undefined) {
      const stated = { itemId: id, productId: id, placeId: seller.id, quantity: stock };
      await this.stocks.state(tx, [stated]);
    }
    const [arranged] = await this.shelf.arrange(tx, [id], seller);
    return arranged!;
  }

  #write<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.db.write(work).catch((error: unknown) => {
      throw isTakenSku(error) ? takenSku() : error;
    });
  }
}

/** @throws StadtliveError NOT_FOUND */
export async function lockedProduct(tx: EntityManager, id: string): Promise<Product> {
  const product = isId(id)
    ? await tx.findOne(Product, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!product) throw notFound('The product');
  return product;
}

const isTakenSku = (error: unknown): boolean =>
  error instanceof QueryFailedError && /_sku"?$/.test(constraintOf(error));

const constraintOf = (error: QueryFailedError): string =>
  (error.driverError as { constraint?: string }).constraint ?? '';

/** A number names one item of a shop: each table sees to it for itself, this for both together. */
async function expectOwnNumbers(tx: EntityManager, productId: string): Promise<void> {
  const taken = await tx.query(
    `SELECT FROM product p JOIN product_variant v
       ON v.organisation_id = p.organisation_id AND v.sku = p.sku
     WHERE p.id = $1 OR v.product_id = $1 LIMIT 1`,
    [productId],
  );
  if (taken.length > 0) throw takenSku();
}

const takenSku = () => conflict('This article number is taken.', { field: 'sku' });
