import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { conflict, isId, notFound } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { bankDaysAfter } from '../calendar/bank-days.ts';
import { CityDay } from '../calendar/city-day.ts';
import { later } from '../calendar/days.ts';
import { creditorOf } from '../plan/biller.ts';
import { expectTerms } from '../plan/expect-terms.ts';
import { Ledger } from '../receivable/ledger.ts';
import { DirectDebitBatch } from './direct-debit-batch.entity.ts';
import { DirectDebit } from './direct-debit.entity.ts';
import { DebitSealing } from './debit-sealing.ts';

/** Batches on their way to the bank. */
@Injectable()
export class Batches {
  constructor(
    private readonly db: TenantDatabase,
    private readonly day: CityDay,
    private readonly ledger: Ledger,
    private readonly sealing: DebitSealing,
  ) {}

  /** From here on its file stays the same. @throws StadtliveError NOT_FOUND, CONFLICT */
  seal(batchId: string): Promise<DirectDebitBatch> {
    const creditor = creditorOf(expectTerms().biller);
    if (!creditor) throw conflict('There is no direct debit here.', { reason: 'NO_DIRECT_DEBIT' });
    return this.db.write(async (tx) => {
      const batch = await this.#open(tx, batchId);
      const debits = await tx.find(DirectDebit, {
        where: { batchId: batch.id },
        order: { invoiceId: 'ASC' },
      });
      let count = 0;
      for (const debit of debits) {
        const receivable = await this.ledger.locked(tx, debit.invoiceId);
        if (await this.sealing.seal(tx, debit, receivable)) count++;
      }
      if (count === 0) throw conflict('Nothing is to be debited.', { reason: 'EMPTY' });
      // The bank takes a core debit until the bank day before.
      const collectOn = later(batch.collectOn, bankDaysAfter(this.day.today(), 1));
      const sealed = { state: 'SEALED' as const, sealedAt: this.day.now(), creditor, collectOn };
      return tx.save(Object.assign(batch, sealed));
    });
  }

  async #open(tx: EntityManager, id: string): Promise<DirectDebitBatch> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = isId(id) ? await tx.findOne(DirectDebitBatch, { where: { id }, lock }) : null;
    if (!found) throw notFound('The batch');
    if (found.state !== 'OPEN') throw conflict('It is sealed already.', { reason: 'SEALED' });
    return found;
  }
}
