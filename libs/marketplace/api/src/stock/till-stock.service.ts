import { Injectable } from '@nestjs/common';
import { OrganisationLookup, Places } from '@stadtlive/directory-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { z } from 'zod';
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

interface Known {
  readonly itemId: string;
  readonly sku: string | null;
  readonly gtin: string | null;
}

const withoutNoughts = (gtin: string) => gtin.replace(/^0+/, '');

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
    const products = await this.db.write(async (tx) => {
      const seller = await this.organisations.present(tx, organisationId);
      const known = (await tx.query(
        `SELECT id AS "itemId", sku, gtin FROM product WHERE organisation_id = $1 AND axes = '{}'
         UNION ALL SELECT id, sku, gtin FROM product_variant WHERE organisation_id = $1`,
        [organisationId],
      )) as Known[];
      const places = new Set((await this.places.placesOf(tx, organisationId)).map(({ id }) => id));
      const items: NewStock[] = [];
      rows.forEach((given, i) => {
        const read = row.safeParse(given);
        if (!read.success || (!read.data.sku && !read.data.gtin)) return refuse(i, 'MALFORMED');
        const { sku, gtin, placeId, stock } = read.data;
        const found = known.filter((one) =>
          sku ? one.sku === sku : one.gtin && withoutNoughts(one.gtin) === withoutNoughts(gtin!),
        );
        if (found.length === 0) return refuse(i, 'UNKNOWN_ITEM');
        if (found.length > 1) return refuse(i, 'AMBIGUOUS_ITEM');
        if (placeId && !places.has(placeId)) return refuse(i, 'UNKNOWN_PLACE');
        items.push({ itemId: found[0]!.itemId, stock, ...(placeId && { placeId }) });
      });
      return items.length > 0 ? this.desk.state(tx, seller, items) : [];
    });
    await Promise.all(products.map(({ id }) => this.changes.announce(id)));
    return { changed: rows.length - refused.length, refused };
  }
}
