import { In, type EntityManager } from 'typeorm';
import { Variant } from '../variant/variant.entity.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { Product } from './product.entity.ts';

/** Of GTINs only what counts: a GTIN-8, -12 and -13 are GTIN-14s with noughts before them. */
export const gtinKey = (gtin: string): string => gtin.replace(/^0+/, '');

/** What of a shop's assortment some entries could mean, by article number or else by GTIN. */
export class KnownItems {
  readonly #variantsOf: Map<string, Variant[]>;

  private constructor(
    private readonly products: readonly Product[],
    private readonly variants: readonly Variant[],
  ) {
    this.#variantsOf = Map.groupBy(variants, ({ productId }) => productId);
  }

  /** Its products are locked. */
  static async read(
    tx: EntityManager,
    organisationId: string,
    entries: readonly CatalogueEntry[],
  ): Promise<KnownItems> {
    const skus = entries.flatMap(({ sku }) => sku ?? []);
    const gtins = entries.flatMap(({ gtin }) => (gtin ? gtinKey(gtin) : []));
    const rows = (await tx.query(
      `SELECT id AS "productId" FROM product
         WHERE organisation_id = $1 AND (sku = ANY ($2) OR ltrim(gtin, '0') = ANY ($3))
       UNION SELECT product_id FROM product_variant
         WHERE organisation_id = $1 AND (sku = ANY ($2) OR ltrim(gtin, '0') = ANY ($3))`,
      [organisationId, skus, gtins],
    )) as { productId: string }[];
    if (rows.length === 0) return new KnownItems([], []);
    const ids = rows.map(({ productId }) => productId);
    const products = await tx.find(Product, {
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const variants = await tx.find(Variant, {
      where: { productId: In(ids) },
      order: { position: 'ASC' },
    });
    return new KnownItems(products, variants);
  }

  /** A product of its own. */
  product({ sku, gtin }: CatalogueEntry): Product | null {
    const alone = this.products.filter(({ hasVariants }) => !hasVariants);
    return match(alone, sku, gtin);
  }

  variant({ sku, gtin }: CatalogueEntry): Variant | null {
    return match(this.variants, sku, gtin);
  }

  byId(productId: string): Product | null {
    return this.products.find(({ id }) => id === productId) ?? null;
  }

  variantsOf(productId: string): readonly Variant[] {
    return this.#variantsOf.get(productId) ?? [];
  }
}

function match<Item extends { sku: string | null; gtin: string | null }>(
  items: readonly Item[],
  sku: string | null | undefined,
  gtin: string | null | undefined,
): Item | null {
  const bySku = sku ? items.find((item) => item.sku === sku) : undefined;
  if (bySku || !gtin) return bySku ?? null;
  const wanted = gtinKey(gtin);
  const same = items.filter((item) => item.gtin !== null && gtinKey(item.gtin) === wanted);
  // An own article number says that the same goods are meant to stand there twice.
  const free = sku ? same.filter((item) => item.sku === null) : same;
  return free[0] ?? null;
}
