import { Injectable, type OnModuleInit } from '@nestjs/common';
import { badInput, Clock, isId } from '@stadtlive/kernel';
import type { Person } from '@stadtlive/identity-api';
import { CityEvents, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { IsNull } from 'typeorm';
import { Notification } from './notification.entity.ts';
import { topicOf } from './notification-messages.ts';

const mostAtOnce = 100;

/** What a person does with what the portal has told. */
@Injectable()
export class Inbox {
  constructor(
    private readonly db: TenantDatabase,
    private readonly events: CityEvents,
    private readonly clock: Clock,
  ) {}

  unread(accountId: string): Promise<number> {
    return this.db.read((tx) => tx.countBy(Notification, { accountId, readAt: IsNull() }));
  }

  /**
   * What is not this person's stays as it is, and nobody is told whether it exists.
   * @param ids null for all
   * @throws StadtliveError BAD_USER_INPUT
   */
  async read({ accountId }: Person, ids: readonly string[] | null): Promise<void> {
    if (ids && ids.length > mostAtOnce) {
      throw badInput('ids', `At most ${mostAtOnce} at once.`, { max: mostAtOnce });
    }
    if (ids?.some((id) => !isId(id))) throw badInput('ids', 'This is no id.');
    await this.db.sql(
      `UPDATE notification SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL
         AND ($3::uuid[] IS NULL OR id = ANY ($3))`,
      [accountId, this.clock.now(), ids],
    );
  }

  /** Ids of this person's notifications as they arrive, from now on. */
  arrivals({ accountId }: Person): Promise<AsyncIterableIterator<string>> {
    return this.events.watch(topicOf(accountId));
  }

  find({ accountId }: Person, id: string): Promise<Notification | null> {
    return this.db.read((tx) => tx.findOneBy(Notification, { id, accountId }));
  }

  /** Half a year is long enough for something nobody has to keep. */
  async tidy(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 180 * 24 * 60 * 60 * 1000);
    await this.db.sql('DELETE FROM notification WHERE created_at < $1', [before]);
  }
}

@Injectable()
export class InboxRounds implements OnModuleInit {
  constructor(
    private readonly jobs: TenantJobs,
    private readonly inbox: Inbox,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'notification.tidy-notifications',
      schedule: '37 3 * * *',
      run: () => this.inbox.tidy(),
    });
  }
}
