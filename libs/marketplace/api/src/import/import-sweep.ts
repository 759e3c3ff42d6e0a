import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';

const day = 24 * 60 * 60 * 1000;
const reportDays = 30;
const forgottenDays = 7;

/** Removes reports after a month, and files nobody has started within a week. */
@Injectable()
export class ImportSweep implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'marketplace.sweep-imports',
      schedule: '17 3 * * *',
      run: () => this.sweep(),
    });
  }

  async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.db.write((tx) =>
      tx.query(
        `DELETE FROM import_run WHERE ended_at < $1
           OR (moved_at < $2 AND state IN ('COLUMNS', 'CHECKED'))`,
        [new Date(now - reportDays * day), new Date(now - forgottenDays * day)],
      ),
    );
  }
}
