import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { RowDraft } from './check/row-draft.ts';

type Keys = Pick<RowDraft, 'sku' | 'gtin'>;
interface ItemRow {
  readonly sku: string | null;
  readonly gtin: string | null;
  readonly title: string;
  /** In the shop window, or a variant: a price of nought is none. */
  readonly needsPrice: boolean;
}

const items = `
  SELECT p.sku, p.gtin, p.title, p.published_at IS NOT NULL AS "needsPrice" FROM product p WHERE p.organisation_id = $1
  UNION ALL
  SELECT v.sku, v.gtin, p.title, true FROM product_variant v JOIN product p ON p.id = v.product_id
  WHERE v.organisation_id = $1`;

/** Leading zeros do not tell GTINs apart. */
const wide = (gtin: string) => gtin.padStart(14, '0');

/** What the catalogue of a shop has already, by its number, else by its GTIN. */
export class KnownKeys {
  readonly #skus = new Map<string, ItemRow>();
  readonly #gtins = new Map<string, ItemRow>();
  /** An own number says that the same goods are meant to stand there twice. */
  readonly #freeGtins = new Map<string, ItemRow>();

  constructor(rows: readonly ItemRow[]) {
    for (const row of rows) {
      const { sku, gtin } = row;
      if (sku !== null) this.#skus.set(sku, row);
      if (gtin === null) continue;
      this.#gtins.set(wide(gtin), row);
      if (sku === null) this.#freeGtins.set(wide(gtin), row);
    }
  }

  /** What a row changes; undefined for what is new. */
  of({ sku, gtin }: Keys): Pick<ItemRow, 'title' | 'needsPrice'> | undefined {
    const bySku = sku === undefined ? undefined : this.#skus.get(sku);
    if (bySku !== undefined || gtin === undefined) return bySku;
    return (sku === undefined ? this.#gtins : this.#freeGtins).get(wide(gtin));
  }
}

@Injectable()
export class CatalogueKeys {
  constructor(private readonly db: TenantDatabase) {}

  async all(organisationId: string): Promise<KnownKeys> {
    return new KnownKeys(await this.db.sql<ItemRow>(items, [organisationId]));
  }

  /** Of these rows only. */
  async titlesOf(
    tx: EntityManager,
    organisationId: string,
    drafts: readonly RowDraft[],
  ): Promise<KnownKeys> {
    const nameless = drafts.filter(({ title }) => title === undefined);
    if (nameless.length === 0) return new KnownKeys([]);
    const skus = nameless.flatMap(({ sku }) => sku ?? []);
    const gtins = nameless.flatMap(({ gtin }) => (gtin ? wide(gtin) : []));
    const rows = (await tx.query(
      `SELECT * FROM (${items}) i WHERE i.sku = ANY ($2) OR lpad(i.gtin, 14, '0') = ANY ($3)`,
      [organisationId, skus, gtins],
    )) as ItemRow[];
    return new KnownKeys(rows);
  }
}
