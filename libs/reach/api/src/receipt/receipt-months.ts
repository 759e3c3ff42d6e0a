import { localDate } from '@stadtlive/directory-api';
import { addMonths, monthOf } from '../reading/spans.ts';

/** The months that are over, "2026-10", the newest first. @param since day of the first count */
export function receiptMonths(since: string | null, now: Date, zone: string): string[] {
  if (since === null) return [];
  const months: string[] = [];
  const first = monthOf(since);
  for (let month = lastMonth(now, zone); month >= first; month = addMonths(month, -1))
    months.push(month.slice(0, 7));
  return months;
}

/** First day of the month before the current one. */
export const lastMonth = (now: Date, zone: string): string =>
  addMonths(monthOf(localDate(now, zone)), -1);

export const receiptPath = (organisationId: string, month: string): string =>
  `/beleg/${organisationId}/${month}.pdf`;
