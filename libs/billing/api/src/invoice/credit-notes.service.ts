import { Injectable } from '@nestjs/common';
import type { IssueCreditNoteInput } from '@stadtlive/contract';
import type { EntityManager } from 'typeorm';
import { badInput, conflict, requiredText, type Cents } from '@stadtlive/kernel';
import { CityDay } from '../calendar/city-day.ts';
import { DirectDebits } from '../direct-debit/direct-debits.service.ts';
import { expectTerms } from '../plan/expect-terms.ts';
import { InvoiceWork, type InvoiceInHand } from '../receivable/invoice-work.ts';
import { CreditFollowUp } from './credit-follow-up.ts';
import { InvoiceWriter } from './invoice-writer.ts';
import type { Invoice } from './invoice.entity.ts';
import { roundedTo } from './month-invoice.ts';
import { netOf } from './totals.ts';

export interface Credited {
  readonly creditNote: Invoice;
  readonly invoice: Invoice;
}

/** Takes an invoice back, or a part of it: the invoice itself is never changed. */
@Injectable()
export class CreditNotes {
  constructor(
    private readonly work: InvoiceWork,
    private readonly writer: InvoiceWriter,
    private readonly debits: DirectDebits,
    private readonly followUp: CreditFollowUp,
    private readonly day: CityDay,
  ) {}

  /** @throws StadtliveError NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  issue({ invoiceId, grossCents, reason: typed }: IssueCreditNoteInput): Promise<Credited> {
    const reason = requiredText('reason', typed, { max: 200 });
    const terms = expectTerms();
    return this.work.on(invoiceId, async (inHand) => {
      const { tx, invoice, receivable } = inHand;
      if (!invoice.buyer) {
        throw conflict('Whom it was made out to was erased.', { reason: 'ERASED' });
      }
      const left = invoice.grossCents - (await creditedOf(tx, invoice));
      const gross = grossCents ?? left;
      if (left <= 0) throw conflict('All of it is credited.', { reason: 'CREDITED' });
      if (!(gross > 0 && gross <= left)) {
        throw badInput('grossCents', `A credit is 1 to ${left} cents.`, { most: left });
      }
      if (receivable.state === 'COLLECTING' && gross >= receivable.openCents) {
        await this.debits.takeOut(tx, invoice.id);
      }
      const creditNote = await this.writer.writeCredit(
        tx,
        terms,
        this.#creditOf(inHand, gross, reason),
      );
      await this.followUp.run(inHand, creditNote);
      return { creditNote, invoice };
    });
  }

  #creditOf({ invoice }: InvoiceInHand, grossCents: Cents, reason: string) {
    const { vatRate, description } = invoice.content.lines[0]!;
    const { number, issuedOn } = invoice;
    const netCents = netOf(grossCents, vatRate);
    const line = { name: `Korrektur der Rechnung ${number}`, description, netCents, vatRate };
    const { lines, totals, roundingCents } = roundedTo(grossCents, line);
    const today = this.day.today();
    const { organisationId, subscriptionId, periodFrom, periodUntil, buyer, content } = invoice;
    return {
      ...{ kind: 'CREDIT_NOTE' as const, month: null, correctsId: invoice.id },
      ...{ organisationId, subscriptionId, periodFrom, periodUntil },
      ...{ issuedOn: today, dueOn: today, grossCents },
      ...{ netCents: totals.netCents, vatCents: totals.vatCents },
      content: {
        ...{ seller: content.seller, lines, allowances: [], roundingCents },
        corrects: { number, issuedOn },
      },
      buyer: buyer && { ...buyer, debit: null, reason },
    };
  }
}

async function creditedOf(tx: EntityManager, { id }: Invoice): Promise<Cents> {
  const [row] = (await tx.query(
    'SELECT coalesce(sum(gross_cents), 0)::int AS cents FROM invoice WHERE corrects_id = $1',
    [id],
  )) as [{ cents: number }];
  return row.cents;
}
