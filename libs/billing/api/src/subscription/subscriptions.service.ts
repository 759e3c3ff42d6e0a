import { Injectable } from '@nestjs/common';
import type { ChangeBillingAddressInput, ChangePaymentInput } from '@stadtlive/contract';
import { Organisation } from '@stadtlive/directory-api';
import type { Actor } from '@stadtlive/identity-api';
import { conflict } from '@stadtlive/kernel';
import { addDays, lastOfMonth, type LocalDate } from '../calendar/days.ts';
import { readPayment } from '../mandate/mandates.service.ts';
import { expectTerms } from '../plan/expect-terms.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import { readAddress } from './billing-address.ts';
import { PaymentChoice } from './payment-choice.ts';
import { SubscriptionLookup, type OwnSubscription } from './subscription-lookup.ts';
import { SubscriptionSteps } from './subscription-steps.ts';
import type { Subscription } from './subscription.entity.ts';

type Ordered = OwnSubscription & { readonly subscription: Subscription };

/** What an owner does about a subscription that is ordered. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly lookup: SubscriptionLookup,
    private readonly steps: SubscriptionSteps,
    private readonly payments: PaymentChoice,
    private readonly letters: BillingLetters,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  changePayment(input: ChangePaymentInput, actor: Actor): Promise<Organisation> {
    const terms = expectTerms();
    const mandate = readPayment(input.payment, input.sepa, terms.biller);
    return this.#ordered(input.organisationId, actor, async (own) => {
      const { tx, organisation, subscription, accountId } = own;
      subscription.payment = input.payment;
      await tx.save(subscription);
      const paid = await this.payments.choose(tx, subscription, mandate, { by: accountId, terms });
      await this.letters.tell(tx, organisation, subscription, 'paymentChanged', paid);
    });
  }

  /** @throws StadtliveError as `changePayment` */
  changeAddress(input: ChangeBillingAddressInput, actor: Actor): Promise<Organisation> {
    const address = readAddress(input.billingAddress);
    return this.#ordered(input.organisationId, actor, async ({ tx, subscription }) => {
      subscription.address = address;
      await tx.save(subscription);
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT */
  cancel(organisationId: string, actor: Actor): Promise<Organisation> {
    return this.#ordered(organisationId, actor, async ({ tx, organisation, subscription }) => {
      const { state, paidFrom } = subscription;
      const { today } = this.steps;
      if (state === 'CANCELLED')
        throw conflict('It is cancelled already.', { reason: 'CANCELLED' });
      const day = state === 'SUSPENDED' ? today : lastDay(paidFrom!, today);
      subscription.endsOn = day;
      subscription.state = state === 'SUSPENDED' ? 'ENDED' : 'CANCELLED';
      await tx.save(subscription);
      await this.steps.noteAndTell(tx, organisation, subscription, 'CANCELLED', 'cancelled', {
        day,
      });
      if (state === 'SUSPENDED') await this.steps.note(tx, subscription, 'ENDED');
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT */
  withdrawCancellation(organisationId: string, actor: Actor): Promise<Organisation> {
    return this.#ordered(organisationId, actor, async ({ tx, organisation, subscription }) => {
      if (subscription.state !== 'CANCELLED') {
        throw conflict('It is not cancelled.', { reason: 'NOT_CANCELLED' });
      }
      Object.assign(subscription, { state: 'ACTIVE', endsOn: null });
      await tx.save(subscription);
      const event = 'CANCELLATION_WITHDRAWN';
      await this.steps.noteAndTell(tx, organisation, subscription, event, 'goesOn');
    });
  }

  #ordered(
    organisationId: string,
    actor: Actor,
    work: (own: Ordered) => Promise<void>,
  ): Promise<Organisation> {
    return this.lookup.own(organisationId, actor, async (own) => {
      const { subscription } = own;
      if (!subscription || ['TRIAL', 'ENDED'].includes(subscription.state)) {
        throw conflict('Nothing is ordered.', { reason: 'NOT_ORDERED' });
      }
      await work({ ...own, subscription });
      return own.organisation;
    });
  }
}

/** The end of the month; of the trial, where the first paid day is still to come. */
const lastDay = (paidFrom: LocalDate, today: LocalDate): LocalDate =>
  paidFrom > today ? addDays(paidFrom, -1) : lastOfMonth(today);
