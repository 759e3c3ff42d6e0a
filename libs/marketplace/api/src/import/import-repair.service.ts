import { Injectable } from '@nestjs/common';
import type {
  RepairImportRowInput,
  SettleImportProblemInput,
  SkipImportRowsInput,
} from '@stadtlive/contract';
import type { Actor } from '@stadtlive/identity-api';
import { badInput, Clock, conflict } from '@stadtlive/kernel';
import { ImportAccess } from './import-access.ts';
import { ImportCheck } from './import-check.ts';
import { ImportRows, type StoredRow } from './import-rows.ts';
import type { ImportRun } from './import-run.entity.ts';

const mostRows = 500;
const mostCells = 250;
const longestCell = 20_000;

/** Putting right in the page what is wrong in the file; each change is checked at once. */
@Injectable()
export class ImportRepair {
  constructor(
    private readonly access: ImportAccess,
    private readonly rows: ImportRows,
    private readonly check: ImportCheck,
    private readonly clock: Clock,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, CONFLICT, BAD_USER_INPUT */
  async repair({ importId, row, cells }: RepairImportRowInput, actor: Actor): Promise<ImportRun> {
    if (cells.length > mostCells) throw badInput('cells', `At most ${mostCells} cells at once.`);
    return this.#checked(importId, actor, async (tx, run) => {
      const stored = await this.rows.one(run.id, row);
      const width = run.columns.length;
      const repaired = Array.from({ length: width }, (_, i) => stored.cells[i] ?? '');
      for (const [i, { column, text }] of cells.entries()) {
        if (!Number.isInteger(column) || column < 0 || column >= width) {
          throw badInput(`cells.${i}.column`, `There are columns 0 to ${width - 1}.`);
        }
        repaired[column] = cellOf(text, `cells.${i}.text`);
      }
      await this.rows.rewrite(tx, run.id, [{ number: row, cells: repaired }]);
      if (stored.state === 'SKIPPED') await this.rows.skip(tx, run.id, [row], false);
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, CONFLICT, BAD_USER_INPUT */
  async skip({ importId, rows, skip }: SkipImportRowsInput, actor: Actor): Promise<ImportRun> {
    if (rows.length > mostRows) throw badInput('rows', `At most ${mostRows} rows at once.`);
    return this.#checked(importId, actor, (tx, run) => this.rows.skip(tx, run.id, rows, skip));
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, CONFLICT, BAD_USER_INPUT */
  async settle(
    { importId, code, column = null, how }: SettleImportProblemInput,
    actor: Actor,
  ): Promise<ImportRun> {
    if (code.length > 40) throw badInput('code', 'code must have at most 40 characters.');
    return this.#checked(importId, actor, async (tx, run) => {
      const found = await this.rows.withProblem(run.id, code, column ?? null);
      if (how === 'SKIP_ROWS') {
        return this.rows.skip(
          tx,
          run.id,
          found.map(({ number }) => number),
          true,
        );
      }
      if (column == null) throw badInput('column', 'This finding is about the whole row.');
      await this.rows.rewrite(
        tx,
        run.id,
        found.map((row) => emptied(row, column)),
      );
    });
  }

  #checked(id: string, actor: Actor, work: Parameters<ImportAccess['prepare']>[2]) {
    return this.access.prepare(id, actor, async (tx, run, seller) => {
      if (run.state !== 'CHECKED') {
        throw conflict('Say first what the columns are.', { reason: 'NOT_CHECKED' });
      }
      await work(tx, run, seller);
      await this.check.judge(tx, run);
      run.movedAt = this.clock.now();
    });
  }
}

const emptied = ({ number, cells, broken }: StoredRow, column: number) => ({
  number,
  cells: cells.map((cell, i) => (i === column ? '' : cell)),
  ...(broken && { broken }),
});

function cellOf(text: string, field: string): string {
  if (text.includes('\0') || !text.isWellFormed())
    throw badInput(field, 'The cell holds characters that cannot be kept.');
  if (text.length > longestCell) {
    throw badInput(field, `A cell must have at most ${longestCell} characters.`);
  }
  return text.trim();
}
