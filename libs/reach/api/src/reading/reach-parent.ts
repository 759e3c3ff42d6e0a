import type { ReachKind, ReachUnit } from '@stadtlive/contract';
import { kinds, visitKinds } from '../counting/kinds.ts';
import type { ReachHistory } from './reach-history.ts';
import { spansOf, type Span } from './spans.ts';

/** One question for the figures of an organisation. */
export class ReachParent {
  readonly #spans: readonly Span[];

  /** @throws StadtliveError BAD_USER_INPUT */
  constructor(
    readonly organisationId: string,
    private readonly history: ReachHistory,
    asked: Span,
    unit: ReachUnit,
    readonly asOf: string,
  ) {
    this.#spans = spansOf(asked, unit);
  }

  get since(): string | null {
    return this.history.since;
  }

  /** From the first day of the first to the last day of the last. */
  get whole(): Span {
    return { from: this.#spans[0]!.from, until: this.#spans.at(-1)!.until };
  }

  get series() {
    const counted = kinds.filter(
      (kind) => (visitKinds as readonly ReachKind[]).includes(kind) || this.history.has(kind),
    );
    return counted.map((kind) => {
      const { count: total, isBelow } = this.history.figure(kind, this.whole);
      const points = this.#spans.map((span) => ({ ...span, ...this.history.figure(kind, span) }));
      return { kind, total, isBelow, points };
    });
  }
}
