import { Injectable } from '@nestjs/common';
import type { RecordPaymentInput, WriteOffInvoiceInput } from '@stadtlive/contract';
import { badInput, conflict, optionalText, requiredText, type Cents } from '@stadtlive/kernel';
import { CityDay } from '../calendar/city-day.ts';
import { DirectDebits } from '../direct-debit/direct-debits.service.ts';
import type { Invoice } from '../invoice/invoice.entity.ts';
import { Reactivation } from '../subscription/reactivation.ts';
import { InvoiceWork, type InvoiceInHand } from './invoice-work.ts';
import { Ledger } from './ledger.ts';

const most = 100_000_00;

/** What an operator sees on the bank statement, or gives up waiting for. */
@Injectable()
export class Payments {
  constructor(
    private readonly work: InvoiceWork,
    private readonly ledger: Ledger,
    private readonly debits: DirectDebits,
    private readonly reactivation: Reactivation,
    private readonly day: CityDay,
  ) {}

  /** More than is owed is kept as what is to be given back. @throws StadtliveError NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  record(input: RecordPaymentInput): Promise<Invoice> {
    const { cents } = input;
    if (!(cents > 0 && cents <= most)) throw badInput('cents', 'A payment is more than nothing.');
    const note = optionalText('note', input.note, { max: 200 });
    return this.work.on(input.invoiceId, async (inHand) => {
      const { tx, invoice, receivable } = inHand;
      const day = this.work.pastDay('receivedOn', input.receivedOn, invoice);
      if (receivable.state === 'COLLECTING') await this.#leaveBatch(inHand, cents);
      await this.ledger.post(tx, receivable, { kind: 'PAYMENT', cents: -cents, day, note });
      await this.reactivation.whenPaid(inHand);
      return invoice;
    });
  }

  /** @throws StadtliveError NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  writeOff(input: WriteOffInvoiceInput): Promise<Invoice> {
    const note = requiredText('reason', input.reason, { max: 200 });
    return this.work.on(input.invoiceId, async (inHand) => {
      const { tx, invoice, receivable } = inHand;
      if (receivable.openCents <= 0) {
        throw conflict('Nothing is open on this invoice.', { reason: 'NOTHING_OPEN' });
      }
      if (receivable.state === 'COLLECTING') {
        await this.#leaveBatch(inHand, receivable.openCents);
      }
      const entry = { cents: -receivable.openCents, day: this.day.today(), note };
      await this.ledger.post(tx, receivable, { kind: 'WRITE_OFF', ...entry });
      await this.reactivation.whenPaid(inHand);
      return invoice;
    });
  }

  /** Paid in part, the rest is debited; what the bank has already may be debited any day. */
  async #leaveBatch({ tx, receivable }: InvoiceInHand, cents: Cents): Promise<void> {
    const { invoiceId, openCents } = receivable;
    if (await this.debits.isWithBank(tx, invoiceId)) {
      throw conflict('The bank has the direct debit of this invoice already.', {
        reason: 'WITH_BANK',
      });
    }
    if (cents >= openCents) await this.debits.takeOut(tx, invoiceId);
  }
}
