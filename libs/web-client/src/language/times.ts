import { localeOf } from './formats.ts';
import type { Language } from './language.ts';

// The portals' cities share one wall clock, whatever the visitor's device says.
const timeZone = 'Europe/Berlin';

const format = (date: Date, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options }).format(date);

/** "14:00" */
export const formatClock = (date: Date, language: Language) =>
  format(date, language, { hour: '2-digit', minute: '2-digit' });

/** "Freitag, 20. November" */
export const formatDay = (date: Date, language: Language) =>
  format(date, language, { weekday: 'long', day: 'numeric', month: 'long' });

/** "20. November 2026" */
export const formatDate = (date: Date, language: Language) =>
  format(date, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** "20.11.2026" */
export const formatShortDate = (date: Date, language: Language) =>
  format(date, language, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** "Do 24.12." */
export const formatShortDay = (date: Date, language: Language) =>
  `${formatWeekday(date, language)} ${format(date, language, { day: 'numeric', month: 'numeric' })}`;

/** "Do" */
export const formatWeekday = (date: Date, language: Language) =>
  format(date, language, { weekday: 'short' }).replace('.', '');

/** Whole days from today to a date, both on the city's calendar. */
export function daysAhead(date: Date, now = new Date()) {
  const day = (value: Date) =>
    Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(value));
  return Math.round((day(date) - day(now)) / 86_400_000);
}

/** 0 is Monday. */
export function weekdayToday(now = new Date()) {
  const name = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' }).format(now);
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name);
}

/** Today on the city's calendar, "2026-11-20". */
export const isoToday = (now = new Date()) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
