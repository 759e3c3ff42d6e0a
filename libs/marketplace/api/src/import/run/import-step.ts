import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation } from '@stadtlive/directory-api';
import { isId, StadtliveError } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { ProductShelf } from '../../product/product-shelf.ts';
import { ImportRows } from '../import-rows.ts';
import { ImportRun } from '../import-run.entity.ts';
import { PictureJob } from '../pictures/picture-job.ts';
import { ImportBatch } from './import-batch.ts';

const productsAtOnce = 16;

/** One batch of a run: one transaction, with the mark of how far it has come. */
@Injectable()
export class ImportStep {
  readonly #log = new Logger('import');

  constructor(
    private readonly db: TenantDatabase,
    private readonly rows: ImportRows,
    private readonly batch: ImportBatch,
    private readonly pictures: PictureJob,
    private readonly shelf: ProductShelf,
  ) {}

  /** @returns whether there is more to do */
  async take(importId: string, now: Date): Promise<boolean> {
    return this.db.write(async (tx) => {
      // Locked: of two processes that take up the same run one waits, and finds the mark moved on.
      const lock = { mode: 'pessimistic_write' } as const;
      const run = isId(importId)
        ? await tx.findOne(ImportRun, { where: { id: importId }, lock })
        : null;
      if (run?.state !== 'RUNNING') return false;
      const isMore = await this.#go(tx, run, now);
      await tx.save(run);
      return isMore;
    });
  }

  async #go(tx: EntityManager, run: ImportRun, now: Date): Promise<boolean> {
    run.movedAt = now;
    const seller = await this.#seller(tx, run);
    if (!seller) {
      this.#log.warn(`The import ${run.id} ends: who began it does not run the shop any more.`);
      return this.#end(tx, run, 'FAILED');
    }
    const rows = await this.rows.next(run.id, run.mark, productsAtOnce);
    if (rows.length === 0) return this.#end(tx, run, 'DONE');
    const publishes = run.publishes && (await this.#maySell(tx, seller));
    run.result = await this.batch.take(tx, { ...run, publishes }, seller, rows, now);
    run.mark = rows.at(-1)!.position;
    return true;
  }

  /** The right may be lost while the run goes on; what comes then waits as a draft. */
  async #maySell(tx: EntityManager, seller: Organisation): Promise<boolean> {
    try {
      await this.shelf.expectMaySell(tx, seller);
      return true;
    } catch (error) {
      if (error instanceof StadtliveError && error.code === 'CONFLICT') return false;
      throw error;
    }
  }

  async #end(tx: EntityManager, run: ImportRun, state: 'DONE' | 'FAILED'): Promise<false> {
    run.end(state, run.movedAt);
    await this.rows.finish(tx, run.id);
    await this.pictures.enqueue();
    return false;
  }

  /** Held in this transaction; null where the person may not sell for it any more. */
  async #seller(tx: EntityManager, { accountId, organisationId }: ImportRun) {
    if (accountId === null) return null;
    const held = await tx.query('SELECT FROM account WHERE id = $1 FOR KEY SHARE', [accountId]);
    if (held.length === 0) return null;
    const seller = await tx.findOneBy(Organisation, { id: organisationId });
    return seller?.isRunBy(accountId) ? seller : null;
  }
}
