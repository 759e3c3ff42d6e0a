import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import { newId } from '@stadtlive/kernel';
import type { StatedStock } from '../stock/stock.service.ts';
import { Variant } from '../variant/variant.entity.ts';
import type { CatalogueEntry, EntryOutcome } from './catalogue-entry.ts';
import type { ItemMove } from './item-moves.ts';
import type { KnownItems } from './known-items.ts';
import { unmetDuties } from './product.duties.ts';
import { Product, type ProductDetails } from './product.entity.ts';
import { draft } from './product.service.ts';

interface Entered {
  readonly product: Product;
  readonly variant: Variant | null;
}

const chunk = 500;

/** What a batch of entries makes of a shop's products, before it is written. */
export class ProductDraftBook {
  readonly stated: StatedStock[] = [];
  /** Products that have become variants. */
  readonly moves: ItemMove[] = [];
  readonly #entered = new Map<CatalogueEntry, Entered>();
  readonly #products = new Map<string, Product>();
  readonly #variants = new Map<string, Variant>();
  /** As they were; absent for what is new. */
  readonly #before = new Map<string, string>();

  constructor(
    private readonly seller: Organisation,
    private readonly known: KnownItems,
    private readonly now: Date,
  ) {}

  get productIds(): string[] {
    return [...this.#products.keys()];
  }

  /** Products that nothing is left of, since they are variants of another now. */
  get emptied(): string[] {
    return this.moves.map(({ from }) => from).filter((id) => !this.#products.has(id));
  }

  /** Entries of one product: one by itself, or its variants. */
  enter(group: readonly CatalogueEntry[]): void {
    const [first] = group;
    if (first!.options.length === 0) for (const entry of group) this.#enterAlone(entry);
    else this.#enterVariants(group);
  }

  /** @returns what publishing has come to, for each entry in its order */
  async write(tx: EntityManager, entries: readonly CatalogueEntry[]): Promise<EntryOutcome[]> {
    const outcomes = entries.map((entry) => this.#settle(entry));
    const products = [...this.#products.values()];
    for (let i = 0; i < products.length; i += chunk) {
      await tx.upsert(Product, products.slice(i, i + chunk), ['id']);
    }
    const variants = [...this.#variants.values()];
    for (let i = 0; i < variants.length; i += chunk) {
      await tx.upsert(Variant, variants.slice(i, i + chunk), ['id']);
    }
    return outcomes;
  }

  #enterAlone(entry: CatalogueEntry): void {
    const variant = this.known.variant(entry);
    const own = variant && this.known.byId(variant.productId);
    if (variant && own) {
      this.#remember(own);
      this.#change(variant, entry);
      return this.#note(entry, { product: own, variant });
    }
    const present = this.#earlier(entry) ?? this.known.product(entry);
    const product = present ?? draft(this.seller, { title: entry.title }, this.now);
    if (present) this.#remember(present);
    product.edit({ ...detailsOf(entry, product), ...itemOf(entry) }, this.now);
    this.#products.set(product.id, product);
    this.#note(entry, { product, variant: null });
  }

  #enterVariants(group: readonly CatalogueEntry[]): void {
    const axes = group[0]!.options.map(({ axis }) => axis);
    const matched = group.flatMap((entry) => this.known.variant(entry) ?? []);
    const present = matched
      .map(({ productId }) => this.known.byId(productId))
      .find((one) => one && String(one.axes) === String(axes));
    const alone = this.#standingAlone(group);
    const known = present ?? alone.values().next().value;
    const product = known ?? draft(this.seller, { title: group[0]!.title }, this.now);
    if (known) this.#remember(known);
    const turned = new Map([...alone].map(([entry, one]) => [entry, this.#turn(one, product)]));
    if (!product.hasVariants) product.sellByVariants(axes);
    product.edit(detailsOf(group[0]!, product), this.now);
    this.#products.set(product.id, product);
    const variants = [...this.known.variantsOf(product.id)];
    for (const entry of group) {
      const options = entry.options.map(({ value }) => value);
      const variant =
        variants.find(({ sku, options: own }) =>
          entry.sku ? sku === entry.sku : String(own) === String(options),
        ) ?? variants.find(({ options: own }) => String(own) === String(options));
      const row = variant ?? turned.get(entry) ?? newVariant(product, this.now);
      if (!variant) row.position = variants.push(row) - 1;
      this.#change(row, entry);
      row.options = options;
      this.#note(entry, { product, variant: row });
    }
    const prices = variants.map(({ priceCents }) => priceCents);
    product.priceCents = Math.min(...prices);
    product.isPriceFrom = product.priceCents < Math.max(...prices);
  }

  /** Of a group: what has been sold by itself so far. */
  #standingAlone(group: readonly CatalogueEntry[]): Map<CatalogueEntry, Product> {
    const alone = new Map<CatalogueEntry, Product>();
    for (const entry of group) {
      const product = this.known.variant(entry) ? null : this.known.product(entry);
      const isFree = product && !this.#products.has(product.id);
      if (isFree && ![...alone.values()].includes(product)) alone.set(entry, product);
    }
    return alone;
  }

  /** The same goods may stand in a file twice. */
  #earlier({ sku, gtin }: CatalogueEntry): Product | null {
    if (!sku && !gtin) return null;
    for (const [entry, { product, variant }] of this.#entered) {
      const isSame = sku ? entry.sku === sku : !entry.sku && entry.gtin === gtin;
      if (isSame && !variant) return product;
    }
    return null;
  }

  #change(variant: Variant, entry: CatalogueEntry): void {
    if (!this.#before.has(variant.id) && variant.options) {
      this.#before.set(variant.id, JSON.stringify(variant));
    }
    const { priceCents, content, ...item } = itemOf(entry);
    Object.assign(variant, item);
    if (priceCents !== undefined) variant.cost(priceCents);
    if (content !== undefined) variant.content = content;
    this.#variants.set(variant.id, variant);
  }

  /** What was a product of its own as a variant, with all that it says. */
  #turn(was: Product, product: Product): Variant {
    const variant = newVariant(product, this.now);
    variant.takeOver(was);
    this.moves.push({ from: was.id, variantId: variant.id, productId: product.id });
    this.#before.set(variant.id, JSON.stringify(variant));
    return variant;
  }

  #remember(product: Product): void {
    if (!this.#before.has(product.id)) this.#before.set(product.id, JSON.stringify(product));
    this.#products.set(product.id, product);
  }

  #note(entry: CatalogueEntry, entered: Entered): void {
    this.#entered.set(entry, entered);
    const { product, variant } = entered;
    const itemId = variant?.id ?? product.id;
    const isNew = !this.#before.has(itemId);
    const stock = entry.stock ?? (isNew ? new Map([[this.seller.id, 0]]) : new Map());
    for (const [placeId, quantity] of stock) {
      this.stated.push({ itemId, productId: product.id, placeId, quantity });
    }
  }

  #settle(entry: CatalogueEntry): EntryOutcome {
    const { product, variant } = this.#entered.get(entry)!;
    const isDue = entry.publish || product.state === 'PUBLISHED';
    const duties = isDue ? unmetDuties(product, this.seller) : [];
    if (entry.publish && duties.length === 0) product.publish(this.now);
    const changed = [product, ...(variant ? [variant] : [])].some(
      (one) => this.#before.get(one.id) !== JSON.stringify(one),
    );
    const isNew = !this.#before.has(variant?.id ?? product.id);
    const isStated = entry.stock !== undefined && entry.stock.size > 0;
    return {
      productId: product.id,
      variantId: variant?.id ?? null,
      result: isNew ? 'CREATED' : changed || isStated ? 'CHANGED' : 'UNCHANGED',
      isPublished: product.state === 'PUBLISHED',
      duties,
    };
  }
}

const newVariant = (product: Product, now: Date): Variant =>
  Object.assign(new Variant(), {
    id: newId(),
    productId: product.id,
    organisationId: product.organisationId,
    sku: null,
    gtin: null,
    priceCents: 0,
    contentMilli: null,
    contentUnit: null,
    stock: 0,
    stockAsOf: now,
    regularPriceCents: null,
    lowestPriceCents: null,
    reducedAt: null,
  });

type Known<T> = { -readonly [Key in keyof T]?: T[Key] };

/** What is said of the product as a whole; what is absent stays. */
function detailsOf(entry: CatalogueEntry, own: Product): Known<ProductDetails> {
  const { title, description, vatRate, category, topics, minimumAge, safety } = entry;
  return present({
    title,
    description,
    vatRate,
    category,
    topics: topics && [...topics],
    minimumAge,
    safety: safety && { ...own.safety, ...safety },
  });
}

/** What is said of the item that is sold. */
const itemOf = ({ sku, gtin, priceCents, content }: CatalogueEntry) =>
  present({ sku, gtin, priceCents, content });

const present = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
