import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { OrganisationLookup, Places, type Organisation } from '@stadtlive/directory-api';
import { requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, isId } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Product } from '../product/product.entity.ts';
import { ProductShelf } from '../product/product-shelf.ts';
import { Variant } from '../variant/variant.entity.ts';
import { Stocks, type StatedStock } from './stock.service.ts';

export interface NewStock {
  readonly itemId: string;
  readonly placeId?: string | null;
  readonly stock: number;
}

const mostAtOnce = 500;
const mostStock = 1_000_000;

/** The stock of many items at once: all of them or none. */
@Injectable()
export class StockDesk {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly places: Places,
    private readonly stocks: Stocks,
    private readonly shelf: ProductShelf,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT naming e.g. `items.3.stock` */
  set(organisationId: string, items: readonly NewStock[], actor: Actor): Promise<Product[]> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const seller = await this.organisations.assertOwner(tx, organisationId, actor);
      return this.state(tx, seller, items);
    });
  }

  /** Of whoever may: a person of the shop, or a till with its token. @throws StadtliveError BAD_USER_INPUT */
  async state(
    tx: EntityManager,
    seller: Organisation,
    items: readonly NewStock[],
  ): Promise<Product[]> {
    if (items.length < 1 || items.length > mostAtOnce) {
      throw badInput('items', `At once there are 1 to ${mostAtOnce} items.`, { max: mostAtOnce });
    }
    const products = await this.#productsOf(tx, seller, items);
    const places = new Set((await this.places.placesOf(tx, seller.id)).map(({ id }) => id));
    const stated = items.map(({ itemId, placeId, stock }, i): StatedStock => {
      const productId = products.get(itemId);
      if (!productId) throw badInput(`items.${i}.itemId`, 'The shop has no such item.');
      const place = placeId ?? seller.id;
      if (!places.has(place)) throw badInput(`items.${i}.placeId`, 'The shop has no such place.');
      if (!(Number.isInteger(stock) && stock >= 0 && stock <= mostStock)) {
        throw badInput(`items.${i}.stock`, `A stock is a whole number from 0 to ${mostStock}.`);
      }
      return { itemId, productId, placeId: place, quantity: stock };
    });
    await this.stocks.state(tx, stated);
    return this.shelf.arrange(tx, [...new Set(products.values())], seller);
  }

  /** Each item's product, locked. */
  async #productsOf(
    tx: EntityManager,
    seller: Organisation,
    items: readonly NewStock[],
  ): Promise<Map<string, string>> {
    const ids = [...new Set(items.map(({ itemId }) => itemId))].filter(isId);
    const organisationId = seller.id;
    const variants = await tx.findBy(Variant, { id: In(ids), organisationId });
    const wanted = [...ids, ...variants.map(({ productId }) => productId)];
    const products = await tx.find(Product, {
      where: { id: In(wanted), organisationId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const alone = products.filter(({ hasVariants }) => !hasVariants);
    return new Map([
      ...alone.filter(({ id }) => ids.includes(id)).map(({ id }) => [id, id] as const),
      ...variants.map(({ id, productId }) => [id, productId] as const),
    ]);
  }
}
