import type { ReachKind } from '@stadtlive/contract';
import { contactKinds, kinds, visitKinds } from '../counting/kinds.ts';
import type { ReachHistory } from '../reading/reach-history.ts';
import { addMonths, lastOfMonth } from '../reading/spans.ts';

/** Null where there is too little to be shown. */
type Counts = Partial<Record<ReachKind, number | null>>;

export interface MonthFigures {
  /** "2026-10" */
  readonly month: string;
  readonly counts: Counts;
  /** Of the month before it; null where nothing was counted yet. */
  readonly before: Counts | null;
  /** Null where the portal charges nobody. */
  readonly costCents: number | null;
}

/** @param month "2026-10" */
export function figuresOf(
  history: ReachHistory,
  month: string,
  costCents: number | null,
): MonthFigures {
  const first = `${month}-01`;
  const previous = addMonths(first, -1);
  const isFirst = history.since === null || history.since > lastOfMonth(previous);
  return {
    month,
    counts: countsOf(history, first),
    before: isFirst ? null : countsOf(history, previous),
    costCents,
  };
}

const countsOf = (history: ReachHistory, first: string): Counts =>
  Object.fromEntries(
    kinds
      .filter((kind) => (visitKinds as readonly ReachKind[]).includes(kind) || history.has(kind))
      .map((kind) => [
        kind,
        history.figure(kind, { from: first, until: lastOfMonth(first) }).count,
      ]),
  );

/** Calls, routes, visits to the website and mails together, as far as they are shown. */
export function contactsOf({ counts }: MonthFigures): { least: number; isExact: boolean } {
  const some = contactKinds.map((kind) => counts[kind] ?? null);
  return {
    least: some.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    isExact: some.every((count) => count !== null),
  };
}
