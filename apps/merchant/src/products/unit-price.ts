import type { ContentUnit } from '@stadtlive/web-client/graphql';

const bases: Partial<Record<ContentUnit, { per: ContentUnit; factor: number }>> = {
  GRAM: { per: 'KILOGRAM', factor: 1000 },
  KILOGRAM: { per: 'KILOGRAM', factor: 1 },
  MILLILITRE: { per: 'LITRE', factor: 1000 },
  LITRE: { per: 'LITRE', factor: 1 },
  METRE: { per: 'METRE', factor: 1 },
  SQUARE_METRE: { per: 'SQUARE_METRE', factor: 1 },
  CUBIC_METRE: { per: 'CUBIC_METRE', factor: 1 },
};

/** A preview while typing; what is shown to buyers the server computes (PAngV § 4). */
export function unitPriceOf(cents: number | null, amount: number | null, unit: ContentUnit) {
  const base = bases[unit];
  if (!cents || !amount || !base) return null;
  return { cents: Math.round((cents * base.factor) / amount), per: base.per };
}
