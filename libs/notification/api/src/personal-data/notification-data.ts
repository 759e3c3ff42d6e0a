import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PersonalData,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { NotificationTemplates } from '../notification/notification-templates.ts';
import { Notification } from '../notification/notification.entity.ts';

/** What somebody was told, and what others were told about them. */
@Injectable()
export class NotificationsHeld implements DataSource, OnModuleInit {
  readonly name = 'notification.notification';
  readonly columns = ['notification.account_id', 'notification.about_id'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
    private readonly templates: NotificationTemplates,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const held = await this.db.read((tx) =>
      tx.find(Notification, { where: { accountId }, order: { id: 'ASC' } }),
    );
    return {
      title: { de: 'Benachrichtigungen', en: 'Notifications' },
      records: held.map(({ kind, template, data, path, createdAt, readAt }) => {
        const { de } = this.templates.find(template);
        const words = { title: de.title(data), text: de.text(data) };
        return { kind, ...words, path, createdAt, readAt };
      }),
    };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const gone = await erasure.tx.delete(Notification, [{ accountId }, { aboutId: accountId }]);
    erasure.gone({ de: 'Benachrichtigungen', en: 'Notifications' }, gone.affected ?? 0);
    erasure.touched('notification');
  }
}
