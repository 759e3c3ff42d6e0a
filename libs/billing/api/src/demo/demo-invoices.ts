import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import { CityDay } from '../calendar/city-day.ts';
import { addDays, nextMonth, type LocalDate } from '../calendar/days.ts';
import { DirectDebits } from '../direct-debit/direct-debits.service.ts';
import { InvoiceNumbers } from '../invoice/invoice-numbers.ts';
import { InvoiceWriter } from '../invoice/invoice-writer.ts';
import type { Invoice } from '../invoice/invoice.entity.ts';
import { chargeFor } from '../invoice/month-invoice.ts';
import { PaymentTerms } from '../invoice/payment-terms.ts';
import { Mandates } from '../mandate/mandates.service.ts';
import type { Terms } from '../plan/terms.ts';
import { Ledger } from '../receivable/ledger.ts';
import type { Subscription } from '../subscription/subscription.entity.ts';
import type { DemoCase } from './demo-cases.ts';
import { PastDay } from './past-day.ts';

/** Invoices of months that are over, made out and paid on their days. */
@Injectable()
export class DemoInvoices {
  constructor(
    private readonly day: CityDay,
    private readonly numbers: InvoiceNumbers,
    private readonly ledger: Ledger,
    private readonly debits: DirectDebits,
  ) {}

  async write(
    tx: EntityManager,
    organisation: Organisation,
    subscription: Subscription,
    { unpaid, reminders }: DemoCase,
    terms: Terms,
  ): Promise<void> {
    const today = this.day.today();
    const written: Invoice[] = [];
    for (let month = subscription.paidFrom!; month <= today; month = nextMonth(month)) {
      const charge = chargeFor(subscription, month, terms);
      if (!charge) continue;
      const writer = this.#writerOn(month);
      written.push(await writer.write(tx, organisation, subscription, charge, terms));
    }
    const settled = written.slice(0, Math.max(0, written.length - unpaid));
    for (const invoice of settled) await this.#pay(tx, invoice, today);
    const open = written.slice(settled.length);
    for (const [i, invoice] of open.entries())
      await this.#remind(tx, invoice, Math.max(0, reminders - i), terms, today);
  }

  #writerOn(day: LocalDate): InvoiceWriter {
    const past = new PastDay(day);
    const payment = new PaymentTerms(new Mandates(past), past);
    return new InvoiceWriter(this.numbers, payment, this.ledger, this.debits, past);
  }

  /** On its day, if that is over; a debit that is still to come stays in its batch. */
  async #pay(tx: EntityManager, { id, dueOn, buyer, grossCents }: Invoice, today: LocalDate) {
    const day = buyer?.debit ? dueOn : addDays(dueOn, -3);
    if (day > today) return;
    const kind = buyer?.debit ? ('COLLECTION' as const) : ('PAYMENT' as const);
    if (buyer?.debit) await this.debits.takeOut(tx, id);
    const receivable = await this.ledger.locked(tx, id);
    await this.ledger.post(tx, receivable, { kind, cents: -grossCents, day });
  }

  async #remind(
    tx: EntityManager,
    { id, dueOn }: Invoice,
    reminders: number,
    { dunning }: Terms,
    today: LocalDate,
  ): Promise<void> {
    if (dueOn >= today) return;
    const receivable = await this.ledger.locked(tx, id);
    const next = addDays(today, dunning.afterDays[reminders] ?? dunning.suspendAfterDays);
    Object.assign(receivable, { state: 'OVERDUE', reminders, nextStepOn: next });
    await tx.save(receivable);
    for (const cents of dunning.feeCents.slice(0, reminders))
      await this.ledger.post(tx, receivable, { kind: 'REMINDER_FEE', cents, day: today });
  }
}
