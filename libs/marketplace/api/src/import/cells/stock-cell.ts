import type { Decimal } from '../columns/import-field.ts';
import { UnreadableCell } from './finding.ts';
import { decimalIn, milliOf } from './number-text.ts';

const mostStock = 1_000_000;

export interface StockCell {
  readonly stock: number;
  /** Tills count below nothing where a delivery was not booked. */
  readonly wasNegative: boolean;
}

export function stockOf(cell: string, decimal: Decimal): StockCell {
  const text = cell.replace(/\s*(stk|st|stck|stück|pcs|x)\.?$/i, '').replace(/^(.*\d)-$/, '-$1');
  const milli = milliOf(text, decimalIn(text) ?? decimal, 3);
  if (milli === null) throw new UnreadableCell('STOCK_UNREADABLE');
  if (milli % 1000 !== 0) throw new UnreadableCell('STOCK_FRACTION');
  const stock = milli / 1000;
  if (stock > mostStock) throw new UnreadableCell('STOCK_TOO_HIGH', '1.000.000');
  return { stock: Math.max(0, stock), wasNegative: stock < 0 };
}
