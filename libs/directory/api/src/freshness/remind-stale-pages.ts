import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotificationTemplates } from '@stadtlive/notification-api';
import { TenantJobs } from '@stadtlive/tenancy-api';
import { confirmTemplate, confirmWords } from './freshness-words.ts';
import { Freshness } from './freshness.service.ts';

/** Each morning, owners whose pages nobody has confirmed for a year are asked. */
@Injectable()
export class RemindStalePages implements OnModuleInit {
  constructor(
    private readonly jobs: TenantJobs,
    private readonly freshness: Freshness,
    private readonly templates: NotificationTemplates,
  ) {}

  onModuleInit(): void {
    this.templates.register(confirmTemplate, confirmWords);
    this.jobs.define({
      name: 'directory.remind-stale-pages',
      schedule: '10 7 * * *',
      run: async () => void (await this.freshness.remind()),
    });
  }
}
