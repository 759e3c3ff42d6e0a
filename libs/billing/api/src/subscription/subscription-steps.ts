import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation } from '@stadtlive/directory-api';
import { CityDay } from '../calendar/city-day.ts';
import type { LocalDate } from '../calendar/days.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import type { BillingNews, NewsData } from '../telling/billing-news.ts';
import { SubscriptionEvents, type SubscriptionEvent } from './subscription-events.ts';
import type { Subscription } from './subscription.entity.ts';

/** What follows whenever a subscription takes a step: it is counted, and its owner is told. */
@Injectable()
export class SubscriptionSteps {
  constructor(
    private readonly day: CityDay,
    private readonly events: SubscriptionEvents,
    private readonly letters: BillingLetters,
  ) {}

  get today(): LocalDate {
    return this.day.today();
  }

  get now(): Date {
    return this.day.now();
  }

  note(tx: EntityManager, subscription: Subscription, kind: SubscriptionEvent): Promise<void> {
    return this.events.note(tx, subscription, kind, this.today);
  }

  async noteAndTell(
    tx: EntityManager,
    organisation: Organisation,
    subscription: Subscription,
    kind: SubscriptionEvent,
    news: BillingNews,
    data: NewsData = {},
  ): Promise<void> {
    await this.note(tx, subscription, kind);
    await this.letters.tell(tx, organisation, subscription, news, data);
  }
}
