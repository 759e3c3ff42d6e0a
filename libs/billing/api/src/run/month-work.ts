import { Injectable } from '@nestjs/common';
import { firstOfMonth, nextMonth, type LocalDate } from '../calendar/days.ts';
import { InvoiceWriter } from '../invoice/invoice-writer.ts';
import { chargeFor, type MonthCharge } from '../invoice/month-invoice.ts';
import { maskedIban } from '../mandate/mandate.entity.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import type { SubscriptionWork } from './subscription-work.ts';

/** Makes out what is due and not made out yet, each month once. */
@Injectable()
export class MonthWork {
  constructor(
    private readonly writer: InvoiceWriter,
    private readonly letters: BillingLetters,
  ) {}

  async run(work: SubscriptionWork): Promise<void> {
    const { tx, organisation, subscription, terms } = work;
    for (const charge of await this.#due(work)) {
      const invoice = await this.writer.write(tx, organisation, subscription, charge, terms);
      const { number, grossCents: cents, dueOn: day, buyer } = invoice;
      const account = buyer?.debit ? maskedIban(buyer.debit.iban) : '';
      await this.letters.tell(tx, organisation, subscription, 'invoice', {
        ...{ number, cents, day, account },
      });
    }
  }

  async #due({ tx, subscription, terms, today }: SubscriptionWork): Promise<MonthCharge[]> {
    const { id, state, paidFrom } = subscription;
    if ((state !== 'ACTIVE' && state !== 'CANCELLED') || !paidFrom || paidFrom > today) return [];
    const first = firstOfMonth(paidFrom);
    const rows = (await tx.query(
      'SELECT month::text AS month FROM invoice WHERE subscription_id = $1 AND month >= $2',
      [id, first],
    )) as { month: LocalDate }[];
    const written = new Set(rows.map(({ month }) => month));
    const due: MonthCharge[] = [];
    for (let month = first; month <= today; month = nextMonth(month)) {
      const charge = written.has(month) ? null : chargeFor(subscription, month, terms);
      if (charge) due.push(charge);
    }
    return due;
  }
}
