import type { Language } from './language.ts';

export const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : 'de-DE');

const kept = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions) {
  const key = language + JSON.stringify(options);
  let format = kept.get(key);
  if (!format) kept.set(key, (format = new Intl.NumberFormat(localeOf(language), options)));
  return format;
}

export const formatPrice = (cents: number, language: Language, currency = 'EUR') =>
  numberFormat(language, { style: 'currency', currency }).format(cents / 100);

/** "0,6 km"; from 20 km on without a decimal. */
export function formatKm(km: number, language: Language) {
  const digits = km >= 20 ? 0 : 1;
  const format = numberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${format.format(km)}\u00a0km`;
}

/** A step of the slider: "6 km", "2,5 km". */
export const formatStep = (km: number, language: Language) =>
  `${numberFormat(language, { maximumFractionDigits: 1 }).format(km)}\u00a0km`;

export const formatNumber = (value: number, language: Language) =>
  numberFormat(language, { maximumFractionDigits: 3 }).format(value);

const unitSigns = {
  GRAM: { de: 'g', en: 'g' },
  KILOGRAM: { de: 'kg', en: 'kg' },
  MILLILITRE: { de: 'ml', en: 'ml' },
  LITRE: { de: 'l', en: 'l' },
  METRE: { de: 'm', en: 'm' },
  SQUARE_METRE: { de: 'm²', en: 'm²' },
  CUBIC_METRE: { de: 'm³', en: 'm³' },
  PIECE: { de: 'Stück', en: 'piece' },
} as const;

export type Unit = keyof typeof unitSigns;

/** "15,80 €/kg". */
export const formatUnitPrice = (
  price: { cents: number; per: Unit },
  language: Language,
  currency = 'EUR',
) => `${formatPrice(price.cents, language, currency)}/${unitSigns[price.per][language]}`;

export const formatContent = (content: { amount: number; unit: Unit }, language: Language) =>
  `${formatNumber(content.amount, language)}\u00a0${unitSigns[content.unit][language]}`;
