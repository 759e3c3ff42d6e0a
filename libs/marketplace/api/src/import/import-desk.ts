import { Injectable } from '@nestjs/common';
import { Places } from '@stadtlive/directory-api';
import type { ImportColumn } from './columns/import-field.ts';
import { ImportCheck } from './import-check.ts';
import { ImportColumns, withDecimals, withShelves } from './import-columns.ts';
import { ImportMappings } from './import-mappings.ts';
import { ImportRows } from './import-rows.ts';

/** What a file is worked on with before it is started. */
@Injectable()
export class ImportDesk {
  constructor(
    readonly columns: ImportColumns,
    readonly mappings: ImportMappings,
    readonly rows: ImportRows,
    readonly check: ImportCheck,
    readonly places: Places,
  ) {}

  /** Columns as a person has said, with what follows from the cells where nobody has. */
  async completed(importId: string, columns: readonly ImportColumn[]): Promise<ImportColumn[]> {
    const rows = await this.rows.all(importId);
    const cells = rows.filter(({ broken }) => !broken).map((row) => row.cells);
    return withShelves(withDecimals(columns, cells), cells);
  }
}
