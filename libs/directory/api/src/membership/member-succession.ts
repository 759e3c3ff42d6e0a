import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { badInput, isId } from '@stadtlive/kernel';
import { Organisation } from '../organisation/organisation.entity.ts';
import { SuccessionSource, type Successor } from '../organisation/succession-source.ts';
import { PeopleNews } from '../person/people-news.ts';
import { OrganisationMember } from './organisation-member.entity.ts';

interface MemberRow extends Successor {
  readonly organisationId: string;
}

const membersOf = `
  SELECT m.organisation_id AS "organisationId", m.account_id AS "accountId",
    a.display_name AS "displayName", m.since
  FROM organisation_member m JOIN account a ON a.id = m.account_id
  WHERE m.organisation_id = ANY ($1::uuid[]) AND m.account_id <> $2
  ORDER BY m.since, m.id`;

/** Members go on with an organisation. */
@Injectable()
export class MemberSuccession extends SuccessionSource {
  constructor(private readonly news: PeopleNews) {
    super();
  }

  async successors(
    tx: EntityManager,
    organisationIds: readonly string[],
    leavingId: string,
  ): Promise<ReadonlyMap<string, readonly Successor[]>> {
    const rows = (await tx.query(membersOf, [organisationIds, leavingId])) as MemberRow[];
    const byOrganisation = Map.groupBy(rows, ({ organisationId }) => organisationId);
    const successor = ({ accountId, displayName, since }: MemberRow): Successor => ({
      accountId,
      displayName,
      since,
    });
    return new Map([...byOrganisation].map(([id, members]) => [id, members.map(successor)]));
  }

  /** Listings and cards do not name owners, so nothing else has to follow. */
  async passOn(tx: EntityManager, organisationId: string, successorId: string): Promise<void> {
    const membership = { organisationId, accountId: successorId };
    const gone = isId(successorId) ? await tx.delete(OrganisationMember, membership) : null;
    if (gone?.affected !== 1) throw badInput('accountId', 'Only a member can take over.');
    await tx.update(Organisation, { id: organisationId }, { ownerId: successorId });
    await this.news.announce(tx, { kind: 'handedOver', to: successorId, organisationId });
  }
}
