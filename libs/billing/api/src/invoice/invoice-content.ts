import type { Cents } from '@stadtlive/kernel';
import type { Biller } from '../plan/biller.ts';
import type { InvoiceAddress } from '../subscription/subscription.entity.ts';

export interface InvoiceLine {
  readonly name: string;
  readonly description: string;
  /** First and last day. */
  readonly from: string;
  readonly until: string;
  readonly netCents: Cents;
}

/** All that an invoice says but for whom it is made out to. */
export interface InvoiceContent {
  readonly portalName: string;
  readonly seller: Biller;
  readonly lines: readonly InvoiceLine[];
  /** In per mille. */
  readonly vatRate: number;
  /** BT-114: what rounding net and VAT apart has added to or taken from the price. */
  readonly roundingCents: number;
  /** Number and day of the invoice a credit note corrects. */
  readonly corrects?: { readonly number: string; readonly issuedOn: string };
  readonly reason?: string;
}

/** The debit an invoice announces. */
export interface AnnouncedDebit {
  readonly mandateReference: string;
  readonly creditorId: string;
  readonly iban: string;
  readonly collectOn: string;
}

/** Whom an invoice is made out to; all of an invoice that may tell of a person. */
export interface InvoiceBuyer extends InvoiceAddress {
  readonly debit: AnnouncedDebit | null;
}
