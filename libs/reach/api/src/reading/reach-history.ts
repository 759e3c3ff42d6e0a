import type { ReachKind } from '@stadtlive/contract';
import { isVisit } from '../counting/kinds.ts';
import { shownOf, type DayCount } from './shown-counts.ts';
import type { Span } from './spans.ts';

export interface Figure {
  /** Null where there is too little to be shown. */
  readonly count: number | null;
  readonly isBelow: boolean;
}

export interface HistoryRow extends DayCount {
  readonly kind: ReachKind;
  /** Of a folded month: shown as it is. */
  readonly isFolded: boolean;
}

/** All that has been counted for one organisation, as it may be shown. */
export class ReachHistory {
  readonly #shown = new Map<ReachKind, readonly DayCount[]>();
  /** Day of the first count; null before it. */
  readonly since: string | null;

  /** @param rows the oldest first */
  constructor(rows: readonly HistoryRow[]) {
    this.since = rows[0]?.day ?? null;
    for (const [kind, some] of Map.groupBy(rows, (row) => row.kind)) {
      const folded = some.filter((row) => row.isFolded);
      const days = some.filter((row) => !row.isFolded);
      const shown = isVisit(kind) ? shownOf(days).counts : days;
      this.#shown.set(kind, [...folded, ...shown]);
    }
  }

  has(kind: ReachKind): boolean {
    return this.#shown.has(kind);
  }

  figure(kind: ReachKind, { from, until }: Span): Figure {
    let count = 0;
    for (const one of this.#shown.get(kind) ?? [])
      if (one.day >= from && one.day <= until) count += one.count;
    const isBelow = isVisit(kind) && count === 0;
    return { count: isBelow ? null : count, isBelow };
  }
}
