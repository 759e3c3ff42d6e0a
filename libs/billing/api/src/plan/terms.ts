import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { Cents } from '@stadtlive/kernel';
import type { LocalDate } from '../calendar/days.ts';
import type { Biller } from './biller.ts';

/** What a city charges shops, and how. */
export type Terms = TenantConfig['shopPlan'] & { readonly biller: Biller };

/** Null where shops sell free of charge: nobody sends invoices, or the price is nothing. */
export function termsOf({ shopPlan, biller }: TenantConfig): Terms | null {
  const isFree = shopPlan.monthlyCents === 0 && !shopPlan.changes.some((one) => one.monthlyCents);
  return biller && !isFree ? { ...shopPlan, biller } : null;
}

/** What a month costs that begins on the day, VAT included. */
export const priceOn = ({ monthlyCents, changes }: Terms, day: LocalDate): Cents =>
  changes.findLast(({ from }) => from <= day)?.monthlyCents ?? monthlyCents;

export const changeAfter = ({ changes }: Terms, day: LocalDate) =>
  changes.find(({ from }) => from > day) ?? null;
