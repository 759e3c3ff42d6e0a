import { badInput } from '@stadtlive/kernel';

const lengths = [8, 12, 13, 14];

/**
 * A GTIN-8, -12, -13 or -14 as bare digits; spaces and hyphens may be typed.
 * @throws StadtliveError BAD_USER_INPUT
 */
export function validGtin(input: string): string | null {
  const digits = input.trim().replace(/[\s-]/g, '');
  if (digits === '') return null;
  if (!/^\d+$/.test(digits) || !lengths.includes(digits.length)) {
    throw badInput('gtin', 'A GTIN has 8, 12, 13 or 14 digits.');
  }
  if (checkDigit(digits.slice(0, -1)) !== Number(digits.at(-1))) {
    throw badInput(
      'gtin',
      'The check digit of the GTIN is wrong. Please compare it with the pack.',
    );
  }
  return digits;
}

/** Weights 3 and 1 from the right (GS1 General Specifications, 7.9). */
export function checkDigit(payload: string): number {
  const sum = [...payload]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
