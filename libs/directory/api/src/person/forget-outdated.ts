import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { attemptsKeptMs } from '../contact/contact-limit.ts';

const dayMs = 86_400_000;
const claimsKeptMs = 90 * dayMs;

/** Nightly: what nobody needs to know of people any longer. */
@Injectable()
export class ForgetOutdated implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'directory.forget-outdated',
      schedule: '27 3 * * *',
      run: () => this.run(),
    });
  }

  /** Attempts that no limit counts any more, and invitations and claims that came to nothing. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const before = (ms: number) => new Date(now.getTime() - ms);
    await this.db.sql('DELETE FROM contact_attempt WHERE attempted_at <= $1', [
      before(attemptsKeptMs),
    ]);
    await this.db.sql(
      `UPDATE organisation_claim SET state = 'EXPIRED', settled_at = $1, code_hash = NULL
       WHERE state = 'OPEN' AND code_expires_at <= $1`,
      [now],
    );
    await this.db.sql(
      `DELETE FROM organisation_claim WHERE state IN ('REFUSED', 'WITHDRAWN', 'EXPIRED')
         AND settled_at <= $1`,
      [before(claimsKeptMs)],
    );
    await this.db.sql('DELETE FROM organisation_invitation WHERE expires_at <= $1', [
      before(dayMs),
    ]);
  }
}
