import { Injectable } from '@nestjs/common';
import type { OrderSubscriptionInput } from '@stadtlive/contract';
import { Organisation, Selling } from '@stadtlive/directory-api';
import type { Actor } from '@stadtlive/identity-api';
import { conflict } from '@stadtlive/kernel';
import { addDays, later, type LocalDate } from '../calendar/days.ts';
import { readPayment } from '../mandate/mandates.service.ts';
import { expectTerms } from '../plan/expect-terms.ts';
import { priceOn, type Terms } from '../plan/terms.ts';
import { PaymentChoice } from './payment-choice.ts';
import { readAddress } from './billing-address.ts';
import { SubscriptionSteps } from './subscription-steps.ts';
import { SubscriptionLookup } from './subscription-lookup.ts';
import { Subscription } from './subscription.entity.ts';
import { newSubscription } from './trial.service.ts';

/** The explicit order, without which nothing is ever to be paid. */
@Injectable()
export class Orders {
  constructor(
    private readonly lookup: SubscriptionLookup,
    private readonly steps: SubscriptionSteps,
    private readonly payments: PaymentChoice,
    private readonly selling: Selling,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT with `reason` */
  async order(input: OrderSubscriptionInput, actor: Actor): Promise<Organisation> {
    const terms = expectTerms();
    const mandate = readPayment(input.payment, input.sepa, terms.biller);
    const address = readAddress(input.billingAddress);
    return this.lookup.own(input.organisationId, actor, async (own) => {
      const { tx, organisation, accountId } = own;
      const { today, now } = this.steps;
      const subscription =
        own.subscription ??
        Object.assign(new Subscription(), newSubscription(organisation.id, today, terms));
      const before = own.subscription?.state ?? 'NONE';
      if (!['NONE', 'TRIAL', 'ENDED'].includes(before)) {
        throw conflict('It is ordered already.', { reason: 'ORDERED' });
      }
      if (before === 'ENDED') await this.payments.expectNoDebts(tx, subscription);
      const paidFrom = firstPaidDay(subscription, today);
      const acceptedCents = expectPrice(terms, paidFrom, input.acceptsPriceCents);
      const order = { orderedAt: now, orderedBy: accountId, acceptedCents, paidFrom, address };
      Object.assign(subscription, order, { state: 'ACTIVE', endsOn: null, payment: input.payment });
      await tx.save(subscription);
      const paid = await this.payments.choose(tx, subscription, mandate, { by: accountId, terms });
      if (before === 'NONE') await this.steps.note(tx, subscription, 'TRIAL_BEGUN');
      await this.steps.noteAndTell(tx, organisation, subscription, 'ORDERED', 'ordered', {
        day: paidFrom,
        cents: acceptedCents,
        ...paid,
      });
      if (before === 'ENDED') await this.selling.announceRight(tx, organisation, true);
      return organisation;
    });
  }
}

/** The day after the trial, or today where it is over. */
export const firstPaidDay = ({ trialUntil }: Pick<Subscription, 'trialUntil'>, today: LocalDate) =>
  later(addDays(trialUntil, 1), today);

function expectPrice(terms: Terms, paidFrom: LocalDate, accepted: number): number {
  const priceCents = priceOn(terms, paidFrom);
  if (accepted === priceCents) return priceCents;
  throw conflict('The price is another one by now.', { reason: 'PRICE_CHANGED', priceCents });
}
