import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notifications, NotificationTemplates } from '@stadtlive/notification-api';
import { pathOfOrganisation } from '../organisation/organisation-path.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { DisplayNames } from '../person/display-names.ts';
import { PeopleNews, type News } from '../person/people-news.ts';
import { noticeWords } from './notice-words.ts';

const kinds = {
  contactRequested: 'CONTACT',
  contactAccepted: 'CONTACT',
  memberJoined: 'MEMBERSHIP',
  memberLeft: 'MEMBERSHIP',
  memberRemoved: 'MEMBERSHIP',
  handedOver: 'HANDOVER',
} as const;

const templateOf = (kind: keyof typeof kinds) => `directory.${kind}`;

/** Tells people what others have done, as each has set it. */
@Injectable()
export class PeopleNotices implements OnModuleInit {
  constructor(
    private readonly news: PeopleNews,
    private readonly names: DisplayNames,
    private readonly notifications: Notifications,
    private readonly templates: NotificationTemplates,
  ) {}

  onModuleInit(): void {
    for (const [kind, words] of Object.entries(noticeWords))
      this.templates.register(templateOf(kind as keyof typeof kinds), words);
    this.news.follow(async (tx, news) => {
      if (news.kind !== 'invited') await this.#tell(tx, news);
    });
  }

  async #tell(tx: EntityManager, news: Exclude<News, { kind: 'invited' }>): Promise<void> {
    const by = 'by' in news ? news.by : null;
    const organisation =
      'organisationId' in news
        ? await tx.findOneByOrFail(Organisation, { id: news.organisationId })
        : null;
    await this.notifications.notify({
      accountId: news.to,
      aboutId: by,
      kind: kinds[news.kind],
      template: templateOf(news.kind),
      data: { name: by ? await this.names.one(by) : '', organisation: organisation?.name ?? '' },
      path: organisation ? pathOfOrganisation(organisation) : '/konto/kontakte',
    });
  }
}
