import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize, requireActor, type Actor } from '@stadtlive/identity-api';
import { Clock } from '@stadtlive/kernel';
import { Notifications } from '@stadtlive/notification-api';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { confirmTemplate } from './freshness-words.ts';

const dayMs = 86_400_000;
export const freshForMs = 365 * dayMs;
/** How long an owner may leave a reminder unanswered before the city looks. */
export const silentForMs = 14 * dayMs;
const batch = 100;

/** Whether what a page says still holds: nobody but whoever runs it can tell. */
@Injectable()
export class Freshness {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** "Still right". @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async confirm(organisationId: string, actor: Actor): Promise<Organisation> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = await this.organisations.locked(tx, organisationId);
      authorize(actor, 'editOrganisation', organisation);
      organisation.confirm(this.clock.now());
      return tx.save(organisation);
    });
  }

  isStale({ ownerId, isDraft, confirmedAt, createdAt }: Organisation): boolean {
    const age = this.clock.now().getTime() - (confirmedAt ?? createdAt).getTime();
    return ownerId !== null && !isDraft && age >= freshForMs;
  }

  /** Reminds each owner once a year has passed. @returns how many were reminded */
  async remind(): Promise<number> {
    for (let reminded = 0; ; reminded += batch) {
      const some = await this.db.write((tx) => this.#remindSome(tx));
      if (some < batch) return reminded + some;
    }
  }

  async #remindSome(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const due = (await tx.query(
      `SELECT id, name, owner_id AS "ownerId" FROM organisation
       WHERE owner_id IS NOT NULL AND NOT is_draft AND reminded_at IS NULL
         AND coalesce(confirmed_at, created_at) <= $1
       ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
      [new Date(now.getTime() - freshForMs)],
    )) as { id: string; name: string; ownerId: string }[];
    for (const { id, name, ownerId } of due) {
      await tx.update(Organisation, { id }, { remindedAt: now });
      await this.notifications.notify({
        accountId: ownerId,
        kind: 'MEMBERSHIP',
        template: confirmTemplate,
        data: { organisation: name },
        path: `/haendler/seite?laden=${id}`,
      });
    }
    return due.length;
  }
}
