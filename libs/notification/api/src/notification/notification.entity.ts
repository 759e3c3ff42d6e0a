import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NotificationKind } from '@stadtlive/contract';

/** Ids and short labels. */
export type NotificationData = Readonly<Record<string, string | number>>;

@Entity('notification')
export class Notification {
  /** Ascends in time. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** Whom it names: with that person it goes. */
  @Column('uuid', { name: 'about_id', nullable: true })
  aboutId!: string | null;

  @Column('text')
  kind!: NotificationKind;

  @Column('text')
  template!: string;

  @Column('jsonb')
  data!: NotificationData;

  /** Of the screen it leads to, on this portal. */
  @Column('text', { nullable: true })
  path!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
