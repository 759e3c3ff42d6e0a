import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { MailTransport } from '../mail/mail-transport.ts';
import { LetterComposer, type SealedLetter } from './letter-composer.ts';
import { deliverLetter, Letters } from './letters.service.ts';

const minute = 60 * 1000;
const day = 24 * 60 * minute;

/** Brings letters from the outbox to the mail server, each at least once. */
@Injectable()
export class LetterDelivery implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly jobs: TenantJobs,
    private readonly letters: Letters,
    private readonly composer: LetterComposer,
    private readonly transport: MailTransport,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ letterId: string }>({
      name: deliverLetter,
      atOnce: 10,
      pollSeconds: 1,
      expireSeconds: 180,
      // Over a day altogether: mail servers are sometimes away for a night.
      retry: { limit: 16, delaySeconds: 15, maxDelaySeconds: 3 * 60 * 60 },
      run: ({ letterId }) => this.deliver(letterId),
    });
  }

  /** @throws GivenUp when it will never be taken, any other error when it may be later */
  async deliver(id: string): Promise<void> {
    const [letter] = await this.db.sql<SealedLetter & Record<string, unknown>>(
      `UPDATE letter SET attempts = attempts + 1 WHERE id = $1
       RETURNING id, account_id AS "accountId", about_id AS "aboutId", to_address AS "to", kind,
         data, created_at AS "createdAt"`,
      [id],
    );
    // Sent already, or withdrawn with the person it was for.
    if (!letter) return;
    await this.transport.take(this.composer.compose(letter));
    const gone = await this.db.sql('DELETE FROM letter WHERE id = $1 RETURNING id', [id]);
    if (gone.length === 0) await this.transport.recall(id);
  }

  /** Letters whose process died between the commit and the job. */
  async collect(now: Date): Promise<void> {
    const before = new Date(now.getTime() - minute);
    const waiting = await this.db.sql<{ id: string }>(
      'SELECT id FROM letter WHERE created_at < $1 ORDER BY id LIMIT 1000',
      [before],
    );
    for (const { id } of waiting) await this.letters.hand(id);
  }

  /** What could not be delivered in a week says nothing any more. */
  async tidy(now: Date): Promise<void> {
    const before = new Date(now.getTime() - 7 * day);
    await this.db.sql('DELETE FROM letter WHERE created_at < $1', [before]);
    await this.transport.tidy(before);
  }
}

/** When the outbox is looked through. */
@Injectable()
export class LetterRounds implements OnModuleInit {
  constructor(
    private readonly jobs: TenantJobs,
    private readonly delivery: LetterDelivery,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'notification.collect-letters',
      schedule: '* * * * *',
      run: () => this.delivery.collect(this.clock.now()),
    });
    this.jobs.define({
      name: 'notification.tidy-letters',
      schedule: '31 3 * * *',
      run: () => this.delivery.tidy(this.clock.now()),
    });
  }
}
