import { localeOf, useLanguage } from '@stadtlive/web-client';

// The portals' cities share one wall clock, whatever the visitor's device says.
const timeZone = 'Europe/Berlin';

/** "30. November 2026" */
export function useDayWords() {
  const locale = localeOf(useLanguage());
  return (at: string) =>
    new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(new Date(at));
}

/** "Montag, 30. November 2026 um 10:15" */
export function useMomentWords() {
  const locale = localeOf(useLanguage());
  return (at: string) =>
    new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(
      new Date(at),
    );
}
