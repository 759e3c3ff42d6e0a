import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { currentCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';

const day = 24 * 60 * 60 * 1000;

/**
 * Deleted rows are promised to leave the files within a day; this tells the operator and the receipt
 * when they have not. It runs wherever jobs do: also where the scrub never begins, somebody has to.
 */
@Injectable()
export class ScrubWatch implements OnModuleInit {
  readonly #log = new Logger('scrub');

  constructor(
    private readonly db: TenantDatabase,
    private readonly jobs: TenantJobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'privacy.scrub-watch',
      schedule: '23 * * * *',
      run: async () => void (await this.check()),
    });
  }

  /** @returns how many marks of the current city are older than a day */
  async check(): Promise<number> {
    const now = this.clock.now();
    const due = new Date(now.getTime() - day);
    const late = await this.db.sql<{ relation: string; xid: string }>(
      'SELECT relation, xid::text FROM scrub_mark WHERE marked_at < $1 ORDER BY marked_at',
      [due],
    );
    if (late.length === 0) return 0;
    await this.db.sql(
      `UPDATE erasure SET scrub_alert_at = $1
       WHERE scrub_alert_at IS NULL AND scrubbed_at IS NULL AND xid = ANY($2::xid8[])`,
      [now, late.map(({ xid }) => xid)],
    );
    const tables = [...new Set(late.map(({ relation }) => relation))].join(', ');
    this.#log.error(
      `${currentCity().slug}: for more than a day deleted data has been waiting to leave the ` +
        `files of ${tables}. The last scrub says what held it up, if it ran at all.`,
    );
    return late.length;
  }
}
