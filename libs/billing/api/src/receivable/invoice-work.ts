import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import { badInput, conflict, isId, notFound } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { CityDay } from '../calendar/city-day.ts';
import { isDay } from '../calendar/days.ts';
import { Invoice } from '../invoice/invoice.entity.ts';
import { SubscriptionLookup } from '../subscription/subscription-lookup.ts';
import type { Subscription } from '../subscription/subscription.entity.ts';
import { Ledger } from './ledger.ts';
import type { Receivable } from './receivable.entity.ts';

export interface InvoiceInHand {
  readonly tx: EntityManager;
  readonly invoice: Invoice;
  readonly receivable: Receivable;
  /** Null where organisation or owner are gone: then nobody is told. */
  readonly organisation: Organisation | null;
  readonly subscription: Subscription | null;
}

/** Work of an operator on one invoice, alone with it. */
@Injectable()
export class InvoiceWork {
  constructor(
    private readonly db: TenantDatabase,
    private readonly lookup: SubscriptionLookup,
    private readonly ledger: Ledger,
    private readonly day: CityDay,
  ) {}

  /** @throws StadtliveError NOT_FOUND; CONFLICT for a credit note, on which nothing is owed */
  on<T>(invoiceId: string, work: (inHand: InvoiceInHand) => Promise<T>): Promise<T> {
    return this.db.write(async (tx) => {
      const invoice = isId(invoiceId) ? await tx.findOneBy(Invoice, { id: invoiceId }) : null;
      if (!invoice) throw notFound('The invoice');
      if (invoice.kind === 'CREDIT_NOTE') {
        throw conflict('On a credit note nothing is owed.', { reason: 'CREDIT_NOTE' });
      }
      const { organisationId } = invoice;
      const organisation = organisationId ? await this.lookup.ofWork(tx, organisationId) : null;
      const subscription = organisation && (await this.lookup.locked(tx, organisation.id));
      const receivable = await this.ledger.locked(tx, invoice.id);
      return work({ tx, invoice, receivable, organisation, subscription });
    });
  }

  /** A day up to today. @throws StadtliveError BAD_USER_INPUT naming the field */
  pastDay(field: string, text: string, { issuedOn }: Pick<Invoice, 'issuedOn'>): string {
    if (!isDay(text)) throw badInput(field, 'A day is written as 2026-05-10.');
    if (text > this.day.today()) throw badInput(field, 'This day is still to come.');
    if (text < issuedOn) throw badInput(field, 'On this day there was no such invoice yet.');
    return text;
  }
}
