import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation, Selling } from '@stadtlive/directory-api';
import { conflict, newId } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { CityDay } from '../calendar/city-day.ts';
import { lastOfMonths } from '../calendar/days.ts';
import { termsOf, type Terms } from '../plan/terms.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import { SubscriptionEvents } from './subscription-events.ts';
import { sellsIn, Subscription } from './subscription.entity.ts';

/** Answers who may sell, and begins the trial with the first publishing. */
@Injectable()
export class Trial implements OnModuleInit {
  constructor(
    private readonly selling: Selling,
    private readonly day: CityDay,
    private readonly events: SubscriptionEvents,
    private readonly letters: BillingLetters,
  ) {}

  onModuleInit(): void {
    this.selling.guard((tx, organisation) => this.#expectAllowed(tx, organisation));
    this.selling.followFirst((tx, organisation) => this.#begin(tx, organisation));
  }

  async #expectAllowed(tx: EntityManager, organisation: Organisation): Promise<void> {
    const terms = termsOfShop(organisation);
    if (!terms) return;
    const found = await tx.findOneBy(Subscription, { organisationId: organisation.id });
    if (!found && terms.trialMonths === 0) {
      throw conflict('Selling takes a subscription, which is ordered first.', {
        reason: 'ORDER_FIRST',
      });
    }
    if (found && !sellsIn(found.state)) {
      throw found.state === 'SUSPENDED'
        ? conflict('Selling rests until all invoices are paid.', { reason: 'SUSPENDED' })
        : conflict('Selling takes a subscription; the last one has ended.', { reason: 'ENDED' });
    }
  }

  /** Whoever has had a trial has no second one. */
  async #begin(tx: EntityManager, organisation: Organisation): Promise<void> {
    const terms = termsOfShop(organisation);
    if (!terms || terms.trialMonths === 0) return;
    const today = this.day.today();
    const trial = {
      ...newSubscription(organisation.id, today, terms),
      state: 'TRIAL' as const,
    };
    const begun = await tx
      .createQueryBuilder()
      .insert()
      .into(Subscription)
      .values(trial)
      .orIgnore()
      .returning('id')
      .execute();
    if ((begun.raw as unknown[]).length === 0) return;
    await this.events.note(tx, trial, 'TRIAL_BEGUN', today);
    await this.letters.tell(tx, organisation, trial, 'trialBegun', { day: trial.trialUntil });
  }
}

const termsOfShop = ({ kind }: Organisation): Terms | null =>
  kind === 'BUSINESS' ? termsOf(currentCity()) : null;

/** As it is before anything is ordered. */
export const newSubscription = (organisationId: string, today: string, terms: Terms) => ({
  id: newId(),
  organisationId,
  trialFrom: today,
  trialUntil: lastOfMonths(today, terms.trialMonths),
  orderedAt: null,
  orderedBy: null,
  acceptedCents: null,
  paidFrom: null,
  endsOn: null,
  payment: null,
  address: null,
});
