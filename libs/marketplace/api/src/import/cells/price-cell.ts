import type { Decimal } from '../columns/import-field.ts';
import { UnreadableCell } from './finding.ts';
import { bareNumber, decimalIn, milliOf } from './number-text.ts';

const mostCents = 100_000_000;

/** Cents; a cell that is clear in itself is read as it says, any other as its column does. */
export function priceOf(cell: string, decimal: Decimal): number {
  const sign = decimalIn(cell) ?? decimal;
  const milli = milliOf(cell, sign, 3);
  if (milli === null) {
    throw new UnreadableCell(
      /-\s*$/.test(cell) && bareNumber(cell) ? 'PRICE_NEGATIVE' : 'PRICE_UNREADABLE',
    );
  }
  if (milli < 0) throw new UnreadableCell('PRICE_NEGATIVE');
  if (milli % 10 !== 0) throw new UnreadableCell('PRICE_DECIMALS');
  if (milli / 10 > mostCents) throw new UnreadableCell('PRICE_TOO_HIGH', '1.000.000');
  return milli / 10;
}

/** With VAT, half a cent rounded up. @param vatRate per mille */
export const grossOf = (netCents: number, vatRate: number): number =>
  Math.floor((netCents * (1000 + vatRate) + 500) / 1000);
