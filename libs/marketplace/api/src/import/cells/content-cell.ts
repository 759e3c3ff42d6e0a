import type { ContentUnit } from '@stadtlive/contract';
import type { Content } from '../../product/content.ts';
import type { Decimal } from '../columns/import-field.ts';
import { UnreadableCell } from './finding.ts';
import { decimalIn, milliOf } from './number-text.ts';

/** A unit as people write it: which of ours it is, and how many thousandths of ours make one of it. */
interface Spelling {
  readonly unit: ContentUnit;
  readonly milli: number;
  readonly is: RegExp;
}

const spelling = (unit: ContentUnit, milli: number, is: RegExp): Spelling => ({ unit, milli, is });

const spellings: readonly Spelling[] = [
  spelling('KILOGRAM', 1000, /^(kg|kilo|kilogramm|kilogram|kgm)$/),
  spelling('GRAM', 1000, /^(g|gr|gramm|gram|grm)$/),
  spelling('GRAM', 1, /^(mg|milligramm)$/),
  spelling('MILLILITRE', 1000, /^(ml|milliliter|millilitre|mlt)$/),
  spelling('MILLILITRE', 10_000, /^(cl|centiliter|zentiliter)$/),
  spelling('LITRE', 1000, /^(l|lt|ltr|liter|litre|ltrs)$/),
  spelling('SQUARE_METRE', 1000, /^(m2|m²|qm|quadratmeter)$/),
  spelling('CUBIC_METRE', 1000, /^(m3|m³|cbm|kubikmeter|rm)$/),
  spelling('METRE', 1000, /^(m|lfm|lfdm|meter|metre|mtr)$/),
  spelling('METRE', 10, /^(cm|zentimeter)$/),
  spelling('METRE', 1, /^(mm|millimeter)$/),
  spelling(
    'PIECE',
    1000,
    /^(stk|st|stck|stuck|stueck|stück|stücke|pc|pcs|pce|piece|pieces|x|paar|blatt|bl|er)$/,
  ),
];

/** Null for what is no unit known here. */
export function unitOf(text: string): Pick<Spelling, 'unit' | 'milli'> | null {
  const plain = text.toLowerCase().replace(/[.\s]/g, '');
  return spellings.find(({ is }) => is.test(plain)) ?? null;
}

/** `6 x 0,33 l`, `500g`, `0,75`, `100 ml`. */
const form = /^(?:(\d{1,3})\s*[x×*]\s*)?([\d.,'\s]*\d)\s*([a-zäöüß²³.]*[23]?)\.?$/i;
const mostMilli = 1_000_000_000;

/**
 * How much is in it.
 * @param unit of an amount that stands without one; from another cell or as the owner has said
 */
export function contentOf(
  cell: string,
  decimal: Decimal,
  unit: Pick<Spelling, 'unit' | 'milli'> | null,
): Content | null {
  const match = form.exec(cell.trim());
  if (!match) throw new UnreadableCell('CONTENT_UNREADABLE');
  const [, times = '1', amount = '', word = ''] = match;
  const own = word ? unitOf(word) : unit;
  if (word && !own) throw new UnreadableCell('CONTENT_UNREADABLE');
  const sign = decimalIn(amount) ?? decimal;
  const number = milliOf(amount, sign);
  if (number === null || number < 0) throw new UnreadableCell('CONTENT_UNREADABLE');
  if (number === 0) return null;
  if (!own) throw new UnreadableCell('CONTENT_UNIT_MISSING');
  const milli = (number * own.milli * Number(times)) / 1000;
  if (!Number.isInteger(milli) || milli < 1 || milli > mostMilli) {
    throw new UnreadableCell('CONTENT_UNREADABLE');
  }
  return { milli, unit: own.unit };
}
