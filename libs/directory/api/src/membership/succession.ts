import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { badInput, isId } from '@stadtlive/kernel';
import type { Handover } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Organisation } from '../organisation/organisation.entity.ts';
import { PeopleNews } from '../person/people-news.ts';
import { OrganisationMember } from './organisation-member.entity.ts';

export type Candidate = Handover['candidates'][number];

const membersOf = `
  SELECT m.organisation_id AS "organisationId", m.account_id AS "accountId",
    a.display_name AS "displayName", m.since
  FROM organisation_member m JOIN account a ON a.id = m.account_id
  WHERE m.organisation_id = ANY ($1::uuid[])
  ORDER BY m.since, m.id`;

/** Who could go on with an organisation, and how it becomes theirs. */
@Injectable()
export class Succession {
  constructor(
    private readonly db: TenantDatabase,
    private readonly news: PeopleNews,
  ) {}

  /** Its members, the oldest first. */
  async candidates(organisationId: string): Promise<Candidate[]> {
    return (await this.#candidatesOf([organisationId])).get(organisationId) ?? [];
  }

  /** Everything the account owns, with whoever could go on with it; by name. */
  async handovers(accountId: string): Promise<Handover[]> {
    const owned = await this.db.read((tx) =>
      tx.find(Organisation, { where: { ownerId: accountId }, order: { name: 'ASC', id: 'ASC' } }),
    );
    const candidates = await this.#candidatesOf(owned.map(({ id }) => id));
    return owned.map(({ id, name, kind }) => ({
      organisationId: id,
      name,
      kind,
      candidates: candidates.get(id) ?? [],
    }));
  }

  /**
   * Makes a member the owner, in the open transaction. Listings and cards do not name owners.
   * @throws StadtliveError BAD_USER_INPUT unless the successor is a member
   */
  async passOn(tx: EntityManager, organisationId: string, successorId: string): Promise<void> {
    const membership = { organisationId, accountId: successorId };
    const gone = isId(successorId) ? await tx.delete(OrganisationMember, membership) : null;
    if (gone?.affected !== 1) throw badInput('accountId', 'Only a member can take over.');
    await tx.update(Organisation, { id: organisationId }, { ownerId: successorId });
    await this.news.announce(tx, { kind: 'handedOver', to: successorId, organisationId });
  }

  async #candidatesOf(ids: readonly string[]): Promise<Map<string, Candidate[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.sql<Candidate & { organisationId: string }>(membersOf, [ids]);
    const byOrganisation = Map.groupBy(rows, ({ organisationId }) => organisationId);
    const candidate = ({ accountId, displayName, since }: Candidate): Candidate => ({
      accountId,
      displayName,
      since,
    });
    return new Map([...byOrganisation].map(([id, members]) => [id, members.map(candidate)]));
  }
}
