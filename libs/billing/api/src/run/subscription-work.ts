import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import type { LocalDate } from '../calendar/days.ts';
import type { Terms } from '../plan/terms.ts';
import type { Subscription } from '../subscription/subscription.entity.ts';

/** One subscription under the hands of a run, and all it takes: one transaction. */
export interface SubscriptionWork {
  readonly tx: EntityManager;
  readonly organisation: Organisation;
  readonly subscription: Subscription;
  readonly terms: Terms;
  readonly today: LocalDate;
}
