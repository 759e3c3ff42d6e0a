import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation, OrganisationLookup } from '@stadtlive/directory-api';
import { authorize, requireActor, type Actor } from '@stadtlive/identity-api';
import { conflict } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Subscription } from './subscription.entity.ts';

export interface OwnSubscription {
  readonly tx: EntityManager;
  readonly organisation: Organisation;
  readonly subscription: Subscription | null;
  readonly accountId: string;
}

/** Subscriptions, each behind its organisation: whoever locks both locks the organisation first. */
@Injectable()
export class SubscriptionLookup {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
  ) {}

  of(organisationId: string): Promise<Subscription | null> {
    return this.db.read((tx) => tx.findOneBy(Subscription, { organisationId }));
  }

  /**
   * Work of the owner on the own subscription, alone with it.
   * @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT for who never pays
   */
  own<T>(
    organisationId: string,
    actor: Actor,
    work: (own: OwnSubscription) => Promise<T>,
  ): Promise<T> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = await this.organisations.locked(tx, organisationId);
      authorize(actor, 'payFor', organisation);
      if (organisation.kind !== 'BUSINESS') {
        throw conflict('Clubs and institutions pay nothing.', { reason: 'FREE' });
      }
      const subscription = await this.locked(tx, organisation.id);
      return work({ tx, organisation, subscription, accountId });
    });
  }

  /**
   * The organisation, alone with it, for work its owner did not ask for. The owner is held first, as
   * everybody does; null where nobody owns it any more, or somebody else since a moment ago.
   */
  async ofWork(tx: EntityManager, organisationId: string): Promise<Organisation | null> {
    const found = await tx.findOneBy(Organisation, { id: organisationId });
    if (!found?.ownerId) return null;
    const held = await tx.query('SELECT FROM account WHERE id = $1 FOR KEY SHARE', [found.ownerId]);
    if (held.length === 0) return null;
    const lock = { mode: 'pessimistic_write' } as const;
    const organisation = await tx.findOne(Organisation, { where: { id: found.id }, lock });
    return organisation?.ownerId === found.ownerId ? organisation : null;
  }

  /** In an open transaction that holds the organisation. */
  locked(tx: EntityManager, organisationId: string): Promise<Subscription | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.findOne(Subscription, { where: { organisationId }, lock });
  }
}
