import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ImportRowFilter, ImportRowState } from '@stadtlive/contract';
import { notFound, type CsvFault, type CsvRecord } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { RawRow } from './check/check-row.ts';
import type { Finding, FindingCode } from './cells/finding.ts';

/** A row as it is kept. */
export interface StoredRow extends RawRow {
  readonly position: number;
  readonly state: ImportRowState;
  readonly isKnown: boolean | null;
  readonly findings: readonly Finding[];
}

/** What the check has made of a row. */
export interface RowVerdict {
  readonly number: number;
  readonly position: number;
  readonly state: ImportRowState;
  readonly isKnown: boolean | null;
  readonly findings: readonly Finding[];
}

export interface RowProblem {
  readonly code: FindingCode;
  readonly column: number | null;
  readonly count: number;
}

const atOnce = 1000;
const columns = `number, position, cells, state, is_known AS "isKnown", broken, findings`;
const filters: Readonly<Record<ImportRowFilter, string>> = {
  ALL: 'true',
  FINDINGS: `findings <> '[]'`,
  REFUSED: `state = 'REFUSED'`,
  SKIPPED: `state = 'SKIPPED'`,
};

/** The rows of files on their way into the catalogue. */
@Injectable()
export class ImportRows {
  constructor(private readonly db: TenantDatabase) {}

  async put(tx: EntityManager, importId: string, records: readonly CsvRecord[]): Promise<void> {
    for (let at = 0; at < records.length; at += atOnce) {
      const rows = records.slice(at, at + atOnce).map(({ number, cells, broken }) => ({
        ...{ number, cells, broken: broken ?? null },
      }));
      await tx.query(
        `INSERT INTO import_row (import_id, number, position, cells, state, broken)
         SELECT $1, r.number, r.number, r.cells, 'OPEN', r.broken
         FROM jsonb_to_recordset($2::jsonb) AS r (number int, cells text[], broken jsonb)`,
        [importId, JSON.stringify(rows)],
      );
    }
  }

  async clear(tx: EntityManager, importId: string): Promise<void> {
    await tx.query('DELETE FROM import_row WHERE import_id = $1', [importId]);
  }

  /** In the order of the file. */
  all(importId: string): Promise<StoredRow[]> {
    return this.#select('WHERE import_id = $1 ORDER BY number', [importId]);
  }

  /** @throws StadtliveError NOT_FOUND */
  async one(importId: string, number: number): Promise<StoredRow> {
    const [row] = await this.#select('WHERE import_id = $1 AND number = $2', [importId, number]);
    if (!row) throw notFound('The row');
    return row;
  }

  async page(
    importId: string,
    { filter, first, after }: { filter: ImportRowFilter; first: number; after: number },
  ): Promise<StoredRow[]> {
    const where = `WHERE import_id = $1 AND number > $2 AND ${filters[filter]}`;
    return this.#select(`${where} ORDER BY number LIMIT $3`, [importId, after, first]);
  }

  async count(importId: string, filter: ImportRowFilter): Promise<number> {
    const [row] = await this.db.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM import_row WHERE import_id = $1 AND ${filters[filter]}`,
      [importId],
    );
    return row!.n;
  }

  async counts(importId: string) {
    const [row] = await this.db.sql<
      Record<'ready' | 'refused' | 'skipped' | 'noted' | 'known', number>
    >(
      `SELECT count(*) FILTER (WHERE state = 'READY')::int AS ready,
         count(*) FILTER (WHERE state = 'REFUSED')::int AS refused,
         count(*) FILTER (WHERE state = 'SKIPPED')::int AS skipped,
         count(*) FILTER (WHERE state = 'READY' AND findings <> '[]')::int AS noted,
         count(*) FILTER (WHERE state = 'READY' AND is_known)::int AS known
       FROM import_row WHERE import_id = $1`,
      [importId],
    );
    return row!;
  }

  /** Values of a column with their number, the most frequent first. */
  valuesOf(importId: string, column: number): Promise<{ value: string; count: number }[]> {
    return this.db.sql(
      `SELECT btrim(cells[$2]) AS value, count(*)::int AS count FROM import_row
       WHERE import_id = $1 AND btrim(cells[$2]) <> '' AND length(cells[$2]) <= 200
       GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200`,
      [importId, column + 1],
    );
  }

  problems(importId: string): Promise<RowProblem[]> {
    return this.db.sql<RowProblem & { code: FindingCode }>(
      `SELECT f->>'code' AS code, (f->>'column')::int AS column, count(*)::int AS count
       FROM import_row, jsonb_array_elements(findings) f
       WHERE import_id = $1 AND state <> 'SKIPPED'
       GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
      [importId],
    );
  }

  async judge(tx: EntityManager, importId: string, verdicts: readonly RowVerdict[]): Promise<void> {
    for (let at = 0; at < verdicts.length; at += atOnce) {
      await tx.query(
        `UPDATE import_row i SET position = r.position, state = r.state, is_known = r."isKnown",
           findings = r.findings
         FROM jsonb_to_recordset($2::jsonb)
           AS r (number int, position int, state text, "isKnown" boolean, findings jsonb)
         WHERE i.import_id = $1 AND i.number = r.number`,
        [importId, JSON.stringify(verdicts.slice(at, at + atOnce))],
      );
    }
  }

  /** Repaired by hand: what was broken in the file is whole. */
  async rewrite(tx: EntityManager, importId: string, rows: readonly RawRow[]): Promise<void> {
    await tx.query(
      `UPDATE import_row i SET cells = r.cells, broken = r.broken
       FROM jsonb_to_recordset($2::jsonb) AS r (number int, cells text[], broken jsonb)
       WHERE i.import_id = $1 AND i.number = r.number`,
      [importId, JSON.stringify(rows.map((row) => ({ broken: null, ...row })))],
    );
  }

  async skip(
    tx: EntityManager,
    importId: string,
    numbers: readonly number[],
    isSkipped: boolean,
  ): Promise<void> {
    await tx.query(
      `UPDATE import_row SET state = $3 WHERE import_id = $1 AND number = ANY ($2::int[])
         AND (state = 'SKIPPED') <> $4`,
      [importId, numbers, isSkipped ? 'SKIPPED' : 'OPEN', isSkipped],
    );
  }

  /** Rows with this finding in this column that are not skipped. */
  async withProblem(importId: string, code: string, column: number | null): Promise<StoredRow[]> {
    const finding = JSON.stringify([{ code, column }]);
    return this.#select(
      `WHERE import_id = $1 AND findings @> $2::jsonb AND state <> 'SKIPPED' ORDER BY number`,
      [importId, finding],
    );
  }

  /** The next products in the order of the file, with all their rows. */
  async next(importId: string, mark: number, products: number): Promise<StoredRow[]> {
    return this.#select(
      `WHERE import_id = $1 AND state = 'READY' AND position IN (
         SELECT DISTINCT position FROM import_row
         WHERE import_id = $1 AND state = 'READY' AND position > $2 ORDER BY position LIMIT $3)
       ORDER BY position, number`,
      [importId, mark, products],
    );
  }

  /** Notes what the catalogue has said of rows that are taken in or refused. */
  async settle(
    tx: EntityManager,
    importId: string,
    rows: readonly Pick<StoredRow, 'number' | 'state' | 'findings'>[],
  ): Promise<void> {
    await tx.query(
      `UPDATE import_row i SET state = r.state, findings = r.findings
       FROM jsonb_to_recordset($2::jsonb) AS r (number int, state text, findings jsonb)
       WHERE i.import_id = $1 AND i.number = r.number`,
      [importId, JSON.stringify(rows)],
    );
  }

  /** Also of a row that has gone with the end of its run. */
  async note(tx: EntityManager, importId: string, number: number, finding: Finding): Promise<void> {
    await tx.query(
      `INSERT INTO import_row (import_id, number, position, cells, state, findings)
       VALUES ($1, $2, $2, '{}', 'DONE', $3::jsonb)
       ON CONFLICT (import_id, number)
       DO UPDATE SET findings = import_row.findings || EXCLUDED.findings`,
      [importId, number, JSON.stringify([finding])],
    );
  }

  /** After a run: what was in the file goes, what was found wrong with it stays for the report. */
  async finish(tx: EntityManager, importId: string): Promise<void> {
    await tx.query(`DELETE FROM import_row WHERE import_id = $1 AND findings = '[]'`, [importId]);
    await tx.query(`UPDATE import_row SET cells = '{}', broken = NULL WHERE import_id = $1`, [
      importId,
    ]);
  }

  async #select(rest: string, values: unknown[]): Promise<StoredRow[]> {
    type Row = Omit<StoredRow, 'broken'> & { broken: CsvFault | null };
    const rows = await this.db.sql<Row>(`SELECT ${columns} FROM import_row ${rest}`, values);
    return rows.map(({ broken, ...row }) => ({ ...row, ...(broken && { broken }) }));
  }
}
