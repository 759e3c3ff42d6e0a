import { easterSunday, weekdayOf } from '@stadtlive/directory-api';
import { addDays, type LocalDate } from './days.ts';

const saturday = 5;

/** Whether banks settle on it: TARGET is closed on weekends and six holidays a year. */
export function isBankDay(day: LocalDate): boolean {
  if (weekdayOf(day) >= saturday) return false;
  if (['01-01', '05-01', '12-25', '12-26'].includes(day.slice(5))) return false;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return day !== addDays(easter, -2) && day !== addDays(easter, 1);
}

/** The day itself, or the next on which banks settle. */
export function bankDayFrom(day: LocalDate): LocalDate {
  let found = day;
  while (!isBankDay(found)) found = addDays(found, 1);
  return found;
}

/** So many bank days after the day. */
export function bankDaysAfter(day: LocalDate, count: number): LocalDate {
  let found = day;
  for (let left = count; left > 0; left--) found = bankDayFrom(addDays(found, 1));
  return found;
}

/** The bank day before. */
export function bankDayBefore(day: LocalDate): LocalDate {
  let found = addDays(day, -1);
  while (!isBankDay(found)) found = addDays(found, -1);
  return found;
}
