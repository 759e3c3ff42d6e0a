import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation } from '@stadtlive/directory-api';
import {
  Letters,
  LetterTemplates,
  Notifications,
  NotificationTemplates,
} from '@stadtlive/notification-api';
import type { Subscription } from '../subscription/subscription.entity.ts';
import { letterOf } from './letter-words.ts';
import { noticeOf } from './notice-words.ts';
import { newsWords } from './news-words.ts';
import type { BillingNews, NewsData } from './billing-news.ts';

const screen = '/haendler/abo';
const kindOf = (news: string) => `billing.${news}`;

/** A letter to where invoices go, and a notice in the portal for the owner. */
@Injectable()
export class BillingLetters implements OnModuleInit {
  constructor(
    private readonly letters: Letters,
    private readonly letterTemplates: LetterTemplates,
    private readonly notifications: Notifications,
    private readonly noticeTemplates: NotificationTemplates,
  ) {}

  onModuleInit(): void {
    for (const [news, words] of Object.entries(newsWords)) {
      this.letterTemplates.register(kindOf(news), letterOf(words, screen));
      this.noticeTemplates.register(kindOf(news), noticeOf(words));
    }
  }

  /** Nobody is told of an organisation nobody owns. */
  async tell(
    tx: EntityManager,
    { name, ownerId }: Organisation,
    { address }: Pick<Subscription, 'address'>,
    news: BillingNews,
    about: NewsData = {},
  ): Promise<void> {
    if (!ownerId) return;
    const to = address?.email ?? (await confirmedEmail(tx, ownerId));
    const data = { organisation: name, ...about };
    if (to) await this.letters.send({ accountId: ownerId, to, kind: kindOf(news), data });
    await this.notifications.notifyHere({
      accountId: ownerId,
      kind: 'PORTAL',
      template: kindOf(news),
      data,
      path: screen,
    });
  }
}

/** Nothing is sent to an address nobody has confirmed: it may be a stranger's. */
async function confirmedEmail(tx: EntityManager, accountId: string): Promise<string | null> {
  const rows = (await tx.query(
    'SELECT email FROM account WHERE id = $1 AND email_confirmed_at IS NOT NULL',
    [accountId],
  )) as { email: string }[];
  return rows[0]?.email ?? null;
}
