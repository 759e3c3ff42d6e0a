import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import { newId } from '@stadtlive/kernel';
import type { CatalogueEntry, EntryOutcome } from './catalogue-entry.ts';
import { sortTitle } from './sort-title.ts';

@Injectable()
export class CatalogueWriter {
  async put(
    tx: EntityManager,
    seller: Organisation,
    entries: readonly CatalogueEntry[],
    now: Date,
  ): Promise<EntryOutcome[]> {
    const outcomes: EntryOutcome[] = [];
    for (const entry of entries) {
      const productId = newId();
      await tx.query(
        `INSERT INTO product (id, organisation_id, title, sort_title, price_cents, vat_rate, stock, stock_as_of, topics, created_at, sku)
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, '{}', $7, $8)`,
        [
          productId,
          seller.id,
          entry.title,
          sortTitle(entry.title),
          entry.priceCents ?? 0,
          entry.vatRate ?? null,
          now,
          entry.sku ?? null,
        ],
      );
      outcomes.push({
        productId,
        variantId: null,
        result: 'CREATED',
        isPublished: false,
        duties: [],
      });
    }
    return outcomes;
  }
}
