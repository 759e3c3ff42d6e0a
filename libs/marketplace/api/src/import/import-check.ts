import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkRows } from './check/check-rows.ts';
import type { PlacedRow } from './check/check-together.ts';
import type { RowDraft } from './check/row-draft.ts';
import { isRefusing, type Finding } from './cells/finding.ts';
import type { ImportField } from './columns/import-field.ts';
import type { ImportRun } from './import-run.entity.ts';
import { ImportRows, type RowVerdict, type StoredRow } from './import-rows.ts';
import { CatalogueKeys, type KnownKeys } from './catalogue-keys.ts';

/** The dry run: what every row would do, and why some do nothing. */
@Injectable()
export class ImportCheck {
  constructor(
    private readonly rows: ImportRows,
    private readonly known: CatalogueKeys,
  ) {}

  /** Judges all rows; only what has changed is written. */
  async judge(tx: EntityManager, run: ImportRun): Promise<void> {
    const stored = await this.rows.all(run.id);
    const taken = stored.filter(({ state }) => state !== 'SKIPPED');
    const known = await this.known.all(run.organisationId);
    const byNumber = new Map(stored.map((row) => [row.number, row]));
    const placed = checkRows(taken, run.columns);
    // Variants may leave the title to one of them, if that one comes in.
    const named = new Set(
      placed
        .filter(({ draft, findings }) => !findings.some(isRefusing) && titleOf(draft, known))
        .map(({ position }) => position),
    );
    const verdicts = placed.map((row) => verdictOf(row, run, known, named));
    const changed = verdicts.filter((one) => !isSame(one, byNumber.get(one.number)!));
    await this.rows.judge(tx, run.id, changed);
  }
}

const titleOf = (draft: RowDraft, known: KnownKeys): string | undefined =>
  draft.title ?? known.of(draft)?.title;

function verdictOf(
  row: PlacedRow,
  run: ImportRun,
  known: KnownKeys,
  named: ReadonlySet<number>,
): RowVerdict {
  const { number, position, draft } = row;
  const item = known.of(draft);
  const isKnown = item !== undefined;
  const isNamedElsewhere = draft.parent !== undefined && named.has(position);
  const isWhole = !row.findings.some(isRefusing);
  const isNameless = titleOf(draft, known) === undefined && !isNamedElsewhere && isWhole;
  // What the catalogue has already keeps its price.
  const found = row.findings.filter(({ code }) => !isKnown || code !== 'VARIANT_PRICE_MISSING');
  const isFree = item?.needsPrice === true && draft.priceCents === 0;
  const findings: readonly Finding[] = [
    ...found,
    ...(isNameless ? [{ code: 'TITLE_MISSING', column: columnOf(run, 'TITLE') } as const] : []),
    ...(isFree
      ? [
          {
            code: 'PRICE_ZERO',
            column: columnOf(run, 'PRICE') ?? columnOf(run, 'NET_PRICE'),
          } as const,
        ]
      : []),
  ];
  const state = findings.some(isRefusing) ? 'REFUSED' : 'READY';
  return { number, position, state, isKnown, findings };
}

const columnOf = ({ columns }: ImportRun, wanted: ImportField): number | null => {
  const at = columns.findIndex(({ field }) => field === wanted);
  return at < 0 ? null : at;
};

/** Findings come back from the database with their keys in another order. */
const isSame = (verdict: RowVerdict, stored: StoredRow): boolean =>
  verdict.state === stored.state &&
  verdict.position === stored.position &&
  verdict.isKnown === stored.isKnown &&
  verdict.findings.length === stored.findings.length &&
  verdict.findings.every((one, i) => keyOf(one) === keyOf(stored.findings[i]!));

const keyOf = ({ code, column, value, more }: Finding) =>
  JSON.stringify([code, column, value, more]);
