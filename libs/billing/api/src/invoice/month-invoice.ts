import type { Cents } from '@stadtlive/kernel';
import {
  daysFrom,
  earlier,
  firstOfMonth,
  germanDay,
  lastOfMonth,
  later,
  type LocalDate,
} from '../calendar/days.ts';
import { priceOn, type Terms } from '../plan/terms.ts';
import type { Subscription } from '../subscription/subscription.entity.ts';
import { netOf, shareOf, totalsOf } from './totals.ts';
import type { InvoiceLine } from './invoice-content.ts';

/** What is charged for one calendar month. */
export interface MonthCharge {
  readonly month: LocalDate;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly grossCents: Cents;
}

type Paid = Pick<Subscription, 'paidFrom' | 'endsOn'>;

/** Null where the month holds no day that is paid for. */
export function chargeFor(
  { paidFrom, endsOn }: Paid,
  day: LocalDate,
  terms: Terms,
): MonthCharge | null {
  const month = firstOfMonth(day);
  const last = lastOfMonth(day);
  if (paidFrom === null) return null;
  const from = later(month, paidFrom);
  const until = endsOn === null ? last : earlier(last, endsOn);
  if (from > until) return null;
  const price = priceOn(terms, from);
  const grossCents = shareOf(price, daysFrom(from, until), daysFrom(month, last));
  return grossCents > 0 ? { month, from, until, grossCents } : null;
}

/** One line, and totals that come to exactly the price: what rounding leaves is stated (BT-114). */
export function linesOf(charge: MonthCharge, portalName: string, vatRate: number) {
  const { from, until, month, grossCents } = charge;
  const isWhole = from === month && until === lastOfMonth(month);
  const line: InvoiceLine = {
    name: `Verkaufen auf ${portalName}`,
    description: `${germanDay(from)} bis ${germanDay(until)}${isWhole ? '' : ' (anteilig)'}`,
    netCents: netOf(grossCents, vatRate),
    vatRate,
  };
  return roundedTo(grossCents, line);
}

/** A line and its totals, brought to the price by the rounding amount. */
export function roundedTo(grossCents: Cents, line: InvoiceLine) {
  const totals = totalsOf([line]);
  return { lines: [line], totals, roundingCents: grossCents - totals.grossCents };
}
