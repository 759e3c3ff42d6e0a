/** What owners are told about the bill. */
export type BillingNews =
  | 'trialBegun'
  | 'trialEnding'
  | 'trialEnded'
  | 'ordered'
  | 'paymentChanged'
  | 'tookOver'
  | 'cancelled'
  | 'goesOn'
  | 'ended'
  | 'priceChange'
  | 'invoice'
  | 'creditNote'
  | 'returned'
  | 'reminder'
  | 'suspended'
  | 'reactivated';

/** What the words are filled with. */
export interface NewsData {
  readonly cents?: number;
  /** E.g. "2026-05-10". */
  readonly day?: string;
  /** Of an invoice. */
  readonly number?: string;
  /** Masked. */
  readonly account?: string;
  /** Reference of the mandate that is given, and who may collect by it. */
  readonly mandate?: string;
  readonly creditorId?: string;
  /** How many reminders this makes. */
  readonly reminders?: number;
  readonly feeCents?: number;
  /** What was paid too much before, and is set off. */
  readonly creditCents?: number;
}
