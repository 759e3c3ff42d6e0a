import { Injectable } from '@nestjs/common';
import { foldedEmail } from '@stadtlive/identity-api';
import { Clock, newId } from '@stadtlive/kernel';
import { currentCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { LetterTemplates } from './letter-templates.ts';
import { Letter, type LetterData } from './letter.entity.ts';
import { storable } from './storable.ts';

export interface NewLetter {
  /** Null for somebody who has no account yet. */
  readonly accountId: string | null;
  /** Whom the letter names besides: with that person it goes. */
  readonly aboutId?: string | null;
  readonly to: string;
  /** A registered template. */
  readonly kind: string;
  readonly data: LetterData;
}

export const deliverLetter = 'notification.deliver-letter';

/** The outbox of the current city. */
@Injectable()
export class Letters {
  constructor(
    private readonly db: TenantDatabase,
    private readonly jobs: TenantJobs,
    private readonly templates: LetterTemplates,
    private readonly clock: Clock,
  ) {}

  /** Within the open transaction: without its commit nothing is sent. */
  async send({ accountId, aboutId = null, to, kind, data }: NewLetter): Promise<void> {
    this.templates.find(kind);
    const address = foldedEmail(to);
    if (!address) throw new Error(`A letter ${kind} is addressed to no e-mail address.`);
    const [id, createdAt] = [newId(), this.clock.now()];
    await this.db.write(async (tx) => {
      const about = { id, accountId, aboutId, to: address, kind };
      await tx.insert(Letter, { ...about, data: storable(data), createdAt, attempts: 0 });
      await this.db.afterCommit(() => this.hand(id));
    });
  }

  /** To the jobs, by its id alone; a second time it changes nothing. */
  hand(id: string): Promise<void> {
    return this.jobs.enqueue(deliverLetter, currentCity().slug, { letterId: id }, id);
  }
}
