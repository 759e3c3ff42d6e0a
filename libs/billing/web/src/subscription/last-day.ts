import type { Facts } from './use-shop-billing.ts';

/**
 * The last day of a subscription that is cancelled today, as the contract says: to the end of the
 * month, before the first paid day to the end of the trial, suspended at once. The server decides.
 * @param today "2026-11-20"
 */
export function lastDayOf(
  { state, paidFrom, trialUntil }: Pick<Facts, 'state' | 'paidFrom' | 'trialUntil'>,
  today: string,
): string {
  if (state === 'SUSPENDED') return today;
  if (paidFrom && paidFrom > today && trialUntil && trialUntil >= today) return trialUntil;
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
