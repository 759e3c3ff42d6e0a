import { Injectable } from '@nestjs/common';
import { Selling } from '@stadtlive/directory-api';
import { addDays } from '../calendar/days.ts';
import { changeAfter, priceOn } from '../plan/terms.ts';
import { SubscriptionSteps } from '../subscription/subscription-steps.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import { Notices } from './notices.ts';
import type { SubscriptionWork } from './subscription-work.ts';

const reminderDays = 7;
/** How long before a new price everybody is told. */
export const priceNoticeDays = 42;

/** What ends with time: trials and cancelled subscriptions; and what is told before. */
@Injectable()
export class TrialWork {
  constructor(
    private readonly selling: Selling,
    private readonly steps: SubscriptionSteps,
    private readonly letters: BillingLetters,
    private readonly notices: Notices,
  ) {}

  async remind({ tx, organisation, subscription, terms, today }: SubscriptionWork): Promise<void> {
    const { trialUntil, state } = subscription;
    if (state === 'TRIAL' && today >= addDays(trialUntil, -reminderDays) && today <= trialUntil) {
      if (await this.notices.isNew(tx, subscription, 'trialEnding', trialUntil, today)) {
        const cents = priceOn(terms, addDays(trialUntil, 1));
        const told = { day: trialUntil, cents };
        await this.letters.tell(tx, organisation, subscription, 'trialEnding', told);
      }
    }
    const change = changeAfter(terms, today);
    if (state === 'ACTIVE' && change && today >= addDays(change.from, -priceNoticeDays)) {
      if (await this.notices.isNew(tx, subscription, 'priceChange', change.from, today)) {
        const told = { day: change.from, cents: change.monthlyCents };
        await this.letters.tell(tx, organisation, subscription, 'priceChange', told);
      }
    }
  }

  async end({ tx, organisation, subscription, today }: SubscriptionWork): Promise<void> {
    const { state, trialUntil, endsOn } = subscription;
    if (state === 'TRIAL' && trialUntil < today) {
      Object.assign(subscription, { state: 'ENDED', endsOn: trialUntil });
      await tx.save(subscription);
      await this.steps.noteAndTell(tx, organisation, subscription, 'TRIAL_ENDED', 'trialEnded');
      await this.selling.announceRight(tx, organisation, false);
    }
    const isOver = endsOn !== null && endsOn < today;
    if (isOver && (state === 'CANCELLED' || state === 'SUSPENDED')) {
      subscription.state = 'ENDED';
      await tx.save(subscription);
      await this.steps.noteAndTell(tx, organisation, subscription, 'ENDED', 'ended');
      if (state === 'CANCELLED') await this.selling.announceRight(tx, organisation, false);
    }
  }
}
