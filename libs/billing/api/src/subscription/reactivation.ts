import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation, OrganisationLookup, Selling } from '@stadtlive/directory-api';
import { conflict } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { addDays } from '../calendar/days.ts';
import { expectTerms } from '../plan/expect-terms.ts';
import type { InvoiceInHand } from '../receivable/invoice-work.ts';
import { debtsOf } from '../receivable/debts.ts';
import { SubscriptionLookup } from './subscription-lookup.ts';
import { SubscriptionSteps } from './subscription-steps.ts';
import type { Subscription } from './subscription.entity.ts';

/** The end of a suspension. */
@Injectable()
export class Reactivation {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly lookup: SubscriptionLookup,
    private readonly steps: SubscriptionSteps,
    private readonly selling: Selling,
  ) {}

  /** With the last payment it goes on by itself. */
  async whenPaid({ tx, organisation, subscription }: InvoiceInHand): Promise<void> {
    if (!organisation || subscription?.state !== 'SUSPENDED') return;
    if ((await debtsOf(tx, subscription.id)) === 0)
      await this.#goOn(tx, organisation, subscription);
  }

  /** Before all is paid; reminders begin anew. @throws StadtliveError NOT_FOUND, CONFLICT */
  lift(organisationId: string): Promise<Organisation> {
    const { dunning } = expectTerms();
    return this.db.write(async (tx) => {
      await this.organisations.present(tx, organisationId);
      const organisation = await this.lookup.ofWork(tx, organisationId);
      const subscription = organisation && (await this.lookup.locked(tx, organisation.id));
      if (!organisation || subscription?.state !== 'SUSPENDED') {
        throw conflict('It is not suspended.', { reason: 'NOT_SUSPENDED' });
      }
      await tx.query(
        `UPDATE receivable SET reminders = 0, next_step_on = $2
         WHERE subscription_id = $1 AND open_cents > 0 AND state IN ('OVERDUE', 'RETURNED')`,
        [subscription.id, addDays(this.steps.today, dunning.afterDays[0])],
      );
      await this.#goOn(tx, organisation, subscription);
      return organisation;
    });
  }

  /** What the suspension has spared is not charged. */
  async #goOn(tx: EntityManager, organisation: Organisation, subscription: Subscription) {
    subscription.state = subscription.endsOn === null ? 'ACTIVE' : 'CANCELLED';
    subscription.paidFrom = this.steps.today;
    await tx.save(subscription);
    await this.steps.noteAndTell(tx, organisation, subscription, 'REACTIVATED', 'reactivated');
    await this.selling.announceRight(tx, organisation, true);
  }
}
