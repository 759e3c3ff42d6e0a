import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CityDay } from '../calendar/city-day.ts';
import { addDays, later } from '../calendar/days.ts';
import { Mandate } from '../mandate/mandate.entity.ts';
import { expectTerms } from '../plan/expect-terms.ts';
import type { Receivable } from '../receivable/receivable.entity.ts';
import { Subscription } from '../subscription/subscription.entity.ts';
import { DirectDebit, type SequenceType } from './direct-debit.entity.ts';

/** Fixes sum, sequence and account of a debit, as the bank gets them. */
@Injectable()
export class DebitSealing {
  constructor(private readonly day: CityDay) {}

  /** @returns false where there is nothing left to debit: then it leaves the batch */
  async seal(tx: EntityManager, debit: DirectDebit, receivable: Receivable): Promise<boolean> {
    const mandate = await tx.findOneBy(Mandate, { id: debit.mandateId });
    if (!mandate || mandate.revokedAt || receivable.openCents <= 0) {
      await tx.delete(DirectDebit, { id: debit.id });
      if (receivable.openCents > 0) await this.#toBePaid(tx, receivable);
      return false;
    }
    const { reference, holder, iban, signedOn } = mandate;
    debit.cents = receivable.openCents;
    debit.sequence = await this.#sequenceOf(tx, mandate);
    debit.debtor = { reference, holder, iban, signedOn };
    await tx.save(debit);
    if (!mandate.used) await tx.update(Mandate, { id: mandate.id }, { used: true });
    return true;
  }

  /** Without a mandate it is an invoice as any other. */
  async #toBePaid(tx: EntityManager, receivable: Receivable): Promise<void> {
    const { paymentDays, dunning } = expectTerms();
    const dueOn = later(receivable.dueOn, addDays(this.day.today(), paymentDays));
    const nextStepOn = addDays(dueOn, dunning.afterDays[0]);
    await tx.save(Object.assign(receivable, { state: 'OPEN', dueOn, nextStepOn }));
  }

  /** The first of a mandate, the last of a subscription that ends, all others between. */
  async #sequenceOf(tx: EntityManager, { subscriptionId, used }: Mandate): Promise<SequenceType> {
    if (!used) return 'FRST';
    const subscription = await tx.findOneBy(Subscription, { id: subscriptionId });
    const isOver = subscription?.state === 'CANCELLED' || subscription?.state === 'ENDED';
    return isOver && (await this.#isLast(tx, subscriptionId)) ? 'FNAL' : 'RCUR';
  }

  async #isLast(tx: EntityManager, subscriptionId: string): Promise<boolean> {
    const [row] = (await tx.query(
      `SELECT count(*)::int AS n FROM direct_debit d JOIN receivable r ON r.invoice_id = d.invoice_id
       WHERE r.subscription_id = $1 AND d.cents IS NULL`,
      [subscriptionId],
    )) as [{ n: number }];
    return row.n <= 1;
  }
}
