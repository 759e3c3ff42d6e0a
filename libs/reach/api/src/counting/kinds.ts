import type { ReachKind } from '@stadtlive/contract';

/** What visitors do, whom nobody counts: shown from five on. */
export const visitKinds = [
  'PAGE_VIEW',
  'SEARCH_APPEARANCE',
  'CALL',
  'ROUTE',
  'WEBSITE',
  'MAIL',
] as const satisfies readonly ReachKind[];

/** What those who run the organisation have dealt with one by one: known to them anyway. */
export const dealKinds = [
  'RESERVATION',
  'ORDER',
  'SALES_CENTS',
] as const satisfies readonly ReachKind[];

export const kinds: readonly ReachKind[] = [...visitKinds, ...dealKinds];

/** Ways of turning to an organisation from its page. */
export const contactKinds = [
  'CALL',
  'ROUTE',
  'WEBSITE',
  'MAIL',
] as const satisfies readonly ReachKind[];

export const isVisit = (kind: ReachKind): boolean =>
  (visitKinds as readonly ReachKind[]).includes(kind);
