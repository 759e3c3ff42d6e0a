import type { Cents } from '@stadtlive/kernel';
import type { Biller } from '../plan/biller.ts';
import type { InvoiceAddress } from '../subscription/subscription.entity.ts';
import type { Taxed } from './totals.ts';

export interface InvoiceLine extends Taxed {
  readonly name: string;
  readonly description: string;
}

export interface Allowance extends Taxed {
  readonly reason: string;
}

/** All that an invoice says but for whom it is made out to; with the columns of its row. */
export interface InvoiceContent {
  readonly seller: Biller;
  readonly lines: readonly InvoiceLine[];
  readonly allowances: readonly Allowance[];
  /** BT-114: what is to be paid less the sum of net and VAT, each rounded for itself. */
  readonly roundingCents: Cents;
  /** Of a credit note. */
  readonly corrects: { readonly number: string; readonly issuedOn: string } | null;
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
  readonly email: string;
  readonly debit: AnnouncedDebit | null;
  /** Of a credit note, in an operator's words. */
  readonly reason: string | null;
}
