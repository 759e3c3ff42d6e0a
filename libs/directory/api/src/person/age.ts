import type { AgeBand, BirthMonthInput } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';

const longestLife = 120;

/**
 * The first day on which somebody born in that month is certainly 18; for those who are, today.
 * @param today date of the city, `2026-11-23`
 * @throws StadtliveError BAD_USER_INPUT for a month that does not exist or that nobody was born in
 */
export function adultFrom({ year, month }: BirthMonthInput, today: string): string {
  if (month < 1 || month > 12) throw badInput('bornIn.month', 'A month is 1 to 12.');
  const now = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
  const isToCome = year > now.year || (year === now.year && month > now.month);
  if (isToCome || year < now.year - longestLife) {
    throw badInput('bornIn.year', 'Nobody who is alive was born in this month.');
  }
  const [adultYear, following] = month === 12 ? [year + 19, 1] : [year + 18, month + 1];
  const first = `${adultYear}-${String(following).padStart(2, '0')}-01`;
  return first <= today ? today : first;
}

/** Null where the age was never asked. */
export function ageBandOn(today: string, adultFrom: string | null): AgeBand | null {
  if (adultFrom === null) return null;
  if (adultFrom <= today) return 'ADULT';
  const sixteenFrom = `${Number(adultFrom.slice(0, 4)) - 2}${adultFrom.slice(4)}`;
  return sixteenFrom <= today ? 'FROM_16_TO_17' : 'UNDER_16';
}
