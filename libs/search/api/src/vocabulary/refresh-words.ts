import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { recountOwn, recountShared } from './vocabulary.sql.ts';

/**
 * Counts anew how many listings have each word and drops words that are gone; for the current city.
 * Nightly, and after an import: only plans of queries and the choice among completions hang on it.
 */
@Injectable()
export class RefreshWords implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'refresh-words', schedule: '20 3 * * *', run: () => this.run() });
  }

  async run(): Promise<void> {
    await this.db.write(async (tx) => {
      await tx.query(`SET LOCAL statement_timeout = '15min'`);
      const [city] = (await tx.query('SELECT region.current_city_id() AS id')) as { id: number }[];
      await tx.query(recountOwn);
      await tx.query(recountShared(Number(city!.id)));
    });
  }
}
