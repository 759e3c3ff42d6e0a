import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, conflict, isId, notFound } from '@stadtlive/kernel';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { OrganisationPublisher } from '../organisation/organisation-publisher.ts';
import { ClaimNotices } from './claim-notices.ts';
import { Claim } from './claim.entity.ts';

/** The end of a claim, in the caller's transaction. */
@Injectable()
export class ClaimSettlement {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly publisher: OrganisationPublisher,
    private readonly notices: ClaimNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * An open claim and its entry, both locked: the entry first, so that two claims of it wait in turn.
   * @param accountId whose it has to be; null for operators
   * @throws StadtliveError NOT_FOUND, CONFLICT for one that is settled
   */
  async open(
    tx: EntityManager,
    id: string,
    accountId: string | null,
  ): Promise<{ claim: Claim; organisation: Organisation }> {
    const whose = { id, ...(accountId && { accountId }) };
    const known = isId(id) ? await tx.findOneBy(Claim, whose) : null;
    if (!known) throw notFound('The claim');
    const organisation = await this.organisations.locked(tx, known.organisationId);
    const claim = await tx.findOne(Claim, { where: whose, lock: { mode: 'pessimistic_write' } });
    if (!claim) throw notFound('The claim');
    if (claim.state !== 'OPEN') {
      throw conflict('This claim is settled.', { reason: 'SETTLED', state: claim.state });
    }
    return { claim, organisation };
  }

  /** The entry is the claimant's; whoever else claims it is told. @param by the operator, if one decided */
  async win(
    tx: EntityManager,
    claim: Claim,
    organisation: Organisation,
    by: string | null = null,
  ): Promise<Claim> {
    if (organisation.ownerId !== null) {
      throw conflict('Somebody owns this entry by now.', { reason: 'OWNED' });
    }
    const now = this.clock.now();
    organisation.ownerId = claim.accountId;
    organisation.verifiedAt = now;
    organisation.confirm(now);
    await tx.save(organisation);
    await this.publisher.publish(tx, organisation);
    claim.settle('CONFIRMED', now, by);
    await tx.save(claim);
    await this.notices.confirmed(claim, organisation);
    const others = { organisationId: organisation.id, state: 'OPEN' as const };
    for (const other of await tx.findBy(Claim, others))
      await this.refuse(tx, other, organisation, { reason: takenByAnother, by: null });
    return claim;
  }

  async refuse(
    tx: EntityManager,
    claim: Claim,
    organisation: Organisation,
    { reason, by }: { reason: string; by: string | null },
  ): Promise<Claim> {
    claim.settle('REFUSED', this.clock.now(), by);
    claim.reason = reason;
    await tx.save(claim);
    await this.notices.refused(claim, organisation);
    return claim;
  }
}

const takenByAnother =
  'Jemand anderes hat schon gezeigt, dass der Eintrag ihm gehört. Stimmt das nicht, wenden Sie sich bitte an die Stadt.';
