/**
 * Cents of a price as people type it: "4,80", "4.80 €", "1.299", "1.299,00". Null where it is none.
 * A single separator with three digits behind it groups thousands; with one or two it begins the cents.
 */
export function readPrice(text: string): number | null {
  const digits = text.replace(/[\s\u00a0€]|eur(o)?/gi, '');
  const match =
    /^(\d{1,3}(?:[.'’]\d{3})+|\d{1,3}(?:,\d{3})+(?=\.\d{1,2}$)|\d+)(?:[.,](\d{1,2}|-))?$/.exec(
      digits,
    );
  if (!match) return null;
  const euros = Number(match[1]!.replace(/\D/g, ''));
  const cents = match[2] && match[2] !== '-' ? Number(match[2].padEnd(2, '0')) : 0;
  return euros * 100 + cents;
}

export const writePrice = (cents: number): string =>
  cents === 0 ? '' : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** "0,5" or "2.5" as a positive number; null where it is none. */
export function readAmount(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(number) && number > 0 ? number : null;
}

export function readStock(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  return /^\d{1,7}$/.test(trimmed) ? Number(trimmed) : null;
}
