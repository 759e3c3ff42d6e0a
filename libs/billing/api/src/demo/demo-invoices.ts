import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import { CityDay } from '../calendar/city-day.ts';
import { addDays, firstOfMonth, nextMonth, type LocalDate } from '../calendar/days.ts';
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

export interface DemoShop {
  readonly organisation: Organisation;
  readonly subscription: Subscription;
  readonly past: DemoCase;
}

/** Invoices of months that are over, made out and paid on their days. */
@Injectable()
export class DemoInvoices {
  constructor(
    private readonly day: CityDay,
    private readonly numbers: InvoiceNumbers,
    private readonly ledger: Ledger,
    private readonly debits: DirectDebits,
  ) {}

  /** Month by month, so that numbers ascend in time. */
  async write(tx: EntityManager, shops: readonly DemoShop[], terms: Terms): Promise<void> {
    const today = this.day.today();
    const paid = shops.filter(({ subscription }) => subscription.paidFrom !== null);
    const written = new Map<DemoShop, Invoice[]>(paid.map((shop) => [shop, []]));
    const first = paid.map(({ subscription }) => subscription.paidFrom!).sort()[0] ?? today;
    for (let month = firstOfMonth(first); month <= today; month = nextMonth(month)) {
      const writer = this.#writerOn(month);
      for (const [{ organisation, subscription }, invoices] of written) {
        const charge = chargeFor(subscription, month, terms);
        if (!charge) continue;
        invoices.push(await writer.write(tx, organisation, subscription, charge, terms));
      }
      await tx.query(
        'INSERT INTO billing_run (day, started_at, finished_at) VALUES ($1, $2, $2) ON CONFLICT DO NOTHING',
        [month, new Date(`${month}T03:00:00Z`)],
      );
    }
    for (const [{ past }, invoices] of written) await this.#settle(tx, invoices, past, terms);
  }

  async #settle(
    tx: EntityManager,
    invoices: readonly Invoice[],
    { unpaid, reminders }: DemoCase,
    terms: Terms,
  ): Promise<void> {
    const today = this.day.today();
    const settled = invoices.slice(0, Math.max(0, invoices.length - unpaid));
    for (const invoice of settled) await this.#pay(tx, invoice, today);
    for (const [i, invoice] of invoices.slice(settled.length).entries())
      await this.#remind(tx, invoice, Math.max(0, reminders - i), terms, today);
  }

  #writerOn(day: LocalDate): InvoiceWriter {
    const past = new PastDay(day);
    const payment = new PaymentTerms(new Mandates(past), past);
    return new InvoiceWriter(this.numbers, payment, this.ledger, this.debits, past);
  }

  /** A little before its day, if that is over; what is debited is settled with its batch. */
  async #pay(tx: EntityManager, { id, dueOn, buyer, grossCents }: Invoice, today: LocalDate) {
    const day = addDays(dueOn, -3);
    if (buyer?.debit || day > today) return;
    const receivable = await this.ledger.locked(tx, id);
    await this.ledger.post(tx, receivable, { kind: 'PAYMENT', cents: -grossCents, day });
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
