import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReachKind } from '@stadtlive/contract';
import { localDate } from '@stadtlive/directory-api';
import { Clock } from '@stadtlive/kernel';
import { currentCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { isVisit } from '../counting/kinds.ts';
import { shownOf, type DayCount } from '../reading/shown-counts.ts';
import { addMonths, monthOf } from '../reading/spans.ts';

/** Two years to compare with, and the month that is running. */
const monthsOfDays = 25;

interface Row extends DayCount {
  readonly kind: ReachKind;
}

const takeDays = `
  WITH gone AS (
    DELETE FROM reach_day WHERE organisation_id = $1 AND day < $2 RETURNING kind, day, count
  )
  SELECT kind, day::text, count::float8 FROM gone ORDER BY kind, day`;

const addTo = (table: 'reach_day' | 'reach_month', column: 'day' | 'month') => `
  INSERT INTO ${table} (organisation_id, ${column}, kind, count) VALUES ($1, $2, $3, $4)
  ON CONFLICT (organisation_id, ${column}, kind) DO UPDATE SET count = ${table}.count + excluded.count`;
const addMonth = addTo('reach_month', 'month');
const addDay = addTo('reach_day', 'day');

/** Each month: what is older than 25 months is kept by the month, as it has been shown. */
@Injectable()
export class FoldMonths implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'reach.fold-months',
      schedule: '50 3 2 * *',
      run: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const today = localDate(this.clock.now(), currentCity().timeZone);
    const before = addMonths(monthOf(today), -monthsOfDays);
    const old = await this.db.sql<{ id: string }>(
      'SELECT DISTINCT organisation_id AS id FROM reach_day WHERE day < $1 ORDER BY 1',
      [before],
    );
    for (const { id } of old) await this.#fold(id, before);
  }

  async #fold(id: string, before: string): Promise<void> {
    await this.db.write(async () => {
      // Nobody counts for days so long ago, so what is taken here is all there will be.
      const rows = await this.db.sql<Row>(takeDays, [id, before]);
      for (const [kind, days] of Map.groupBy(rows, (row) => row.kind)) {
        const { counts, waiting } = isVisit(kind) ? shownOf(days) : { counts: days, waiting: 0 };
        for (const [month, some] of Map.groupBy(counts, ({ day }) => monthOf(day)))
          await this.db.sql(addMonth, [
            id,
            month,
            kind,
            some.reduce((sum, one) => sum + one.count, 0),
          ]);
        if (waiting > 0) await this.db.sql(addDay, [id, before, kind, waiting]);
      }
    });
  }
}
