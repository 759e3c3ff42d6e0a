import { localeOf, type Language } from '@stadtlive/web-client';

const format = (day: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** "November" */
export const monthWord = (day: string, language: Language) =>
  format(day, language, { month: 'long' });

/** "Oktober 2026" @param month "2026-10" */
export const monthAndYear = (month: string, language: Language) =>
  format(`${month}-01`, language, { month: 'long', year: 'numeric' });

/** "17.8." */
export const shortDate = (day: string, language: Language) =>
  format(day, language, { day: 'numeric', month: 'numeric' });

/** "17. August" */
export const dayAndMonth = (day: string, language: Language) =>
  format(day, language, { day: 'numeric', month: 'long' });
