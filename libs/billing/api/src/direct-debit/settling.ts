import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { CityDay } from '../calendar/city-day.ts';
import { Ledger } from '../receivable/ledger.ts';
import { DirectDebitBatch } from './direct-debit-batch.entity.ts';
import { DirectDebit } from './direct-debit.entity.ts';

/** On its day what a sealed batch holds counts as paid, until a debit comes back. */
@Injectable()
export class Settling {
  constructor(
    private readonly db: TenantDatabase,
    private readonly ledger: Ledger,
    private readonly day: CityDay,
  ) {}

  async run(): Promise<void> {
    const where = { state: 'SEALED' as const, collectOn: LessThanOrEqual(this.day.today()) };
    const due = await this.db.read((tx) => tx.find(DirectDebitBatch, { where }));
    for (const { id } of due) await this.#settle(id);
  }

  /** All or nothing: whoever runs twice finds it settled. */
  #settle(id: string): Promise<void> {
    return this.db.write(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const batch = await tx.findOneOrFail(DirectDebitBatch, { where: { id }, lock });
      if (batch.state !== 'SEALED') return;
      const where = { batchId: id, returnedOn: IsNull() };
      for (const debit of await tx.find(DirectDebit, { where, order: { invoiceId: 'ASC' } })) {
        const receivable = await this.ledger.locked(tx, debit.invoiceId);
        const { collectOn: day } = batch;
        const cents = -debit.cents!;
        // Open again, should more be owed than was collected.
        receivable.state = 'OPEN';
        await this.ledger.post(tx, receivable, { kind: 'COLLECTION', cents, day });
      }
      batch.state = 'SETTLED';
      await tx.save(batch);
    });
  }
}
