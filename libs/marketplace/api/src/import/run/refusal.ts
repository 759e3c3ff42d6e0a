import { conflict, StadtliveError } from '@stadtlive/kernel';
import type { EntryOutcome } from '../../product/catalogue-entry.ts';
import type { Finding, FindingCode } from '../cells/finding.ts';
import type { ColumnUse, ImportField } from '../columns/import-field.ts';

type Meaning = readonly [code: FindingCode, field: ImportField, more?: string];

/** What the rules of the tables say, in the words of the check. */
const ofConstraint: Readonly<Record<string, Meaning>> = {
  product_sku: ['NUMBER_TAKEN', 'SKU'],
  product_variant_sku: ['NUMBER_TAKEN', 'SKU'],
  product_variant_position_check: ['VARIANTS_TOO_MANY', 'PARENT', '100'],
  product_variant_price_cents_check: ['PRICE_ZERO', 'PRICE'],
  product_check1: ['PRICE_ZERO', 'PRICE'],
  stock_quantity_check: ['STOCK_TOO_HIGH', 'STOCK', '1.000.000'],
  product_stock_check: ['STOCK_TOO_HIGH', 'STOCK', '1.000.000'],
  product_variant_stock_check: ['STOCK_TOO_HIGH', 'STOCK', '1.000.000'],
};

const ofDuty: Readonly<Record<string, ImportField>> = {
  title: 'TITLE',
  priceCents: 'PRICE',
  vatRate: 'VAT',
  content: 'CONTENT',
  minimumAge: 'CATEGORY',
  'safety.makerName': 'MAKER_NAME',
  'safety.makerAddress': 'MAKER_ADDRESS',
  'safety.makerContact': 'MAKER_CONTACT',
};

/** Nothing in the shop window is changed into what could not be put there. @throws StadtliveError CONFLICT */
export function expectFitForWindow(outcomes: readonly EntryOutcome[]): void {
  for (const { isPublished, duties } of outcomes) {
    // What is missing on the shop's own page no file has caused, and none can cure.
    const own = isPublished && duties.find(({ field }) => !field.startsWith('organisation.'));
    if (own) throw conflict('A published product would miss a duty.', { duty: own.field });
  }
}

/** A refusal by the catalogue's rules, or by those of its tables. */
export const isRefusal = (error: unknown): error is Error =>
  error instanceof StadtliveError
    ? ['BAD_USER_INPUT', 'CONFLICT'].includes(error.code)
    : told(error, 'code').startsWith('23');

/** What to say of the rows of a product that was refused, and of which column. */
export function refusalOf(error: Error, columns: readonly ColumnUse[]): Finding {
  const [code, field, more] = meaningOf(error);
  const indexOf = (wanted: ImportField) => columns.findIndex((use) => use.field === wanted);
  // What a file does not tell at all is asked for because of the category it tells.
  const at = code === 'DUTY_OPEN' && indexOf(field) < 0 ? indexOf('CATEGORY') : indexOf(field);
  return { code, column: at < 0 ? null : at, ...(more !== undefined && { more }) };
}

function meaningOf(error: Error): Meaning {
  if (error instanceof StadtliveError) {
    const { duty } = error.details as { duty?: string };
    return duty ? ['DUTY_OPEN', ofDuty[duty] ?? 'CATEGORY', duty] : ['CATALOGUE_REFUSED', 'IGNORE'];
  }
  const known = ofConstraint[told(error, 'constraint')];
  if (known) return known;
  return told(error, 'code') === '23505' ? ['NUMBER_TAKEN', 'SKU'] : ['CATALOGUE_REFUSED', 'TITLE'];
}

const told = (error: unknown, what: 'code' | 'constraint'): string =>
  String((error as Partial<Record<string, unknown>> | null)?.[what] ?? '');
