import type { TenantConfig } from '@stadtlive/tenancy-api';
import { addDays, localDate } from './local-time.ts';
import { openingStatus, type OpeningHours } from './opening-hours.ts';
import { holidaysOf } from './public-holidays.ts';

const holidaysAheadDays = 60;

/** Whether it is open now, as the contract tells it. */
export function toldStatus(hours: OpeningHours, city: TenantConfig, now: Date) {
  const { until, ...status } = openingStatus(hours, city, now);
  return { ...status, until: until?.toISOString() ?? null };
}

/** The hours with the public holidays ahead of them. */
export function toldHours(
  hours: OpeningHours,
  { holidayRegion, timeZone }: TenantConfig,
  now: Date,
) {
  const today = localDate(now, timeZone);
  const last = addDays(today, holidaysAheadDays);
  const years = [...new Set([today, last].map((date) => Number(date.slice(0, 4))))];
  const upcomingHolidays = years
    .flatMap((year) => holidaysOf(holidayRegion, year))
    .filter(({ date }) => today <= date && date <= last);
  return { ...hours, upcomingHolidays };
}
