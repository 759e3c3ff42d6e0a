import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, Clock, isId, notFound } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { PeopleNews } from '../person/people-news.ts';
import { ProfileStore } from '../person/profile-store.ts';
import { Profile } from '../person/profile.entity.ts';
import { Residents } from '../person/residents.ts';
import { todayBy } from '../person/today.ts';
import { countAttempt } from './contact-limit.ts';
import { Contact } from './contact.entity.ts';

@Injectable()
export class Contacts {
  constructor(
    private readonly db: TenantDatabase,
    private readonly profiles: ProfileStore,
    private readonly news: PeopleNews,
    private readonly residents: Residents,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks somebody of the directory; who has been asked by them already becomes their contact.
   * @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED
   */
  request(personId: string, actor: Actor): Promise<void> {
    return this.#between(personId, actor, async (tx, accountId, present) => {
      if (present?.askerId === personId) return this.#accept(tx, present);
      if (present) return;
      if (!(await this.#isInDirectory(tx, personId))) throw notFound('The person');
      await this.residents.expect(accountId);
      const now = this.clock.now();
      await countAttempt(tx, { askerId: accountId, askedId: personId, now });
      await this.profiles.ensure(tx, accountId);
      const contact = { askerId: accountId, askedId: personId, askedAt: now, acceptedAt: null };
      await tx.insert(Contact, contact);
      await this.news.announce(tx, { kind: 'contactRequested', to: personId, by: accountId });
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND where nobody asks */
  accept(personId: string, actor: Actor): Promise<void> {
    return this.#between(personId, actor, async (tx, accountId, present) => {
      if (!present || present.stateFor(accountId) === 'ASKED') throw notFound('The request');
      await this.#accept(tx, present);
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND where there is neither contact nor request */
  end(personId: string, actor: Actor): Promise<void> {
    return this.#between(personId, actor, async (tx, _, present) => {
      if (!present) throw notFound('The contact');
      await tx.remove(present);
    });
  }

  async #accept(tx: EntityManager, contact: Contact): Promise<void> {
    if (contact.acceptedAt) return;
    contact.acceptedAt = this.clock.now();
    await tx.save(contact);
    const { askerId, askedId } = contact;
    await this.news.announce(tx, { kind: 'contactAccepted', to: askerId, by: askedId });
  }

  async #isInDirectory(tx: EntityManager, accountId: string): Promise<boolean> {
    // Held until the end, so that the account cannot go before the request is written.
    await tx.query('SELECT FROM account WHERE id = $1 FOR KEY SHARE', [accountId]);
    const profile = await tx.findOneBy(Profile, { accountId });
    return profile?.isInDirectory(todayBy(this.clock)) ?? false;
  }

  /** One after the other for each who asks, for the limits, then for each two people. */
  async #between(
    personId: string,
    actor: Actor,
    work: (tx: EntityManager, accountId: string, present: Contact | null) => Promise<void>,
  ): Promise<void> {
    const { accountId } = requireActor({ actor });
    if (!isId(personId)) throw notFound('The person');
    if (personId === accountId) throw badInput('personId', 'This is you.');
    const pair = [accountId, personId].sort();
    await this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      for (const key of [`asker ${accountId}`, `pair ${pair.join(' ')}`])
        await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [key]);
      const present = await tx.findOneBy(Contact, [
        { askerId: accountId, askedId: personId },
        { askerId: personId, askedId: accountId },
      ]);
      await work(tx, accountId, present);
    });
  }
}
