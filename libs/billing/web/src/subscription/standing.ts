import type { SubscriptionFactsFragment } from '@stadtlive/web-client/graphql';

/** As an owner is told: a trial after an order is called what it is. */
export type Standing =
  'NONE' | 'TRIAL' | 'ORDERED' | 'ACTIVE' | 'CANCELLED' | 'SUSPENDED' | 'ENDED';

type Facts = Pick<SubscriptionFactsFragment, 'state' | 'orderedAt' | 'paidFrom'>;

/** @param today "2026-11-20" */
export function standingOf({ state, orderedAt, paidFrom }: Facts, today: string): Standing {
  const isAhead = paidFrom !== null && paidFrom !== undefined && paidFrom > today;
  if ((state === 'TRIAL' || state === 'ACTIVE') && orderedAt && isAhead) return 'ORDERED';
  return state;
}

/** Noon of a calendar day, in whatever zone it is shown. */
export const dayOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
