import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { kinds, mailCanBeOff, usualSetting, type Setting } from './kinds.ts';
import { NotificationSetting } from './setting.entity.ts';

export interface Change {
  readonly inApp?: boolean | null | undefined;
  readonly mail?: boolean | null | undefined;
}

/** Which kinds reach a person, and how. */
@Injectable()
export class NotificationSettings {
  constructor(private readonly db: TenantDatabase) {}

  /** Of every kind, chosen or not. */
  async of(accountId: string): Promise<(Setting & { kind: NotificationKind })[]> {
    const chosen = await this.db.read((tx) => tx.findBy(NotificationSetting, { accountId }));
    const byKind = new Map(chosen.map((row) => [row.kind, row]));
    return kinds.map((kind) => {
      const { inApp, mail } = byKind.get(kind) ?? usualSetting(kind);
      return { kind, inApp, mail };
    });
  }

  async ofKind(accountId: string, kind: NotificationKind): Promise<Setting> {
    const row = await this.db.read((tx) => tx.findOneBy(NotificationSetting, { accountId, kind }));
    return row ?? usualSetting(kind);
  }

  /**
   * What is left out stays. An account that is gone has nothing to set, and nobody is told so.
   * @throws StadtliveError BAD_USER_INPUT
   */
  async set(accountId: string, kind: NotificationKind, change: Change): Promise<void> {
    if (change.mail === false && !mailCanBeOff(kind)) {
      throw badInput('mail', 'Mails about the security of an account cannot be switched off.');
    }
    const usual = usualSetting(kind);
    await this.db.sql(
      `INSERT INTO notification_setting (account_id, kind, in_app, mail)
       SELECT id, $2, coalesce($3, $5::boolean), coalesce($4, $6::boolean) FROM account WHERE id = $1
       ON CONFLICT (account_id, kind) DO UPDATE SET
         in_app = coalesce($3, notification_setting.in_app),
         mail = coalesce($4, notification_setting.mail)`,
      [accountId, kind, change.inApp ?? null, change.mail ?? null, usual.inApp, usual.mail],
    );
  }
}
