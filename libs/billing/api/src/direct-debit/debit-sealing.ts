import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mandate } from '../mandate/mandate.entity.ts';
import type { Receivable } from '../receivable/receivable.entity.ts';
import { Subscription } from '../subscription/subscription.entity.ts';
import { DirectDebit, type SequenceType } from './direct-debit.entity.ts';

/** Fixes sum, sequence and account of a debit, as the bank gets them. */
@Injectable()
export class DebitSealing {
  /** @returns false where there is nothing left to debit: then it leaves the batch */
  async seal(tx: EntityManager, debit: DirectDebit, receivable: Receivable): Promise<boolean> {
    const mandate = await tx.findOneBy(Mandate, { id: debit.mandateId });
    if (!mandate || mandate.revokedAt || receivable.openCents <= 0) {
      await tx.delete(DirectDebit, { id: debit.id });
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
