import { badInput } from '@stadtlive/kernel';

/** By country: what follows its two letters. Greece writes EL, Northern Ireland XI. */
const shapes: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z\d]\d{7}[A-Z\d]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z\d+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
};

const compact = (text: string) => text.toUpperCase().replace(/[\s./-]/g, '');

/** The ninth digit of a German number from the first eight (ISO 7064, MOD 11, 10). */
export function germanCheckDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10;
}

const isGerman = (digits: string) =>
  !digits.startsWith('0') && germanCheckDigit(digits.slice(0, 8)) === Number(digits[8]);

/**
 * "de 136 695 976" becomes "DE136695976".
 * @throws StadtliveError BAD_USER_INPUT
 */
export function vatId(field: string, text: string): string {
  const id = compact(text);
  const [country, rest] = [id.slice(0, 2), id.slice(2)];
  const shape = Object.hasOwn(shapes, country) ? shapes[country] : undefined;
  if (!shape?.test(rest)) {
    throw badInput(field, 'A VAT ID begins with its country, such as DE and nine digits.', {
      reason: 'VAT_ID_SHAPE',
    });
  }
  if (country === 'DE' && !isGerman(rest)) {
    throw badInput(field, 'The check digit of this VAT ID is wrong.', {
      reason: 'VAT_ID_CHECK_DIGIT',
    });
  }
  return id;
}

/**
 * "DE 136695976-00001" (§ 139c AO).
 * @throws StadtliveError BAD_USER_INPUT
 */
export function businessId(field: string, text: string): string {
  const [, digits, part] = /^DE(\d{9})(\d{5})$/.exec(compact(text)) ?? [];
  if (!digits || !isGerman(digits)) {
    throw badInput(field, 'It looks like DE123456788-00001.', { reason: 'BUSINESS_ID' });
  }
  return `DE${digits}-${part!}`;
}
