import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize, requireActor, type Actor } from '@stadtlive/identity-api';
import { Clock, conflict, isId, newId, notFound } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { PeopleNews } from '../person/people-news.ts';
import { OrganisationMember, roleIn } from './organisation-member.entity.ts';

/** Who runs an organisation beside its owner. */
@Injectable()
export class Memberships {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly news: PeopleNews,
    private readonly clock: Clock,
  ) {}

  ofAccount(accountId: string): Promise<OrganisationMember[]> {
    return this.db.read((tx) => tx.findBy(OrganisationMember, { accountId }));
  }

  /** Takes somebody on who was invited; whoever is a member already stays so. */
  async admit(
    tx: EntityManager,
    organisation: Organisation,
    accountId: string,
  ): Promise<OrganisationMember> {
    const { id: organisationId, kind } = organisation;
    const present = await tx.findOneBy(OrganisationMember, { organisationId, accountId });
    if (present) return present;
    const member = Object.assign(new OrganisationMember(), {
      id: newId(),
      organisationId,
      accountId,
      role: roleIn(kind),
      since: this.clock.now(),
    });
    await tx.insert(OrganisationMember, member);
    await this.#tellOwner(tx, 'memberJoined', organisation, accountId);
    return member;
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN for all but the owner, NOT_FOUND */
  async remove(
    { organisationId, memberId: id }: { organisationId: string; memberId: string },
    actor: Actor,
  ): Promise<Organisation> {
    requireActor({ actor });
    return this.db.write(async (tx) => {
      const organisation = await this.organisations.locked(tx, organisationId);
      authorize(actor, 'manageMembers', organisation);
      const member = isId(id)
        ? await tx.findOneBy(OrganisationMember, { id, organisationId: organisation.id })
        : null;
      if (!member) throw notFound('The member');
      await tx.delete(OrganisationMember, { id: member.id });
      const news = { kind: 'memberRemoved', to: member.accountId, organisationId } as const;
      await this.news.announce(tx, news);
      return this.#withoutMember(organisation, member.accountId);
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT for the owner */
  async leave(organisationId: string, actor: Actor): Promise<Organisation> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      const organisation = await this.organisations.locked(tx, organisationId);
      authorize(actor, 'leave', organisation);
      if (organisation.isOwnedBy(accountId)) {
        throw conflict('An owner hands the organisation over first.', { reason: 'IS_OWNER' });
      }
      await tx.delete(OrganisationMember, { organisationId: organisation.id, accountId });
      await this.#tellOwner(tx, 'memberLeft', organisation, accountId);
      return this.#withoutMember(organisation, accountId);
    });
  }

  async #tellOwner(
    tx: EntityManager,
    kind: 'memberJoined' | 'memberLeft',
    { id: organisationId, ownerId }: Organisation,
    by: string,
  ): Promise<void> {
    if (ownerId) await this.news.announce(tx, { kind, to: ownerId, by, organisationId });
  }

  #withoutMember(organisation: Organisation, accountId: string): Organisation {
    organisation.memberIds = (organisation.memberIds ?? []).filter((id) => id !== accountId);
    return organisation;
  }
}
