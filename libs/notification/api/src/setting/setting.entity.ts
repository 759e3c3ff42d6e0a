import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NotificationKind } from '@stadtlive/contract';

@Entity('notification_setting')
export class NotificationSetting {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @PrimaryColumn('text')
  kind!: NotificationKind;

  @Column('boolean', { name: 'in_app' })
  inApp!: boolean;

  @Column('boolean')
  mail!: boolean;
}
