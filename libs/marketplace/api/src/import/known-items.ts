import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { RowDraft } from './check/row-draft.ts';

/** What the catalogue of a shop has already. */
export class KnownKeys {
  constructor(
    private readonly skus: ReadonlySet<string>,
    private readonly gtins: ReadonlySet<string>,
  ) {}

  /** Whether a row changes something that is there. */
  has({ sku, gtin }: Pick<RowDraft, 'sku' | 'gtin'>): boolean {
    return (
      (sku !== undefined && this.skus.has(sku)) ||
      (gtin !== undefined && this.gtins.has(gtin.padStart(14, '0')))
    );
  }
}

@Injectable()
export class KnownItems {
  constructor(private readonly db: TenantDatabase) {}

  async of(organisationId: string): Promise<KnownKeys> {
    const rows = await this.db.sql<{ sku: string | null; gtin: string | null }>(
      `SELECT NULL AS sku, gtin FROM product WHERE organisation_id = $1`,
      [organisationId],
    );
    return new KnownKeys(
      new Set(rows.flatMap(({ sku }) => sku ?? [])),
      new Set(rows.flatMap(({ gtin }) => gtin?.padStart(14, '0') ?? [])),
    );
  }
}
