import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';

const twoYears = 2 * 365 * 24 * 60 * 60 * 1000;
const oneDay = 24 * 60 * 60 * 1000;

/** Prices of long ago, and what could be taken back until yesterday. */
@Injectable()
export class ForgetPrices implements OnModuleInit {
  constructor(
    private readonly jobs: TenantJobs,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'marketplace.forget',
      schedule: '40 3 * * *',
      run: () => this.run(),
    });
  }

  /** The price that holds stays, however old it is. */
  async run(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.db.sql(
      `DELETE FROM price p WHERE valid_from < $1 AND EXISTS (
         SELECT FROM price later WHERE later.item_id = p.item_id
           AND later.valid_from > p.valid_from AND later.valid_from < $1)`,
      [new Date(now - twoYears)],
    );
    await this.db.sql('DELETE FROM product_undo WHERE created_at < $1', [new Date(now - oneDay)]);
  }
}
