import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@stadtlive/kernel';
import type { LocalDate } from '../calendar/days.ts';

export type SubscriptionEvent =
  | 'TRIAL_BEGUN'
  | 'TRIAL_ENDED'
  | 'ORDERED'
  | 'CANCELLED'
  | 'CANCELLATION_WITHDRAWN'
  | 'SUSPENDED'
  | 'REACTIVATED'
  | 'ENDED';

/** What the city's figures are counted from. */
@Injectable()
export class SubscriptionEvents {
  async note(
    tx: EntityManager,
    { id }: { readonly id: string },
    kind: SubscriptionEvent,
    day: LocalDate,
  ): Promise<void> {
    await tx.query(
      'INSERT INTO subscription_event (id, subscription_id, kind, day) VALUES ($1, $2, $3, $4)',
      [newId(), id, kind, day],
    );
  }

  /** As if nothing had happened. */
  async forget(tx: EntityManager, { id }: { readonly id: string }): Promise<void> {
    await tx.query('DELETE FROM subscription_event WHERE subscription_id = $1', [id]);
  }
}
