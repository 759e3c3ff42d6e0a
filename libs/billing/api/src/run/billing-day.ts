import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { currentCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { CityDay } from '../calendar/city-day.ts';
import { addDays, firstOfMonth } from '../calendar/days.ts';
import { Settling } from '../direct-debit/settling.ts';
import { changeAfter, termsOf, type Terms } from '../plan/terms.ts';
import { SubscriptionDay } from './subscription-day.ts';
import { priceNoticeDays } from './trial-work.ts';

export const billingDay = 'billing.day';

/** Whatever may be due is looked at again under a lock; a run too many changes nothing. */
const candidates = `
  SELECT s.organisation_id AS id FROM subscription s
  WHERE (s.state = 'TRIAL' AND s.trial_until < $2::date)
    OR (s.ends_on < $1::date AND s.state IN ('CANCELLED', 'SUSPENDED'))
    OR (s.state = 'ACTIVE' AND $4)
    OR (s.state IN ('ACTIVE', 'CANCELLED') AND s.paid_from <= $1::date
      AND NOT EXISTS (SELECT FROM invoice i WHERE i.subscription_id = s.id AND i.month = $3::date))
    OR EXISTS (SELECT FROM receivable r JOIN receivable o ON o.subscription_id = r.subscription_id
      WHERE r.subscription_id = s.id AND r.open_cents < 0 AND o.open_cents > 0)
    OR EXISTS (SELECT FROM receivable r WHERE r.subscription_id = s.id AND r.open_cents > 0
      AND (r.next_step_on <= $1::date OR (r.state = 'OPEN' AND r.due_on < $1::date)))
  ORDER BY s.id`;

/** Each day, in every city: what is due is done, subscription by subscription. */
@Injectable()
export class BillingDay implements OnModuleInit {
  readonly #log = new Logger('billing');

  constructor(
    private readonly db: TenantDatabase,
    private readonly jobs: TenantJobs,
    private readonly day: CityDay,
    private readonly subscriptions: SubscriptionDay,
    private readonly settling: Settling,
  ) {}

  onModuleInit(): void {
    // At night in the city too: three in the morning of UTC is four or five there.
    this.jobs.define({ name: billingDay, schedule: '0 3 * * *', run: () => this.run() });
  }

  async run(): Promise<void> {
    const terms = termsOf(currentCity());
    if (!terms) return;
    const today = this.day.today();
    await this.db.sql(
      'INSERT INTO billing_run (day, started_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [today, this.day.now()],
    );
    await this.settling.run();
    const failed = await this.#each(terms, today);
    if (failed.length > 0)
      throw new AggregateError(failed, `${failed.length} subscriptions failed.`);
    await this.db.sql('UPDATE billing_run SET finished_at = $2 WHERE day = $1', [
      today,
      this.day.now(),
    ]);
  }

  /** One that fails keeps no other from its turn; the job is tried again for it. */
  async #each(terms: Terms, today: string): Promise<unknown[]> {
    const change = changeAfter(terms, today);
    const isPriceNoticeDue = change !== null && today >= addDays(change.from, -priceNoticeDays);
    const due = await this.db.sql<{ id: string }>(candidates, [
      today,
      addDays(today, 8),
      firstOfMonth(today),
      isPriceNoticeDue,
    ]);
    const failed: unknown[] = [];
    for (const { id } of due) {
      await this.subscriptions.run(id, terms, today).catch((error: unknown) => {
        this.#log.error(
          `The bill of ${id}: ${error instanceof Error ? error.stack : String(error)}`,
        );
        failed.push(error);
      });
    }
    return failed;
  }
}
