import { Injectable } from '@nestjs/common';
import { firstOfMonth, nextMonth, type LocalDate } from '../calendar/days.ts';
import { InvoiceWriter } from '../invoice/invoice-writer.ts';
import { chargeFor, type MonthCharge } from '../invoice/month-invoice.ts';
import { maskedIban } from '../mandate/mandate.entity.ts';
import { SetOff } from '../receivable/set-off.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import type { SubscriptionWork } from './subscription-work.ts';

/** Makes out what is due and not made out yet, each month once; what was paid too much goes to it. */
@Injectable()
export class MonthWork {
  constructor(
    private readonly writer: InvoiceWriter,
    private readonly letters: BillingLetters,
    private readonly setOff: SetOff,
  ) {}

  async run(work: SubscriptionWork): Promise<void> {
    const { tx, organisation, subscription, terms, today } = work;
    for (const charge of await this.#due(work)) {
      const invoice = await this.writer.write(tx, organisation, subscription, charge, terms);
      const { number, grossCents, dueOn: day, buyer } = invoice;
      const creditCents = await this.setOff.run(tx, subscription, today, invoice);
      const cents = grossCents - creditCents;
      const account = buyer?.debit ? maskedIban(buyer.debit.iban) : '';
      await this.letters.tell(tx, organisation, subscription, 'invoice', {
        ...{ number, cents, day, account },
        ...(creditCents > 0 && { creditCents }),
      });
    }
    await this.setOff.run(tx, subscription, today);
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
