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
