import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProductContentInput, ProductSafetyInput } from '@stadtlive/contract';
import { Organisation } from '@stadtlive/directory-api';
import { badInput, Clock } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { Reductions } from '../price/reductions.service.ts';
import type { CatalogueEntry } from '../product/catalogue-entry.ts';
import { CatalogueWriter } from '../product/catalogue-writer.ts';
import { readDetails } from '../product/product.details.ts';
import { Product } from '../product/product.entity.ts';
import { ProductShelf } from '../product/product-shelf.ts';

interface SeedItem {
  readonly priceCents: number;
  readonly stock: number;
  readonly content?: ProductContentInput;
  readonly gtin?: string;
  readonly sku?: string;
}

/** A product of a city's demo, as in `seed/products.json`. */
export interface SeedProduct extends SeedItem {
  /** Slug of an organisation that is already there. */
  readonly organisation: string;
  readonly title: string;
  readonly vatRate: number;
  readonly topics: string[];
  readonly description?: string;
  readonly category?: string;
  readonly safety?: ProductSafetyInput;
  readonly minimumAge?: number;
  /** What it cost for weeks before a reduction; not for products with variants. */
  readonly regularPriceCents?: number;
  /** Axis to value; what a variant does not say is as in the product. */
  readonly variants?: readonly (Partial<SeedItem> & {
    readonly options: Readonly<Record<string, string>>;
  })[];
}

const weeksBefore = 60 * 24 * 60 * 60 * 1000;

@Injectable()
export class ProductSeed {
  constructor(
    private readonly db: TenantDatabase,
    private readonly writer: CatalogueWriter,
    private readonly reductions: Reductions,
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
      const missing = seed.filter(({ title }) => !titles.has(title));
      if (missing.length === 0) return 0;
      const entries = missing.flatMap((product) => entriesOf(product, seller.id));
      const outcomes = await this.writer.put(tx, seller, entries);
      const wanting = outcomes.findIndex(({ duties }) => duties.length > 0);
      if (wanting >= 0) {
        const [duty] = outcomes[wanting]!.duties;
        throw badInput(
          duty!.field,
          `${entries[wanting]!.title} cannot be published: ${duty!.message.EN}`,
        );
      }
      for (const { title, priceCents, regularPriceCents } of missing) {
        if (!regularPriceCents) continue;
        const { productId } = outcomes[entries.findIndex((entry) => entry.title === title)]!;
        await this.#reduce(tx, productId, priceCents, seller);
      }
      return missing.length;
    });
  }

  /** From the price it has had for weeks. */
  async #reduce(tx: EntityManager, productId: string, cents: number, seller: Organisation) {
    const now = this.clock.now();
    await tx.query('UPDATE price SET valid_from = $2 WHERE product_id = $1', [
      productId,
      new Date(now.getTime() - weeksBefore),
    ]);
    const product = await tx.findOneByOrFail(Product, { id: productId });
    await this.reductions.begin(tx, product, cents, now);
    await tx.save(product);
    await this.shelf.arrange(tx, [productId], seller);
  }
}

function entriesOf(seed: SeedProduct, placeId: string): CatalogueEntry[] {
  const { organisation: _, variants = [{ options: {} }], regularPriceCents, ...given } = seed;
  return variants.map(({ options, ...own }) => {
    const all = { ...given, priceCents: regularPriceCents ?? given.priceCents, ...own };
    const { title, stock, vatRate, ...details } = readDetails(all, currentCity());
    return {
      ...details,
      ...(vatRate != null && { vatRate }),
      title: title!,
      groupKey: seed.variants ? title! : null,
      options: Object.entries(options).map(([axis, value]) => ({ axis, value })),
      stock: new Map([[placeId, stock ?? 0]]),
      publish: true,
    };
  });
}
