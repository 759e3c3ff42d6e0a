import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@stadtlive/contract';
import { Clock, newId } from '@stadtlive/kernel';
import { CityEvents, TenantDatabase } from '@stadtlive/tenancy-api';
import { Letters } from '../letter/letters.service.ts';
import { storable } from '../letter/storable.ts';
import { notificationLetter, type NotificationLetterData } from './notification-letter.ts';
import type { NotificationData } from './notification.entity.ts';

export interface Notice {
  /** Who is told. */
  readonly accountId: string;
  /** Whom the labels name, if anybody: when that person goes, so does the notification. */
  readonly aboutId?: string | null;
  readonly kind: NotificationKind;
  /** A registered one. */
  readonly template: string;
  readonly data: NotificationData;
  /** Of the screen it leads to, on this portal. */
  readonly path?: string | null;
}

export const topicOf = (accountId: string) => `notification ${accountId}`;

/** The two ways a notification takes. */
@Injectable()
export class NotificationMessages {
  constructor(
    private readonly db: TenantDatabase,
    private readonly events: CityEvents,
    private readonly letters: Letters,
    private readonly clock: Clock,
  ) {}

  /** Into the person's list, and to the connections that are open; nothing where the account is gone. */
  async post({ accountId, aboutId, kind, template, data, path }: Notice): Promise<void> {
    const id = newId();
    await this.db.sql(
      `INSERT INTO notification (id, account_id, about_id, kind, template, data, path, created_at)
       SELECT $1, id, $3, $4, $5, $6, $7, $8 FROM account WHERE id = $2`,
      [
        id,
        accountId,
        aboutId ?? null,
        kind,
        template,
        JSON.stringify(storable(data)),
        path ?? null,
        this.clock.now(),
      ],
    );
    await this.events.publish(topicOf(accountId), id);
  }

  async mail({ accountId, aboutId, kind, template, data, path }: Notice): Promise<void> {
    const [account] = await this.db.sql<{ email: string }>(
      'SELECT email FROM account WHERE id = $1',
      [accountId],
    );
    if (!account) return;
    const about: NotificationLetterData = { kind, template, data, path: path ?? null };
    await this.letters.send({
      accountId,
      aboutId: aboutId ?? null,
      to: account.email,
      kind: notificationLetter,
      data: { ...about },
    });
  }
}
