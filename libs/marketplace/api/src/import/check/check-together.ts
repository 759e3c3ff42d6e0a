import type { Finding, FindingCode } from '../cells/finding.ts';
import type { ColumnUse, ImportField } from '../columns/import-field.ts';
import { groupRows, type RowGroup } from './group-rows.ts';
import type { CheckedRow } from './row-draft.ts';

export const mostVariants = 100;

/** A row among the others. */
export interface PlacedRow extends CheckedRow {
  /** Number of the first row of the same product: rows of one product go together. */
  readonly position: number;
}

type Note = (row: CheckedRow, code: FindingCode, field: ImportField, more?: string) => void;

/** What only shows when rows are seen together: numbers used twice, variants that do not fit. */
export function checkTogether(
  rows: readonly CheckedRow[],
  columns: readonly ColumnUse[],
): PlacedRow[] {
  const found = new Map<CheckedRow, Finding[]>();
  const note: Note = (row, code, field, more) => {
    const column = columns.findIndex((use) => use.field === field);
    const place = { column: column < 0 ? null : column };
    const finding = { code, ...place, ...(more !== undefined && { more }) };
    found.set(row, [...(found.get(row) ?? []), finding]);
  };
  const groups = groupRows(rows);
  for (const group of groups) if (isVaried(group)) checkVariants(group, note);
  noteTwice(
    rows,
    (row) => row.draft.sku,
    (row, first) => note(row, 'SKU_TWICE', 'SKU', first),
  );
  noteTwice(
    rows,
    (row) => row.draft.gtin?.padStart(14, '0'),
    (row, first) => note(row, 'GTIN_TWICE', 'GTIN', first),
  );
  return groups.flatMap(({ parent, rows: members }) => {
    const all = parent ? [parent, ...members] : members;
    const position = Math.min(...all.map(({ number }) => number));
    return all.map((row) => ({
      ...row,
      position,
      findings: [...row.findings, ...(found.get(row) ?? [])],
    }));
  });
}

const isVaried = ({ rows, parent }: RowGroup): boolean =>
  rows.length > 1 || parent !== null || rows[0]!.draft.axes.length > 0;

function checkVariants({ rows, parent }: RowGroup, note: Note): void {
  const seen = new Map<string, number>();
  const vatRate = rows.find(({ draft }) => draft.vatRate !== undefined)?.draft.vatRate;
  const axesOf = (row: CheckedRow) => row.draft.axes.map(({ name }) => name).join('\n');
  const axes = axesOf(rows.find(({ draft }) => draft.axes.length > 0) ?? rows[0]!);
  for (const [i, row] of rows.entries()) {
    const { draft, number } = row;
    if (draft.axes.length === 0 || axesOf(row) !== axes) {
      note(row, 'VARIANT_WITHOUT_AXIS', 'AXIS', axes.replaceAll('\n', ', '));
      continue;
    }
    const key = draft.axes.map(({ value }) => value.toLowerCase()).join('\n');
    const first = seen.get(key);
    if (first !== undefined) note(row, 'VARIANT_TWICE', 'AXIS', String(first));
    else seen.set(key, number);
    if (draft.vatRate !== undefined && draft.vatRate !== vatRate)
      note(row, 'VARIANTS_DIFFER', 'VAT');
    const isPriceWrong = row.findings.some(({ code }) => code.startsWith('PRICE_'));
    if (!isPriceWrong && !(draft.priceCents ?? parent?.draft.priceCents))
      note(row, 'VARIANT_PRICE_MISSING', 'PRICE');
    if (i >= mostVariants) note(row, 'VARIANTS_TOO_MANY', 'PARENT', String(mostVariants));
  }
}

function noteTwice(
  rows: readonly CheckedRow[],
  keyOf: (row: CheckedRow) => string | undefined,
  tell: (row: CheckedRow, first: string) => void,
): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.number);
    else tell(row, String(first));
  }
}
