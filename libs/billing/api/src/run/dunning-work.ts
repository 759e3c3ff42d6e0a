import { Injectable } from '@nestjs/common';
import { Selling } from '@stadtlive/directory-api';
import { addDays } from '../calendar/days.ts';
import { Invoice } from '../invoice/invoice.entity.ts';
import { debtsOf } from '../receivable/debts.ts';
import { Ledger } from '../receivable/ledger.ts';
import { Receivable } from '../receivable/receivable.entity.ts';
import { SubscriptionSteps } from '../subscription/subscription-steps.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import { Notices } from './notices.ts';
import type { SubscriptionWork } from './subscription-work.ts';

/** Three reminders, then selling rests. */
@Injectable()
export class DunningWork {
  constructor(
    private readonly ledger: Ledger,
    private readonly steps: SubscriptionSteps,
    private readonly letters: BillingLetters,
    private readonly selling: Selling,
    private readonly notices: Notices,
  ) {}

  async run(work: SubscriptionWork): Promise<void> {
    const { tx, subscription, today } = work;
    const open = await tx.find(Receivable, {
      where: { subscriptionId: subscription.id },
      order: { dueOn: 'ASC', invoiceId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const receivable of open) {
      if (receivable.openCents <= 0) continue;
      if (receivable.state === 'OPEN' && receivable.dueOn < today) {
        receivable.state = 'OVERDUE';
        await tx.save(receivable);
      }
      const { nextStepOn } = receivable;
      if (nextStepOn !== null && nextStepOn <= today) await this.#step(work, receivable);
    }
  }

  async #step(work: SubscriptionWork, receivable: Receivable): Promise<void> {
    if (receivable.reminders < 3) return this.#remind(work, receivable);
    receivable.nextStepOn = null;
    await work.tx.save(receivable);
    await this.#suspend(work);
  }

  async #remind(
    { tx, organisation, subscription, terms, today }: SubscriptionWork,
    receivable: Receivable,
  ): Promise<void> {
    const { feeCents, afterDays, suspendAfterDays } = terms.dunning;
    const fee = feeCents[receivable.reminders]!;
    receivable.reminders += 1;
    // After the last reminder follows the suspension.
    receivable.nextStepOn = addDays(today, afterDays[receivable.reminders] ?? suspendAfterDays);
    await tx.save(receivable);
    await this.ledger.post(tx, receivable, { kind: 'REMINDER_FEE', cents: fee, day: today });
    const about = `${receivable.invoiceId} ${receivable.reminders}`;
    await this.notices.isNew(tx, subscription, 'reminder', about, today);
    const { number } = await tx.findOneByOrFail(Invoice, { id: receivable.invoiceId });
    await this.letters.tell(tx, organisation, subscription, 'reminder', {
      number,
      cents: receivable.openCents,
      day: receivable.nextStepOn,
      reminders: receivable.reminders,
      feeCents: receivable.feesCents,
    });
  }

  async #suspend({ tx, organisation, subscription }: SubscriptionWork): Promise<void> {
    if (subscription.state !== 'ACTIVE' && subscription.state !== 'CANCELLED') return;
    subscription.state = 'SUSPENDED';
    await tx.save(subscription);
    const cents = await debtsOf(tx, subscription.id);
    await this.steps.noteAndTell(tx, organisation, subscription, 'SUSPENDED', 'suspended', {
      cents,
    });
    await this.selling.announceRight(tx, organisation, false);
  }
}
