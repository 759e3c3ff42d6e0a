import { Injectable } from '@nestjs/common';
import { Places, type Organisation } from '@stadtlive/directory-api';
import type { EntityManager } from 'typeorm';
import { currentCity } from '@stadtlive/tenancy-api';
import { cellText, longestPlain } from './cells/text-cell.ts';
import { shelfNames, shelfOf } from './columns/category-match.ts';
import { profileOf } from './columns/column-profile.ts';
import { describeColumns, questionOf } from './columns/describe-columns.ts';
import type { ImportColumn } from './columns/import-field.ts';
import { ImportMappings } from './import-mappings.ts';
import type { Table } from './reading/read-table.ts';

export interface DescribedColumns {
  readonly columns: ImportColumn[];
  /** Whether the shop has said so for an earlier file. */
  readonly isRemembered: boolean;
}

/** What the columns of a file are taken for. */
@Injectable()
export class ImportColumns {
  constructor(
    private readonly mappings: ImportMappings,
    private readonly places: Places,
  ) {}

  async describe(tx: EntityManager, table: Table, seller: Organisation): Promise<DescribedColumns> {
    const { names, hasHeader, rows } = table;
    const places = await this.places.placesOf(tx, seller.id);
    const kept = hasHeader ? await this.mappings.of(seller.id, names) : null;
    const ids = new Set(places.map(({ id }) => id));
    // A branch that is closed meanwhile has no stock.
    const remembered =
      kept && new Map([...kept].filter(([, { placeId }]) => !placeId || ids.has(placeId)));
    const cells = rows.filter(({ broken }) => !broken).map((row) => row.cells);
    const described = describeColumns(names, hasHeader, cells, { places, remembered });
    const hasUnits = described.some(({ field }) => field === 'CONTENT_UNIT');
    const columns = described.map((column, i) =>
      column.confidence === 1
        ? column
        : { ...column, question: questionOf(column, columnOf(cells, i), hasUnits) },
    );
    return { columns: withShelves(columns, cells), isRemembered: kept !== null };
  }
}

const columnOf = (cells: readonly (readonly string[])[], i: number): string[] =>
  cells.map((row) => row[i] ?? '');

/** Columns of categories with the shelves their values speak of, where nobody has said. */
export function withShelves(
  columns: readonly ImportColumn[],
  cells: readonly (readonly string[])[],
): ImportColumn[] {
  const names = shelfNames(currentCity().categories);
  return columns.map((column, i) => {
    if (column.field !== 'CATEGORY') return column;
    const values = new Set(
      columnOf(cells, i)
        .filter((cell) => cell.length <= longestPlain)
        .map(cellText)
        .filter(Boolean),
    );
    const found = [...values].flatMap((value) => {
      const shelf = shelfOf(value, names);
      return shelf ? [[value, shelf] as const] : [];
    });
    return { ...column, categories: { ...Object.fromEntries(found), ...column.categories } };
  });
}

const numeric = new Set(['PRICE', 'NET_PRICE', 'CONTENT', 'STOCK']);

/** Columns as a person has said, with the sign before the decimals where nobody has. */
export const withDecimals = (
  columns: readonly ImportColumn[],
  cells: readonly (readonly string[])[],
): ImportColumn[] =>
  columns.map((column, i) =>
    numeric.has(column.field) && !column.decimal
      ? { ...column, decimal: profileOf(columnOf(cells, i)).decimal.decimal }
      : column,
  );
