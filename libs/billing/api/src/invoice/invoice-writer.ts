import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import { newId } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { CityDay } from '../calendar/city-day.ts';
import { addDays } from '../calendar/days.ts';
import { DirectDebits } from '../direct-debit/direct-debits.service.ts';
import type { Terms } from '../plan/terms.ts';
import { Ledger } from '../receivable/ledger.ts';
import { Receivable } from '../receivable/receivable.entity.ts';
import { accountEmail } from '../subscription/account-email.ts';
import type { Subscription } from '../subscription/subscription.entity.ts';
import { InvoiceNumbers } from './invoice-numbers.ts';
import { Invoice } from './invoice.entity.ts';
import { linesOf, type MonthCharge } from './month-invoice.ts';
import { PaymentTerms } from './payment-terms.ts';

/** Writes invoices: number, row, receivable and announced debit in one transaction. */
@Injectable()
export class InvoiceWriter {
  constructor(
    private readonly numbers: InvoiceNumbers,
    private readonly payment: PaymentTerms,
    private readonly ledger: Ledger,
    private readonly debits: DirectDebits,
    private readonly day: CityDay,
  ) {}

  /** For a month of a subscription this transaction holds. */
  async write(
    tx: EntityManager,
    organisation: Pick<Organisation, 'id' | 'ownerId'>,
    subscription: Subscription,
    charge: MonthCharge,
    terms: Terms,
  ): Promise<Invoice> {
    const email = subscription.address!.email ?? (await accountEmail(tx, organisation.ownerId!));
    const { dueOn, mandate, debit } = await this.payment.of(tx, subscription, terms);
    const { lines, totals, roundingCents } = linesOf(
      charge,
      currentCity().portalName,
      terms.vatRate,
    );
    const issuedOn = this.day.today();
    const invoice = await this.#insert(tx, terms, {
      kind: 'INVOICE',
      organisationId: organisation.id,
      subscriptionId: subscription.id,
      month: charge.month,
      correctsId: null,
      issuedOn,
      dueOn,
      periodFrom: charge.from,
      periodUntil: charge.until,
      netCents: totals.netCents,
      vatCents: totals.vatCents,
      grossCents: charge.grossCents,
      content: {
        seller: terms.biller,
        lines,
        allowances: [],
        roundingCents,
        corrects: null,
      },
      buyer: { ...subscription.address!, email, debit, reason: null },
    });
    await this.#open(tx, invoice, mandate ? null : addDays(dueOn, terms.dunning.afterDays[0]));
    if (mandate) {
      await this.debits.join(tx, { invoiceId: invoice.id, mandateId: mandate.id }, dueOn);
    }
    return invoice;
  }

  /** A credit note: a row in the same series, already settled. */
  async writeCredit(
    tx: EntityManager,
    terms: Terms,
    credit: Omit<Invoice, 'id' | 'number' | 'createdAt'>,
  ): Promise<Invoice> {
    const written = await this.#insert(tx, terms, credit);
    await tx.insert(Receivable, { ...blank(written), state: 'CREDITED' });
    return written;
  }

  async #insert(
    tx: EntityManager,
    terms: Terms,
    given: Omit<Invoice, 'id' | 'number' | 'createdAt'>,
  ): Promise<Invoice> {
    const number = await this.numbers.next(tx, terms.biller.numberPrefix, given.issuedOn);
    const drawn = { id: newId(), number, createdAt: this.day.now() };
    const invoice = Object.assign(new Invoice(), given, drawn);
    await tx.insert(Invoice, invoice);
    return invoice;
  }

  async #open(tx: EntityManager, invoice: Invoice, nextStepOn: string | null): Promise<void> {
    const receivable = Object.assign(new Receivable(), blank(invoice), { nextStepOn });
    if (invoice.buyer?.debit) receivable.state = 'COLLECTING';
    await tx.insert(Receivable, receivable);
    const { grossCents: cents, issuedOn: day } = invoice;
    await this.ledger.post(tx, receivable, { kind: 'INVOICE', cents, day });
  }
}

const blank = ({ id, subscriptionId, dueOn }: Invoice): Receivable => ({
  invoiceId: id,
  subscriptionId,
  dueOn,
  state: 'OPEN',
  openCents: 0,
  feesCents: 0,
  reminders: 0,
  nextStepOn: null,
});
