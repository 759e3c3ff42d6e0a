import { Injectable } from '@nestjs/common';
import type { BillingRun, CityRevenue, RevenueMonth } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { CityDay } from '../calendar/city-day.ts';
import { firstOfMonth, monthsOn } from '../calendar/days.ts';
import { priceOn, termsOf } from '../plan/terms.ts';
import { nowSql, monthSql, runsSql } from './figures-sql.ts';

type Row<T> = T & Record<string, unknown>;
type Counted = Omit<RevenueMonth, 'churnPerMille'> & { readonly before: number };
type Now = Omit<CityRevenue, 'months' | 'monthlyCents'>;
type Run = Omit<BillingRun, 'startedAt' | 'finishedAt'> & {
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
};

const mostMonths = 60;
const mostRuns = 100;

/** What the city earns by its shops. */
@Injectable()
export class Figures {
  constructor(
    private readonly db: TenantDatabase,
    private readonly day: CityDay,
  ) {}

  /** @throws StadtliveError BAD_USER_INPUT */
  async revenue(months: number | null | undefined): Promise<CityRevenue> {
    const count = months ?? 12;
    if (count < 1 || count > mostMonths) {
      throw badInput('months', `Figures are told of 1 to ${mostMonths} months.`);
    }
    const today = this.day.today();
    const first = monthsOn(firstOfMonth(today), 1 - count);
    const counted = await this.db.sql<Row<Counted>>(monthSql, [first, today]);
    const [now] = await this.db.sql<Row<Now>>(nowSql);
    const terms = termsOf(currentCity());
    return {
      ...now!,
      monthlyCents: terms ? now!.active * priceOn(terms, today) : 0,
      months: counted.map(({ before, ...month }) => ({
        ...month,
        churnPerMille: before > 0 ? Math.round((1000 * month.ended) / before) : null,
      })),
    };
  }

  /** The newest first. @throws StadtliveError BAD_USER_INPUT */
  async runs(first: number | null | undefined): Promise<BillingRun[]> {
    const count = first ?? 30;
    if (count < 1 || count > mostRuns) {
      throw badInput('first', `A page has 1 to ${mostRuns} entries.`);
    }
    const rows = await this.db.sql<Row<Run>>(runsSql, [count]);
    return rows.map(({ startedAt, finishedAt, ...run }) => ({
      ...run,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    }));
  }
}
