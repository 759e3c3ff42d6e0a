import { contentOf, unitOf } from '../cells/content-cell.ts';
import { gtinOf } from '../cells/gtin-cell.ts';
import { bareNumber, decimalOf, type DecimalVerdict } from '../cells/number-text.ts';
import { longestPlain } from '../cells/text-cell.ts';
import { isVatKey, vatOf } from '../cells/vat-cell.ts';
import { isYesNo } from '../cells/yes-no-cell.ts';

const sampled = 500;
/** Addresses of pictures are the longest that are told by their content. */
const longestLooked = 2_000;

/** What a column's cells have in common; shares are of those that are filled. */
export interface ColumnProfile {
  readonly filled: number;
  readonly distinct: number;
  /** Characters on average. */
  readonly length: number;
  readonly numbers: number;
  readonly whole: number;
  readonly cents: number;
  readonly gtins: number;
  readonly rates: number;
  readonly vatKeys: number;
  readonly contents: number;
  readonly withUnit: number;
  readonly units: number;
  readonly pictures: number;
  readonly yesNo: number;
  readonly decimal: DecimalVerdict;
}

export function profileOf(all: readonly string[]): ColumnProfile {
  const filledCells = all.filter((cell) => cell !== '');
  const step = Math.max(1, Math.floor(filledCells.length / sampled));
  const cells = filledCells.filter((_, i) => i % step === 0);
  const share = (is: (cell: string) => boolean) =>
    cells.length === 0
      ? 0
      : cells.filter((cell) => cell.length <= longestLooked && is(cell)).length / cells.length;
  return {
    filled: filledCells.length,
    distinct: new Set(filledCells).size,
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / (cells.length || 1),
    numbers: share((cell) => bareNumber(cell) !== null),
    whole: share((cell) => /^-?\d+$/.test(cell)),
    cents: share((cell) => /\d[.,]\d{2}(\D|$)/.test(cell) && bareNumber(cell) !== null),
    gtins: share((cell) => /\d{8,14}/.test(cell) && works(() => gtinOf(cell)?.gtin)),
    rates: share((cell) => works(() => vatOf(cell) >= 0)),
    vatKeys: share(isVatKey),
    contents: share((cell) => works(() => contentOf(cell, 'COMMA', anyUnit))),
    withUnit: share(
      (cell) => /[a-zäöü²³]/i.test(cell) && works(() => contentOf(cell, 'COMMA', null)),
    ),
    units: share((cell) => unitOf(cell) !== null),
    pictures: share((cell) => /^https?:\/\/\S+$/i.test(cell)),
    yesNo: share(isYesNo),
    decimal: decimalOf(filledCells.filter((cell) => cell.length <= longestPlain)),
  };
}

const anyUnit = { unit: 'KILOGRAM', milli: 1000 } as const;

function works(read: () => unknown): boolean {
  try {
    return Boolean(read());
  } catch {
    return false;
  }
}
