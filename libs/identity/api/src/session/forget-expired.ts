import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';

const year = 365 * 24 * 60 * 60 * 1000;

/** Each night: what is of no use any more. */
@Injectable()
export class ForgetExpired implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'identity.forget-expired',
      schedule: '17 3 * * *',
      run: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const table of ['session', 'account_token', 'passkey_challenge']) {
      await this.db.sql(`DELETE FROM ${table} WHERE expires_at <= $1`, [now]);
    }
    await this.db.sql('DELETE FROM attempt WHERE expire <= $1', [now.getTime()]);
    const yearAgo = new Date(now.getTime() - year);
    await this.db.sql('DELETE FROM known_device WHERE last_used_at <= $1', [yearAgo]);
  }
}
