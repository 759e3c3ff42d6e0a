import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { CityDay } from '../calendar/city-day.ts';
import { addDays } from '../calendar/days.ts';
import { DebitSealing } from '../direct-debit/debit-sealing.ts';
import { DirectDebitBatch } from '../direct-debit/direct-debit-batch.entity.ts';
import { DirectDebit } from '../direct-debit/direct-debit.entity.ts';
import { creditorOf } from '../plan/biller.ts';
import type { Terms } from '../plan/terms.ts';
import { Ledger } from '../receivable/ledger.ts';

/** Batches whose day is over: sealed in time, and settled. */
@Injectable()
export class DemoBatches {
  constructor(
    private readonly day: CityDay,
    private readonly sealing: DebitSealing,
    private readonly ledger: Ledger,
  ) {}

  async settle(tx: EntityManager, { biller }: Terms): Promise<void> {
    const over = { state: 'OPEN' as const, collectOn: LessThanOrEqual(this.day.today()) };
    const batches = await tx.find(DirectDebitBatch, { where: over, order: { collectOn: 'ASC' } });
    for (const batch of batches) {
      const { id: batchId, collectOn: day } = batch;
      for (const debit of await tx.findBy(DirectDebit, { batchId })) {
        const receivable = await this.ledger.locked(tx, debit.invoiceId);
        if (!(await this.sealing.seal(tx, debit, receivable))) continue;
        const cents = -debit.cents!;
        await this.ledger.post(tx, receivable, { kind: 'COLLECTION', cents, day });
      }
      const sealedAt = new Date(`${addDays(day, -3)}T08:00:00Z`);
      const sealed = { state: 'SETTLED' as const, creditor: creditorOf(biller), sealedAt };
      await tx.save(Object.assign(batch, sealed));
    }
  }
}
