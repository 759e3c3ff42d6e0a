const numbers = {
  de: new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};

const money = {
  de: new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
};

export type Locale = 'de' | 'en';

export const kilometres = (km: number, locale: Locale) => `${numbers[locale].format(km)} km`;

export const price = (cents: number, locale: Locale) => money[locale].format(cents / 100);

const unitNames: Record<string, string> = {
  KILOGRAM: 'kg',
  LITRE: 'l',
  METRE: 'm',
  SQUARE_METRE: 'm²',
  CUBIC_METRE: 'm³',
};

export const unitPrice = (
  unit: { cents: number; per: string } | null | undefined,
  locale: Locale,
) => unit && `${price(unit.cents, locale)}/${unitNames[unit.per] ?? unit.per.toLowerCase()}`;

export const excerpt = (text: string, length = 155) =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length) || length)} …`;

// As in the application: the portals' cities share one wall clock.
const timeZone = 'Europe/Berlin';

const date = (value: Date, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { timeZone, ...options }).format(
    value,
  );

/** "14:00" */
export const clock = (value: Date, locale: Locale) =>
  date(value, locale, { hour: '2-digit', minute: '2-digit' });

/** "Do" */
export const weekday = (value: Date, locale: Locale) =>
  date(value, locale, { weekday: 'short' }).replace('.', '');

/** "24.12." */
export const shortDay = (value: Date, locale: Locale) =>
  date(value, locale, { day: 'numeric', month: 'numeric' });

/** Whole days from today to a date, both on the city's calendar. */
export function daysAhead(value: Date, now = new Date()): number {
  const day = (one: Date) =>
    Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(one));
  return Math.round((day(value) - day(now)) / 86_400_000);
}
