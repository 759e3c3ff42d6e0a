import type { ReachKind, ReachOverviewFragment } from '@stadtlive/web-client/graphql';

export type Series = ReachOverviewFragment['series'];

/** Null: fewer than five, which is not told. */
export type Count = number | null;

/** What counts for the owner first, stands first. */
const order: readonly ReachKind[] = [
  'SALES_CENTS',
  'ORDER',
  'RESERVATION',
  'PAGE_VIEW',
  'SEARCH_APPEARANCE',
  'CALL',
  'ROUTE',
  'WEBSITE',
  'MAIL',
];
export const contactKinds: readonly ReachKind[] = ['CALL', 'ROUTE', 'WEBSITE', 'MAIL'];

export interface KindFigure {
  kind: ReachKind;
  now: Count;
  before: Count;
}

/** The current month beside the one before it, of two points each. */
export const monthFigures = (series: Series): KindFigure[] =>
  series
    .map(({ kind, points }) => ({
      kind,
      before: points.at(-2)?.count ?? null,
      now: points.at(-1)?.count ?? null,
    }))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

export const charts = {
  views: ['PAGE_VIEW'],
  appearances: ['SEARCH_APPEARANCE'],
  contacts: contactKinds,
} as const satisfies Record<string, readonly ReachKind[]>;

export type ChartName = keyof typeof charts;

export interface Week {
  from: string;
  until: string;
  /** What is told of it. */
  count: Count;
}

/** Week by week, kinds added up as far as they are told. */
export function weeksOf(series: Series, kinds: readonly ReachKind[]): Week[] {
  const some = series.filter(({ kind }) => kinds.includes(kind));
  return (some[0]?.points ?? []).map(({ from, until }, i) => {
    const counts = some.map(({ points }) => points[i]?.count ?? null);
    const told = counts.filter((count) => count !== null);
    return { from, until, count: told.length > 0 ? told.reduce((a, b) => a + b) : null };
  });
}

/** How many contacts there were, and whether that is all of them. */
export function contactsIn(figures: readonly KindFigure[]): { least: number; isExact: boolean } {
  const some = figures.filter(({ kind }) => contactKinds.includes(kind));
  return {
    least: some.reduce((sum, { now }) => sum + (now ?? 0), 0),
    isExact: some.every(({ now }) => now !== null),
  };
}

/** The first days of the month before, and of the week eleven weeks before this one. */
export function datesFor(today: string) {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const date = (time: number) => new Date(time).toISOString().slice(0, 10);
  return {
    today,
    lastMonth: date(Date.UTC(year, month - 2, 1)),
    firstWeek: date(Date.parse(`${today}T00:00:00Z`) - 77 * 86_400_000),
  };
}
