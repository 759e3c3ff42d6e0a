import type { PaymentMethod } from '@stadtlive/contract';
import { addDays, firstOfMonth, lastOfMonth, monthsOn, type LocalDate } from '../calendar/days.ts';
import type { Subscription } from '../subscription/subscription.entity.ts';

/** A shop's past in the demo, told from today. */
export interface DemoCase {
  readonly state: Subscription['state'];
  readonly trialFrom: LocalDate;
  /** Null: nothing is ordered. */
  readonly paidFrom: LocalDate | null;
  readonly payment: PaymentMethod | null;
  readonly endsOn?: LocalDate;
  /** How many of the newest invoices nobody has paid. */
  readonly unpaid: number;
  readonly reminders: number;
}

/**
 * The first is the demo merchant's own: two invoices, debited. The others show operators what there is.
 */
export function demoCases(today: LocalDate): {
  sellers: readonly DemoCase[];
  /** All further sellers. */
  others: DemoCase;
  /** A shop that sells no more. */
  silent: DemoCase;
} {
  const before = (months: number) => monthsOn(firstOfMonth(today), -months);
  const paid = (
    months: number,
    payment: PaymentMethod,
    more: Partial<DemoCase> = {},
  ): DemoCase => ({
    state: 'ACTIVE',
    trialFrom: before(months + 1),
    paidFrom: before(months),
    payment,
    unpaid: 0,
    reminders: 0,
    ...more,
  });
  const trial = (days: number): DemoCase => ({
    ...paid(0, 'INVOICE'),
    ...{ state: 'TRIAL', trialFrom: addDays(today, -days), paidFrom: null, payment: null },
  });
  return {
    sellers: [
      paid(1, 'SEPA'),
      trial(3),
      paid(2, 'INVOICE', { unpaid: 2, reminders: 1 }),
      paid(3, 'SEPA'),
      trial(24),
      paid(2, 'SEPA', { state: 'CANCELLED', endsOn: lastOfMonth(today) }),
      paid(3, 'INVOICE'),
      paid(1, 'SEPA'),
      paid(2, 'INVOICE', { unpaid: 1 }),
      paid(1, 'INVOICE'),
    ],
    others: paid(2, 'INVOICE'),
    silent: paid(4, 'INVOICE', { state: 'SUSPENDED', unpaid: 3, reminders: 3 }),
  };
}
