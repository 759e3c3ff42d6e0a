import type { ColumnUse } from '../columns/import-field.ts';
import { checkRow, type RawRow } from './check-row.ts';
import { checkTogether, type PlacedRow } from './check-together.ts';

/** All rows of a file, each by itself and then beside the others. */
export const checkRows = (rows: readonly RawRow[], columns: readonly ColumnUse[]): PlacedRow[] =>
  checkTogether(
    rows.map((row) => checkRow(row, columns)),
    columns,
  );
