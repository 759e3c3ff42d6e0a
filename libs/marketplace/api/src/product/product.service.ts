import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  ArrangeVariantsInput,
  CreateProductInput,
  EditProductInput,
  ReduceProductInput,
} from '@stadtlive/contract';
import { Organisation } from '@stadtlive/directory-api';
import { may, requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, Clock, isId, newId } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { Reductions } from '../price/reductions.service.ts';
import { Variants } from '../variant/variants.service.ts';
import { ProductDesk, type Work } from './product-desk.ts';
import { expectPlausible } from './content.ts';
import { readDetails } from './product.details.ts';
import { expectDutiesMet } from './product.duties.ts';
import { Product, type ProductDetails } from './product.entity.ts';

@Injectable()
export class Products {
  constructor(
    private readonly db: TenantDatabase,
    private readonly desk: ProductDesk,
    private readonly variants: Variants,
    private readonly reductions: Reductions,
    private readonly clock: Clock,
  ) {}

  /** A draft. @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  create({ organisationId, ...input }: CreateProductInput, actor: Actor): Promise<Product> {
    requireActor({ actor });
    const details = readDetails(input, currentCity());
    return this.desk.open(organisationId, actor, async (tx, seller) => {
      const product = draft(seller, details, this.clock.now());
      expectPlausible(product.priceCents, product.content);
      return { product, pictures: input, stock: details.stock ?? 0 };
    });
  }

  /** @throws StadtliveError as `create`; also when a published product would miss a duty */
  edit({ productId, ...input }: EditProductInput, actor: Actor): Promise<Product> {
    const { stock, ...changes } = readDetails(input, currentCity());
    return this.desk.change(productId, actor, async (_, product, seller) => {
      expectOwnItem(product, input);
      product.edit(changes, this.clock.now());
      expectPlausible(product.priceCents, product.content);
      if (product.state === 'PUBLISHED') expectDutiesMet(product, seller);
      return { pictures: input, ...(stock !== undefined && { stock }) };
    });
  }

  arrangeVariants(input: ArrangeVariantsInput, actor: Actor): Promise<Product> {
    return this.#change(input.productId, actor, (tx, product) =>
      this.variants.arrange(tx, product, input, this.clock.now()),
    );
  }

  /** @throws StadtliveError BAD_USER_INPUT for a price that is not lower */
  reduce({ itemId, priceCents }: ReduceProductInput, actor: Actor): Promise<Product> {
    return this.desk.changeItem(itemId, actor, (tx, item) =>
      this.reductions.begin(tx, item, priceCents, this.clock.now()),
    );
  }

  /** @throws StadtliveError CONFLICT where none runs */
  endReduction(itemId: string, actor: Actor): Promise<Product> {
    return this.desk.changeItem(itemId, actor, async (_, item) => this.reductions.end(item));
  }

  /** @throws StadtliveError BAD_USER_INPUT with `duties` while one is unmet; CONFLICT without the right */
  publish(productId: string, actor: Actor): Promise<Product> {
    return this.desk.change(productId, actor, async (tx, product, seller) => {
      expectDutiesMet(product, seller);
      await this.desk.beforePublishing(tx, seller);
      product.publish(this.clock.now());
      return {};
    });
  }

  withdraw(productId: string, actor: Actor): Promise<Product> {
    return this.#change(productId, actor, async (_, product) => product.withdraw());
  }

  /** Null for another city's, and for what is not in the window when nobody of the shop asks. */
  async seenBy(actor: Actor, id: string): Promise<Product | null> {
    if (!isId(id)) return null;
    return this.db.read(async (tx) => {
      const product = await tx.findOneBy(Product, { id });
      if (!product) return null;
      const seller = await tx.findOneBy(Organisation, { id: product.organisationId });
      if (!seller) return null;
      if (product.state === 'PUBLISHED' && seller.maySell) return product;
      return may(actor, 'sellFor', seller) ? product : null;
    });
  }

  #change(
    id: string,
    actor: Actor,
    work: (tx: EntityManager, product: Product) => Promise<void>,
  ): Promise<Product> {
    const done: Work = async (tx, product) => {
      await work(tx, product);
      return {};
    };
    return this.desk.change(id, actor, done);
  }
}

/** @throws StadtliveError BAD_USER_INPUT where variants have what was given for the whole */
function expectOwnItem(product: Product, input: Partial<EditProductInput>): void {
  if (!product.hasVariants) return;
  const own = (['priceCents', 'stock', 'sku', 'gtin', 'content'] as const).find(
    (field) => input[field] != null,
  );
  if (own) throw badInput(own, 'Each variant of this product has its own.', { reason: 'VARIANTS' });
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
  sku: null,
  gtin: null,
  priceCents: 0,
  vatRate: null,
  contentMilli: null,
  contentUnit: null,
  stock: 0,
  category: null,
  topics: [],
  minimumAge: null,
  safety: null,
  axes: [],
  isPriceFrom: false,
  regularPriceCents: null,
  lowestPriceCents: null,
  reducedAt: null,
  pictureId: null,
  publishedAt: null,
  firstPublishedAt: null,
};
