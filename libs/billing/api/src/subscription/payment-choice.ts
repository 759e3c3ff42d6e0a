import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { conflict } from '@stadtlive/kernel';
import { addDays } from '../calendar/days.ts';
import { CityDay } from '../calendar/city-day.ts';
import { DirectDebits } from '../direct-debit/direct-debits.service.ts';
import { maskedIban } from '../mandate/mandate.entity.ts';
import { Mandates, type GivenMandate } from '../mandate/mandates.service.ts';
import type { Terms } from '../plan/terms.ts';
import type { NewsData } from '../telling/billing-news.ts';
import { debtsOf } from '../receivable/debts.ts';
import type { Subscription } from './subscription.entity.ts';

/** How a subscription is paid, and what that changes for what is being collected. */
@Injectable()
export class PaymentChoice {
  constructor(
    private readonly mandates: Mandates,
    private readonly debits: DirectDebits,
    private readonly day: CityDay,
  ) {}

  /**
   * Debits no bank has seen yet go by the new mandate, or become invoices to be paid.
   * @returns what is told of the mandate
   */
  async choose(
    tx: EntityManager,
    { id }: Subscription,
    mandate: GivenMandate | null,
    { by, terms }: { readonly by: string | null; readonly terms: Terms },
  ): Promise<Pick<NewsData, 'account' | 'mandate' | 'creditorId'>> {
    if (mandate) {
      const { numberPrefix: prefix, creditorId } = terms.biller;
      const given = await this.mandates.give(tx, id, mandate, { by, prefix });
      await this.debits.moveTo(tx, id, given.id);
      const { iban, reference } = given;
      return { account: maskedIban(iban), mandate: reference, ...(creditorId && { creditorId }) };
    }
    await this.mandates.revoke(tx, id);
    const dueOn = addDays(this.day.today(), terms.paymentDays);
    await this.debits.release(tx, id, {
      dueOn,
      stepOn: addDays(dueOn, terms.dunning.afterDays[0]),
    });
    return { account: '' };
  }

  /** @throws StadtliveError CONFLICT while an old invoice is past its day */
  async expectNoDebts(tx: EntityManager, { id: subscriptionId }: Subscription): Promise<void> {
    const cents = await debtsOf(tx, subscriptionId);
    if (cents > 0) {
      throw conflict('Invoices of before are to be paid first.', { reason: 'DEBTS', cents });
    }
  }
}
