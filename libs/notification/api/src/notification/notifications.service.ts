import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { NotificationSettings } from '../setting/settings.service.ts';
import { NotificationMessages, type Notice } from './notification-messages.ts';
import { NotificationTemplates } from './notification-templates.ts';

/** The port through which domains tell people something. */
@Injectable()
export class Notifications {
  constructor(
    private readonly db: TenantDatabase,
    private readonly settings: NotificationSettings,
    private readonly messages: NotificationMessages,
    private readonly templates: NotificationTemplates,
  ) {}

  /** In the portal and by mail, as the person has set it; within the open transaction. */
  async notify(notice: Notice): Promise<void> {
    this.templates.find(notice.template);
    await this.db.write(async () => {
      const { inApp, mail } = await this.settings.ofKind(notice.accountId, notice.kind);
      if (inApp) await this.messages.post(notice);
      if (mail) await this.messages.mail(notice);
    });
  }

  /** Where a letter of its own tells the same: in the portal only. */
  async notifyHere(notice: Notice): Promise<void> {
    this.templates.find(notice.template);
    await this.db.write(async () => {
      const { inApp } = await this.settings.ofKind(notice.accountId, notice.kind);
      if (inApp) await this.messages.post(notice);
    });
  }
}
