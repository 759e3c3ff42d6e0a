import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Organisation } from '@stadtlive/directory-api';
import { newId } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { CityDay } from '../calendar/city-day.ts';
import { addDays, firstOfMonth, monthsOn, type LocalDate } from '../calendar/days.ts';
import { Mandate } from '../mandate/mandate.entity.ts';
import { termsOf, type Terms } from '../plan/terms.ts';
import { newSubscription } from '../subscription/trial.service.ts';
import { SubscriptionEvents } from '../subscription/subscription-events.ts';
import { Subscription } from '../subscription/subscription.entity.ts';
import { demoCases, type DemoCase } from './demo-cases.ts';
import { DemoBatches } from './demo-batches.ts';
import { DemoInvoices, type DemoShop } from './demo-invoices.ts';

const demoIban = 'DE89370400440532013000';

/** Gives the shops of a demo a past with the bill. Nobody is written to. */
@Injectable()
export class BillSeed {
  constructor(
    private readonly db: TenantDatabase,
    private readonly day: CityDay,
    private readonly events: SubscriptionEvents,
    private readonly invoices: DemoInvoices,
    private readonly batches: DemoBatches,
  ) {}

  /**
   * Only where there is no bill yet; repeatable.
   * @param sellers slugs of shops that sell, the demo merchant's own first
   * @returns how many subscriptions are new
   */
  async plant(sellers: readonly string[]): Promise<number> {
    const terms = termsOf(currentCity());
    if (!terms) return 0;
    const at = ({ slug }: Organisation) => sellers.indexOf(slug);
    return this.db.write(async (tx) => {
      if (await tx.existsBy(Subscription, { orderedAt: Not(IsNull()) })) return 0;
      const business = { kind: 'BUSINESS' as const };
      const selling = await tx.findBy(Organisation, { ...business, slug: In([...sellers]) });
      selling.sort((one, other) => at(one) - at(other));
      const where = { ...business, slug: Not(In([...sellers])) };
      const silent = await tx.find(Organisation, { where, order: { slug: 'ASC' } });
      const cases = demoCases(this.day.today());
      const pairs = [
        ...selling.map((one, i) => [one, cases.sellers[i] ?? cases.others] as const),
        ...silent.slice(0, 1).map((one) => [one, cases.silent] as const),
      ];
      const shops: DemoShop[] = [];
      for (const [organisation, past] of pairs) {
        const subscription = await this.#plant(tx, organisation, past, terms);
        shops.push({ organisation, subscription, past });
      }
      await this.invoices.write(tx, shops, terms);
      await this.batches.settle(tx, terms);
      await this.#plantFormer(tx);
      return shops.length;
    });
  }

  /** Shops that have been and are no more, for the figures. */
  async #plantFormer(tx: EntityManager): Promise<void> {
    const before = (months: number) => monthsOn(firstOfMonth(this.day.today()), -months);
    const [left, undecided] = [{ id: newId() }, { id: newId() }];
    await this.events.note(tx, left, 'ORDERED', before(4));
    await this.events.note(tx, left, 'ENDED', before(1));
    await this.events.note(tx, undecided, 'TRIAL_BEGUN', before(3));
    await this.events.note(tx, undecided, 'TRIAL_ENDED', before(2));
  }

  async #plant(
    tx: EntityManager,
    organisation: Organisation,
    past: DemoCase,
    terms: Terms,
  ): Promise<Subscription> {
    const { state, trialFrom, paidFrom, payment, endsOn = null } = past;
    const { name, street, postcode, locality, ownerId } = organisation;
    const subscription = Object.assign(
      new Subscription(),
      newSubscription(organisation.id, trialFrom, terms),
      { state, paidFrom, endsOn, payment },
      paidFrom && {
        orderedAt: new Date(`${addDays(paidFrom, -5)}T09:00:00Z`),
        orderedBy: ownerId,
        acceptedCents: terms.monthlyCents,
        address: { name, street, postcode, locality, email: null, vatId: null, leitwegId: null },
      },
    );
    // Its goods may have begun a trial as they were planted.
    const begun = await tx.findOneBy(Subscription, { organisationId: organisation.id });
    if (begun) await this.events.forget(tx, begun);
    if (begun) await tx.remove(begun);
    await tx.insert(Subscription, subscription);
    await this.events.note(tx, subscription, 'TRIAL_BEGUN', trialFrom);
    if (!paidFrom) return subscription;
    const ordered = addDays(paidFrom, -5);
    await this.events.note(tx, subscription, 'ORDERED', ordered);
    if (payment === 'SEPA') await tx.insert(Mandate, mandateOf(subscription, ordered, name));
    if (state === 'CANCELLED') await this.events.note(tx, subscription, state, this.day.today());
    if (state === 'SUSPENDED') await this.events.note(tx, subscription, state, this.day.today());
    return subscription;
  }
}

function mandateOf({ id, orderedBy }: Subscription, signedOn: LocalDate, holder: string) {
  const own = newId();
  return {
    ...{ id: own, subscriptionId: id, signedOn, signedBy: orderedBy, iban: demoIban },
    ...{ reference: `DEMO-M-${own.slice(-12).toUpperCase()}`, holder: holder.slice(0, 70) },
    ...{ used: false, revokedAt: null },
  };
}
