import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bankDayFrom } from '../calendar/bank-days.ts';
import { CityDay } from '../calendar/city-day.ts';
import { addDays, type LocalDate } from '../calendar/days.ts';
import type { Mandate } from '../mandate/mandate.entity.ts';
import { Mandates } from '../mandate/mandates.service.ts';
import { creditorOf } from '../plan/biller.ts';
import type { Terms } from '../plan/terms.ts';
import type { Subscription } from '../subscription/subscription.entity.ts';
import type { AnnouncedDebit } from './invoice-content.ts';

export interface PaymentDue {
  readonly dueOn: LocalDate;
  /** Null where it is paid by transfer. */
  readonly mandate: Mandate | null;
  readonly debit: AnnouncedDebit | null;
}

/** How and when an invoice of today is to be paid. */
@Injectable()
export class PaymentTerms {
  constructor(
    private readonly mandates: Mandates,
    private readonly day: CityDay,
  ) {}

  async of(
    tx: EntityManager,
    { id, payment }: Pick<Subscription, 'id' | 'payment'>,
    { biller, paymentDays, prenotificationDays }: Terms,
  ): Promise<PaymentDue> {
    const today = this.day.today();
    const creditor = creditorOf(biller);
    const mandate = payment === 'SEPA' && creditor ? await this.mandates.validOf(tx, id) : null;
    if (!mandate || !creditor) {
      return { dueOn: addDays(today, paymentDays), mandate: null, debit: null };
    }
    const dueOn = bankDayFrom(addDays(today, prenotificationDays));
    const { reference: mandateReference, iban } = mandate;
    const { creditorId } = creditor;
    return { dueOn, mandate, debit: { mandateReference, creditorId, iban, collectOn: dueOn } };
  }
}
