import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantJobs } from '@stadtlive/tenancy-api';
import { Receipts } from './receipts.service.ts';

/** On the first of each month; the days after make up for what could not be sent. */
@Injectable()
export class ReceiptRound implements OnModuleInit {
  constructor(
    private readonly jobs: TenantJobs,
    private readonly receipts: Receipts,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'reach.send-receipts',
      schedule: '10 5 1-5 * *',
      run: () => this.receipts.sendDue(),
    });
  }
}
