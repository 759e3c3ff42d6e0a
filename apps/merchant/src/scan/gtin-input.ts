export type GtinFault = 'empty' | 'letters' | 'length' | 'checkDigit';

export type ReadGtin = { gtin: string } | { fault: GtinFault; expected?: number };

const lengths = [8, 12, 13, 14];

/** The last digit a code with these digits before it has to have (GS1, modulo 10). */
export function checkDigitOf(before: string): number {
  const sum = [...before]
    .toReversed()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** A code as typed or sent by a scanner; spaces and hyphens are how people group it. */
export function readGtin(text: string): ReadGtin {
  const digits = text.replace(/[\s-]/g, '');
  if (digits === '') return { fault: 'empty' };
  if (!/^\d+$/.test(digits)) return { fault: 'letters' };
  if (!lengths.includes(digits.length)) return { fault: 'length' };
  const expected = checkDigitOf(digits.slice(0, -1));
  return expected === Number(digits.at(-1)) ? { gtin: digits } : { fault: 'checkDigit', expected };
}
