import { localeOf, type Language } from '@stadtlive/web-client';

/** "19 %" of 190 per mille. */
export const formatRate = (perMille: number, language: Language) =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(
    perMille / 1000,
  );
