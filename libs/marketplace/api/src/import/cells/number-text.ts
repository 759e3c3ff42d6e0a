import type { Decimal } from '../columns/import-field.ts';

const currency = /€|\beur\b|\beuro\b|\bca\.?\s|[\s\u00a0\u202f]/gi;
/** Swiss and technical grouping. */
const grouping = /['’]/g;

/** A number's digits and separators, without sign of currency and spaces; null where it is no number. */
export function bareNumber(text: string): string | null {
  const bare = text
    .replace(/^(eur|euro)(?=\d)/i, '')
    .replace(currency, '')
    .replace(/(eur|euro)$/i, '')
    .replace(grouping, '')
    .replace(/[,.][-–—]{1,2}$/, '');
  return /^[-+]?(\d[\d.,]*|[.,]\d+)-?$/.test(bare) ? bare : null;
}

/**
 * Thousandths of a number, exactly; null where it is none, or where its separators contradict the
 * sign before the decimals.
 * @param most digits after it
 */
export function milliOf(text: string, decimal: Decimal, most = 3): number | null {
  const bare = bareNumber(text);
  if (bare === null || /-$/.test(bare)) return null;
  const [sign, point] = decimal === 'COMMA' ? ['.', ','] : [',', '.'];
  const parts = bare.replace(/^\+/, '').split(point);
  if (parts.length > 2) return null;
  const [whole = '', fraction = ''] = parts;
  const groups = whole.replace(/^-/, '').split(sign);
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3;
  if (groups.length > 1 && (!isGrouped || groups[0] === '')) return null;
  const digits = groups.join('');
  const decimals = fraction.replace(/0+$/, '');
  if (!/^\d*$/.test(fraction) || decimals.length > most || digits.length > 12) return null;
  const milli = Number(`${digits || '0'}${decimals.padEnd(3, '0').slice(0, 3)}`);
  return bare.startsWith('-') ? -milli : milli;
}

/** What one cell says about the sign before the decimals; null where it could be either. */
export function decimalIn(text: string): Decimal | null {
  const bare = bareNumber(text)?.replace(/^[-+]|-$/g, '');
  if (!bare) return null;
  const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? 'COMMA' : 'POINT';
  const at = Math.max(comma, point);
  if (at < 0) return null;
  const sign: Decimal = comma >= 0 ? 'COMMA' : 'POINT';
  const other: Decimal = comma >= 0 ? 'POINT' : 'COMMA';
  const signs = bare.split(comma >= 0 ? ',' : '.').length - 1;
  if (signs > 1) return other;
  const behind = bare.length - at - 1;
  // 1.299 is a thousand and more, or one and a bit; 0.299 and 12345.678 can be one thing only.
  if (behind === 3 && at >= 1 && at <= 3 && bare[0] !== '0') return null;
  return sign;
}

export interface DecimalVerdict {
  readonly decimal: Decimal;
  /** Whether anything in the column says so. */
  readonly isSure: boolean;
}

/** The sign before the decimals of a whole column: the one most of its cells speak for. */
export function decimalOf(cells: Iterable<string>): DecimalVerdict {
  const votes = { COMMA: 0, POINT: 0 };
  let unclear = 0;
  for (const cell of cells) {
    const one = decimalIn(cell);
    if (one) votes[one]++;
    else if (/\d[.,]\d{3}(?!\d)/.test(cell)) unclear++;
  }
  const decimal = votes.POINT > votes.COMMA ? 'POINT' : 'COMMA';
  return { decimal, isSure: unclear === 0 || votes.POINT !== votes.COMMA };
}
