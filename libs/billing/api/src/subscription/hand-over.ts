import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Organisation, PeopleNews } from '@stadtlive/directory-api';
import { currentCity } from '@stadtlive/tenancy-api';
import type { EntityManager } from 'typeorm';
import { CityDay } from '../calendar/city-day.ts';
import { priceOn, termsOf } from '../plan/terms.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import { PaymentChoice } from './payment-choice.ts';
import { SubscriptionLookup } from './subscription-lookup.ts';

/** A shop changes hands with its subscription, and without the account of who owned it before. */
@Injectable()
export class HandOver implements OnModuleInit {
  constructor(
    private readonly news: PeopleNews,
    private readonly lookup: SubscriptionLookup,
    private readonly payments: PaymentChoice,
    private readonly letters: BillingLetters,
    private readonly day: CityDay,
  ) {}

  onModuleInit(): void {
    this.news.follow(async (tx, news) => {
      if (news.kind === 'handedOver') await this.#follow(tx, news.organisationId, news.to);
    });
  }

  async #follow(tx: EntityManager, organisationId: string, ownerId: string): Promise<void> {
    const terms = termsOf(currentCity());
    const subscription = await this.lookup.locked(tx, organisationId);
    if (!terms || !subscription?.payment) return;
    if (subscription.payment === 'SEPA') {
      subscription.payment = 'INVOICE';
      await tx.save(subscription);
      await this.payments.choose(tx, subscription, null, { by: ownerId, terms });
    }
    if (subscription.state === 'ENDED') return;
    const organisation = await tx.findOneByOrFail(Organisation, { id: organisationId });
    const cents = priceOn(terms, this.day.today());
    // To the new owner, not to where the former one had invoices sent.
    await this.letters.tell(tx, organisation, { address: null }, 'tookOver', { cents });
  }
}
