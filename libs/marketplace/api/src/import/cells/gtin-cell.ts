import { checkDigit } from '../../product/gtin.ts';
import { UnreadableCell } from './finding.ts';

export interface GtinCell {
  /** Null where the number is the shop's own. */
  readonly gtin: string | null;
  /** What a shop numbers by itself: prefixes 2, 02 and 04 of GS1, and what is too short for a GTIN. */
  readonly internal: string | null;
  readonly wasRepaired: boolean;
}

const lengths = [8, 12, 13, 14];
const isRight = (digits: string) => checkDigit(digits.slice(0, -1)) === Number(digits.at(-1));

/** A GTIN, with the leading zeros a spreadsheet has taken away. */
export function gtinOf(cell: string): GtinCell | null {
  const text = cell.replace(/^'|[\s\u00a0-]/g, '');
  if (text === '' || /^0+$/.test(text)) return null;
  const digits = withoutExponent(text).replace(/[.,]0+$/, '');
  const book = isbn10(digits);
  if (book) return { gtin: book, internal: null, wasRepaired: true };
  if (!/^\d+$/.test(digits) || digits.length > 14) throw new UnreadableCell('GTIN_LENGTH');
  if (digits.length < 8) return { gtin: null, internal: digits, wasRepaired: false };
  if (!isRight(digits)) throw new UnreadableCell('GTIN_CHECK_DIGIT', expected(digits));
  const length = lengths.find((one) => one >= digits.length)!;
  const gtin = digits.padStart(length, '0');
  if (isInternal(gtin)) return { gtin: null, internal: digits, wasRepaired: false };
  return { gtin, internal: null, wasRepaired: gtin !== digits };
}

/** `4.006381333931E12` still has all its digits; `4,00638E+12` has lost the last ones. */
function withoutExponent(text: string): string {
  const match = /^(\d)(?:[.,](\d{1,20}))?e\+?(\d{1,2})$/i.exec(text);
  if (!match) return text;
  const [, first = '', more = '', power = ''] = match;
  if (more.length !== Number(power)) throw new UnreadableCell('GTIN_SCIENTIFIC');
  return first + more;
}

/** Restricted circulation (GS1 General Specifications, 1.4.3): unique in one shop only. */
const isInternal = (gtin: string): boolean =>
  gtin.length === 8 ? /^[02]/.test(gtin) : /^(2|0[24])/.test(gtin.padStart(14, '0').slice(1));

const expected = (digits: string): string | undefined =>
  lengths.includes(digits.length) ? String(checkDigit(digits.slice(0, -1))) : undefined;

/** A book's number from before 2007 as the GTIN it has become; null for anything else. */
function isbn10(text: string): string | null {
  if (!/^\d{9}[\dX]$/i.test(text)) return null;
  const sum = [...text.toUpperCase()].reduce(
    (total, sign, i) => total + (10 - i) * (sign === 'X' ? 10 : Number(sign)),
    0,
  );
  const payload = `978${text.slice(0, 9)}`;
  return sum % 11 === 0 ? `${payload}${checkDigit(payload)}` : null;
}
