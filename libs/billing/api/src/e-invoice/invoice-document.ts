import type { Invoice as Row } from '../invoice/invoice.entity.ts';
import type { InvoiceBuyer } from '../invoice/invoice-content.ts';
import { totalsOf, type Totals } from '../invoice/totals.ts';

/** An invoice whose buyer is still known: all that its files are made from. */
export type InvoiceDocument = Omit<Row, 'buyer'> & {
  readonly buyer: InvoiceBuyer;
  readonly totals: Totals;
};

/** Null once the buyer was erased. */
export const documentOf = (row: Row): InvoiceDocument | null =>
  row.buyer && {
    ...row,
    buyer: row.buyer,
    totals: totalsOf(row.content.lines, row.content.allowances),
  };

/** How the buyer knows what it is for, as it stands on the invoice and in the debit. */
export const remittanceOf = ({ number }: Pick<Row, 'number'>): string => `Rechnung ${number}`;

export function paymentTermsOf({ kind, dueOn, buyer, number }: InvoiceDocument): string {
  if (kind === 'CREDIT_NOTE')
    return 'Der Betrag wird mit offenen Rechnungen verrechnet oder erstattet.';
  const day = dueOn.split('-').reverse().join('.');
  if (!buyer.debit) return `Zahlbar bis ${day} ohne Abzug unter Angabe von ${number}.`;
  const { mandateReference, creditorId } = buyer.debit;
  return `Der Betrag wird am ${day} oder an einem der folgenden Bankarbeitstage von Ihrem Konto eingezogen (Mandat ${mandateReference}, Gläubiger-ID ${creditorId}).`;
}

/** § 14 UStG calls something else a Gutschrift. */
export const titleOf = ({ kind }: Pick<Row, 'kind'>): string =>
  kind === 'INVOICE' ? 'Rechnung' : 'Rechnungskorrektur';
