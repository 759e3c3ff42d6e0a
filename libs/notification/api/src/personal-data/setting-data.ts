import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PersonalData,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { NotificationSetting } from '../setting/setting.entity.ts';

const title = {
  de: 'Einstellungen für Benachrichtigungen',
  en: 'Settings of notifications',
};

@Injectable()
export class SettingsHeld implements DataSource, OnModuleInit {
  readonly name = 'notification.setting';
  readonly columns = ['notification_setting.account_id'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const held = await this.db.read((tx) => tx.findBy(NotificationSetting, { accountId }));
    return { title, records: held.map(({ kind, inApp, mail }) => ({ kind, inApp, mail })) };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const gone = await erasure.tx.delete(NotificationSetting, { accountId });
    erasure.gone(title, gone.affected ?? 0);
    erasure.touched('notification_setting');
  }
}
