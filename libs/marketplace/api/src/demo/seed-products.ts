import { Injectable } from '@nestjs/common';
import type { ProductContentInput } from '@stadtlive/contract';
import { Organisation } from '@stadtlive/directory-api';
import { Clock } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { readDetails } from '../product/product.details.ts';
import { expectDutiesMet } from '../product/product.duties.ts';
import { Product } from '../product/product.entity.ts';
import { draft } from '../product/product.service.ts';
import { ProductShelf } from '../product/product-shelf.ts';
import { Stocks } from '../stock/stock.service.ts';

/** A product of a city's demo, as in `seed/products.json`. */
export interface SeedProduct {
  /** Slug of an organisation that is already there. */
  readonly organisation: string;
  readonly title: string;
  readonly priceCents: number;
  readonly vatRate: number;
  readonly stock: number;
  readonly content?: ProductContentInput;
  readonly gtin?: string;
  readonly topics: string[];
  readonly description?: string;
}

@Injectable()
export class ProductSeed {
  constructor(
    private readonly db: TenantDatabase,
    private readonly stocks: Stocks,
    private readonly shelf: ProductShelf,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes what the current city does not have yet; repeatable.
   * @returns how many are new
   * @throws StadtliveError BAD_USER_INPUT, Error naming an organisation that is not there
   */
  async plant(seed: readonly SeedProduct[]): Promise<number> {
    let planted = 0;
    for (const slug of new Set(seed.map(({ organisation }) => organisation))) {
      const products = seed.filter(({ organisation }) => organisation === slug);
      planted += await this.#plantFor(slug, products);
    }
    return planted;
  }

  #plantFor(slug: string, seed: readonly SeedProduct[]): Promise<number> {
    return this.db.write(async (tx) => {
      const seller = await tx.findOneBy(Organisation, { slug });
      if (!seller) throw new Error(`The seed names an organisation ${slug}, which is not there.`);
      const present = await tx.findBy(Product, { organisationId: seller.id });
      const titles = new Set(present.map(({ title }) => title));
      const now = this.clock.now();
      const products = seed
        .map(({ organisation: _, ...given }) => readDetails(given, currentCity()))
        .filter(({ title }) => !titles.has(title!))
        .map((details) => draft(seller, details, now));
      if (products.length === 0) return 0;
      await this.shelf.announceFirst(tx, seller);
      for (const product of products) {
        expectDutiesMet(product, seller);
        product.publish(now);
      }
      await tx.insert(Product, products);
      const stated = products.map(({ id, stock }) => ({
        itemId: id,
        productId: id,
        placeId: seller.id,
        quantity: stock,
      }));
      await this.stocks.state(tx, stated);
      await this.shelf.arrange(
        tx,
        products.map(({ id }) => id),
        seller,
      );
      return products.length;
    });
  }
}
