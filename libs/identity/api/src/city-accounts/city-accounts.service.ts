import { Injectable } from '@nestjs/common';
import type { CityAccounts } from '@stadtlive/contract';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';

const weeks = 12;

@Injectable()
export class AccountCounts {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<CityAccounts> {
    const rows = await this.db.sql<{ count: number }>(
      `SELECT (SELECT count(*) FROM account WHERE email_confirmed_at <= edge)::int AS count
       FROM generate_series($1::timestamptz - ($2 - 1) * interval '7 days', $1, '7 days') AS edge
       ORDER BY edge`,
      [this.clock.now(), weeks],
      'account-counts',
    );
    const counts = rows.map(({ count }) => count);
    return { total: counts.at(-1)!, weeks: counts };
  }
}
