import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Cents } from '@stadtlive/kernel';
import type { LocalDate } from '../calendar/days.ts';
import { DirectDebits } from '../direct-debit/direct-debits.service.ts';
import { Ledger } from './ledger.ts';
import { Receivable } from './receivable.entity.ts';

/** What was paid too much, or paid and then credited, goes to what is still owed. */
@Injectable()
export class SetOff {
  constructor(
    private readonly ledger: Ledger,
    private readonly debits: DirectDebits,
  ) {}

  /**
   * The oldest first, all of one subscription this transaction holds.
   * @returns how much of the debt given is settled by it
   */
  async run(
    tx: EntityManager,
    { id: subscriptionId }: { readonly id: string },
    day: LocalDate,
    of?: { readonly id: string },
  ): Promise<Cents> {
    const all = await tx.find(Receivable, {
      where: { subscriptionId },
      order: { dueOn: 'ASC', invoiceId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const credits = all.filter(({ openCents }) => openCents < 0);
    if (credits.length === 0) return 0;
    let settled = 0;
    for (const debt of all.filter(({ openCents }) => openCents > 0)) {
      if (await this.debits.isWithBank(tx, debt.invoiceId)) continue;
      const cents = await this.#settle(tx, debt, credits, day);
      if (debt.invoiceId === of?.id) settled = cents;
    }
    return settled;
  }

  async #settle(
    tx: EntityManager,
    debt: Receivable,
    credits: readonly Receivable[],
    day: LocalDate,
  ): Promise<Cents> {
    const before = debt.openCents;
    for (const credit of credits) {
      const cents = Math.min(-credit.openCents, debt.openCents);
      if (cents <= 0) continue;
      await this.ledger.post(tx, credit, { kind: 'SET_OFF', cents, day });
      if (cents === debt.openCents) await this.debits.takeOut(tx, debt.invoiceId);
      await this.ledger.post(tx, debt, { kind: 'SET_OFF', cents: -cents, day });
    }
    return before - debt.openCents;
  }
}
