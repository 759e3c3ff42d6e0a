import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OrganisationLookup, Places } from '@stadtlive/directory-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { z } from 'zod';
import { gtinKey } from '../product/known-items.ts';
import { ProductChanges } from '../product/product-changes.ts';
import { StockDesk, type NewStock } from './stock-desk.service.ts';

const row = z.object({
  sku: z.string().trim().min(1).max(60).optional(),
  gtin: z
    .string()
    .trim()
    .regex(/^\d{8}(\d{4,6})?$/)
    .optional(),
  placeId: z.uuid().optional(),
  stock: z.number().int().min(0).max(1_000_000),
});

type Row = z.infer<typeof row>;

export interface RefusedRow {
  /** Counted from 1. */
  readonly row: number;
  readonly reason: 'MALFORMED' | 'UNKNOWN_ITEM' | 'AMBIGUOUS_ITEM' | 'UNKNOWN_PLACE';
  readonly message: string;
}

export interface StockReport {
  readonly changed: number;
  readonly refused: readonly RefusedRow[];
}

const messages: Record<RefusedRow['reason'], string> = {
  MALFORMED:
    'A row is { "gtin" or "sku", "stock": 0 to 1000000, "placeId" if not the shop itself }.',
  UNKNOWN_ITEM: 'The shop has nothing with this number.',
  AMBIGUOUS_ITEM: 'Several items of the shop have this GTIN; please name the article number.',
  UNKNOWN_PLACE: 'The shop has no such place.',
};

/** What a till says is left: each row is taken or refused by itself. */
@Injectable()
export class TillStock {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly places: Places,
    private readonly desk: StockDesk,
    private readonly changes: ProductChanges,
  ) {}

  /** @param rows at most 500 */
  async state(organisationId: string, rows: readonly unknown[]): Promise<StockReport> {
    const refused: RefusedRow[] = [];
    const refuse = (i: number, reason: RefusedRow['reason']) =>
      void refused.push({ row: i + 1, reason, message: messages[reason] });
    const read = rows.map((given) => readRow(given));
    const products = await this.db.write(async (tx) => {
      const seller = await this.organisations.present(tx, organisationId);
      const itemsOf = await knownItems(tx, organisationId, read);
      const places = new Set((await this.places.placesOf(tx, organisationId)).map(({ id }) => id));
      const items: NewStock[] = [];
      read.forEach((row, i) => {
        if (!row) return refuse(i, 'MALFORMED');
        const { placeId, stock } = row;
        const [itemId, ...others] = itemsOf(row);
        if (!itemId) return refuse(i, 'UNKNOWN_ITEM');
        if (others.length > 0) return refuse(i, 'AMBIGUOUS_ITEM');
        if (placeId && !places.has(placeId)) return refuse(i, 'UNKNOWN_PLACE');
        items.push({ itemId, stock, ...(placeId && { placeId }) });
      });
      return items.length > 0 ? this.desk.state(tx, seller, items) : [];
    });
    await Promise.all(products.map(({ id }) => this.changes.announce(id)));
    return { changed: rows.length - refused.length, refused };
  }
}

const readRow = (given: unknown): Row | null => {
  const { success, data } = row.safeParse(given);
  return success && (data.sku || data.gtin) ? data : null;
};

/** The items each row could mean: by its article number, or else by its GTIN. */
async function knownItems(
  tx: EntityManager,
  organisationId: string,
  rows: readonly (Row | null)[],
): Promise<(row: Row) => readonly string[]> {
  const skus = rows.flatMap((one) => one?.sku ?? []);
  const gtins = rows.flatMap((one) => (one?.gtin ? gtinKey(one.gtin) : []));
  const meant = "(sku = ANY ($2) OR ltrim(gtin, '0') = ANY ($3))";
  const known = (await tx.query(
    `SELECT id, sku, gtin FROM product WHERE organisation_id = $1 AND axes = '{}' AND ${meant}
     UNION ALL
     SELECT id, sku, gtin FROM product_variant WHERE organisation_id = $1 AND ${meant}`,
    [organisationId, skus, gtins],
  )) as { id: string; sku: string | null; gtin: string | null }[];
  const bySku = Map.groupBy(known, ({ sku }) => sku);
  const byGtin = Map.groupBy(known, ({ gtin }) => gtin && gtinKey(gtin));
  return ({ sku, gtin }) => {
    const found = sku ? bySku.get(sku) : byGtin.get(gtinKey(gtin!));
    return (found ?? []).map(({ id }) => id);
  };
}
