import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { fingerprintOf } from './columns/header-fingerprint.ts';
import type { ColumnUse, ImportColumn } from './columns/import-field.ts';

const mostKept = 20;

/** What a shop has said of the columns of its files. */
@Injectable()
export class ImportMappings {
  constructor(private readonly db: TenantDatabase) {}

  /** By the names of the columns; null for names that are new. */
  async of(
    organisationId: string,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, ColumnUse> | null> {
    const [found] = await this.db.sql<{ columns: Record<string, ColumnUse> }>(
      'SELECT columns FROM import_mapping WHERE organisation_id = $1 AND fingerprint = $2',
      [organisationId, fingerprintOf(names)],
    );
    return found ? new Map(Object.entries(found.columns)) : null;
  }

  async keep(
    tx: EntityManager,
    organisationId: string,
    columns: readonly ImportColumn[],
    now: Date,
  ): Promise<void> {
    const uses = columns.map(({ name, examples: _, confidence: __, question: ___, ...use }) => [
      name,
      use,
    ]);
    const fingerprint = fingerprintOf(columns.map(({ name }) => name));
    await tx.query(
      `INSERT INTO import_mapping (organisation_id, fingerprint, columns, used_at)
       VALUES ($1, $2, $3::jsonb, $4)
       ON CONFLICT (organisation_id, fingerprint)
       DO UPDATE SET columns = EXCLUDED.columns, used_at = EXCLUDED.used_at`,
      [organisationId, fingerprint, JSON.stringify(Object.fromEntries(uses)), now],
    );
    await tx.query(
      `DELETE FROM import_mapping WHERE organisation_id = $1 AND fingerprint NOT IN (
         SELECT fingerprint FROM import_mapping WHERE organisation_id = $1
         ORDER BY used_at DESC LIMIT ${mostKept})`,
      [organisationId],
    );
  }
}
