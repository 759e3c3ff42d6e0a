import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import { Clock } from '@stadtlive/kernel';
import { Stocks } from '../stock/stock.service.ts';
import type { CatalogueEntry, EntryOutcome } from './catalogue-entry.ts';
import { moveItems } from './item-moves.ts';
import { KnownItems } from './known-items.ts';
import { ProductShelf } from './product-shelf.ts';
import { ProductDraftBook } from './product-draft-book.ts';

/**
 * Many products at once, from a file or a program. What matches an article number, or else a GTIN
 * of the shop, is changed; all else is new. In the caller's transaction, in a few statements.
 */
@Injectable()
export class CatalogueWriter {
  constructor(
    private readonly stocks: Stocks,
    private readonly shelf: ProductShelf,
    private readonly clock: Clock,
  ) {}

  /**
   * Rows of one group have to come in the same call. Whoever asks for publishing asks
   * `Selling.expectAllowed` first.
   * @param entries at most some hundreds
   */
  async put(
    tx: EntityManager,
    seller: Organisation,
    entries: readonly CatalogueEntry[],
    now = this.clock.now(),
  ): Promise<EntryOutcome[]> {
    const known = await KnownItems.read(tx, seller.id, entries);
    const book = new ProductDraftBook(seller, known, now);
    for (const group of grouped(entries)) book.enter(group);
    if (entries.some(({ publish }) => publish === true)) await this.shelf.announceFirst(tx, seller);
    const outcomes = await book.write(tx, entries);
    await moveItems(tx, book.moves);
    await this.shelf.clear(tx, book.emptied);
    await this.stocks.state(tx, book.stated);
    await this.shelf.arrange(tx, book.productIds, seller);
    return outcomes;
  }
}

/** Variants of one product together, in the order of their first. */
function grouped(entries: readonly CatalogueEntry[]): CatalogueEntry[][] {
  const groups = new Map<unknown, CatalogueEntry[]>();
  for (const entry of entries) {
    const key = entry.groupKey ?? entry;
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
}
