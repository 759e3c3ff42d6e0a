import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { LocalDate } from '../calendar/days.ts';
import type { Terms } from '../plan/terms.ts';
import { SubscriptionLookup } from '../subscription/subscription-lookup.ts';
import { DunningWork } from './dunning-work.ts';
import { MonthWork } from './month-work.ts';
import { TrialWork } from './trial-work.ts';

/** What one day brings for one subscription: done as a whole, in one transaction, or not at all. */
@Injectable()
export class SubscriptionDay {
  constructor(
    private readonly db: TenantDatabase,
    private readonly lookup: SubscriptionLookup,
    private readonly trials: TrialWork,
    private readonly months: MonthWork,
    private readonly dunning: DunningWork,
  ) {}

  /** @param organisationId of one that may have gone meanwhile */
  run(organisationId: string, terms: Terms, today: LocalDate): Promise<void> {
    return this.db.write(async (tx) => {
      const organisation = await this.lookup.ofWork(tx, organisationId);
      const subscription = organisation && (await this.lookup.locked(tx, organisationId));
      if (!organisation || !subscription) return;
      const work = { tx, organisation, subscription, terms, today };
      await this.trials.remind(work);
      await this.months.run(work);
      await this.trials.end(work);
      await this.dunning.run(work);
    });
  }
}
