import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { EditProductsInput, ProductChangeInput } from '@stadtlive/contract';
import { OrganisationLookup, type Organisation } from '@stadtlive/directory-api';
import { requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, Clock, isId, StadtliveError } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { Stocks } from '../stock/stock.service.ts';
import { expectPlausible } from '../product/content.ts';
import { readDetails } from '../product/product.details.ts';
import { expectDutiesMet, unmetDuties, type ProductDuty } from '../product/product.duties.ts';
import { Product } from '../product/product.entity.ts';
import { ProductShelf } from '../product/product-shelf.ts';
import { snapshot, writeUndo, type Snapshot } from './undo.ts';

export interface ProductRefusal {
  readonly productId: string;
  readonly field: string | null;
  readonly message: { readonly DE: string; readonly EN: string };
  readonly duties: readonly ProductDuty[];
}

export interface BulkResult {
  readonly products: readonly Product[];
  readonly refusals: readonly ProductRefusal[];
  readonly undoId: string | null;
}

const mostAtOnce = 500;

/** Many products at once: each is changed or refused by itself, and all can be taken back. */
@Injectable()
export class BulkEdit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly stocks: Stocks,
    private readonly shelf: ProductShelf,
    private readonly clock: Clock,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  edit({ organisationId, changes }: EditProductsInput, actor: Actor): Promise<BulkResult> {
    const { accountId } = requireActor({ actor });
    const ids = changes.map(({ productId }) => productId);
    if (ids.length < 1 || ids.length > mostAtOnce) {
      throw badInput('changes', `At once there are 1 to ${mostAtOnce} products.`, {
        max: mostAtOnce,
      });
    }
    if (new Set(ids).size < ids.length) throw badInput('changes', 'Each product is named once.');
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const seller = await this.organisations.assertOwner(tx, organisationId, actor);
      const found = await lockedProducts(tx, ids, seller.id);
      if (changes.some(({ state }) => state === 'PUBLISHED')) {
        await this.shelf.expectMaySell(tx, seller);
        await this.shelf.announceFirst(tx, seller);
      }
      const refusals: ProductRefusal[] = [];
      const before: Snapshot[] = [];
      const changed: Product[] = [];
      const stated = [];
      for (const change of changes) {
        const product = found.get(change.productId);
        if (!product) {
          refusals.push(refusalOf(change.productId, notHere));
          continue;
        }
        const was = snapshot(product);
        try {
          const stock = this.#apply(product, change, seller);
          if (stock !== undefined) {
            const { id } = product;
            stated.push({ itemId: id, productId: id, placeId: seller.id, quantity: stock });
          }
        } catch (error) {
          if (!(error instanceof StadtliveError)) throw error;
          // What was half applied is not written.
          refusals.push(refusalOf(product.id, error, unmetDuties(product, seller)));
          continue;
        }
        before.push(was);
        changed.push(product);
      }
      await tx.save(changed, { chunk: 100 });
      await this.stocks.state(tx, stated);
      const products = await this.shelf.arrange(
        tx,
        changed.map(({ id }) => id),
        seller,
      );
      const undoId = await writeUndo(tx, {
        before,
        products,
        seller,
        accountId,
        at: this.clock.now(),
      });
      return { products, refusals, undoId };
    });
  }

  /** @returns the stock that was stated */
  #apply(
    product: Product,
    { productId: _, state, ...given }: ProductChangeInput,
    seller: Organisation,
  ): number | undefined {
    const { stock, ...changes } = readDetails(withoutNulls(given), currentCity());
    const isOwn = changes.priceCents !== undefined || stock !== undefined;
    if (product.hasVariants && isOwn) {
      const field = changes.priceCents === undefined ? 'stock' : 'priceCents';
      throw badInput(field, 'Each variant of this product has its own.', { reason: 'VARIANTS' });
    }
    product.edit(changes, this.clock.now());
    expectPlausible(product.priceCents, product.content);
    if (state === 'DRAFT') product.withdraw();
    if (state === 'PUBLISHED' || (state == null && product.state === 'PUBLISHED')) {
      expectDutiesMet(product, seller);
      product.publish(this.clock.now());
    }
    return stock;
  }
}

export async function lockedProducts(
  tx: EntityManager,
  ids: readonly string[],
  organisationId: string,
): Promise<Map<string, Product>> {
  const found = await tx.find(Product, {
    where: { id: In(ids.filter(isId)), organisationId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(found.map((product) => [product.id, product]));
}

/** Here nothing can be cleared: null says as little as absence. */
const withoutNulls = (given: Omit<ProductChangeInput, 'productId' | 'state'>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));

const notHere = new StadtliveError('NOT_FOUND', 'The shop has no such product.');

const german: Record<string, string> = {
  NOT_FOUND: 'Diese Ware gibt es im Laden nicht.',
  VARIANTS: 'Bei dieser Ware hat jede Variante ihren eigenen Wert.',
  DUTIES: 'Es fehlt noch etwas, bevor diese Ware gezeigt werden darf.',
  OTHER: 'Dieser Wert geht hier nicht.',
};

function refusalOf(
  productId: string,
  { code, message, details }: StadtliveError,
  duties: readonly ProductDuty[] = [],
): ProductRefusal {
  const isOfDuties = details['duties'] !== undefined;
  const key = isOfDuties ? 'DUTIES' : String(details['reason'] ?? code);
  return {
    productId,
    field: (details['field'] as string | undefined) ?? null,
    message: { DE: german[key] ?? german['OTHER']!, EN: message },
    duties: isOfDuties ? duties : [],
  };
}
