import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import type { InviteMemberInput } from '@stadtlive/contract';
import { authorize, foldedEmail, requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, Clock, conflict, isId, newId, notFound, rateLimited } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { PeopleNews } from '../person/people-news.ts';
import { Invitation } from './invitation.entity.ts';
import { Memberships } from './memberships.service.ts';
import type { OrganisationMember } from './organisation-member.entity.ts';

const dayMs = 86_400_000;
const validMs = 7 * dayMs;
const mostPerDay = 20;

/** Letters with a token that makes a member of whoever brings it: what counts is the token alone. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly memberships: Memberships,
    private readonly news: PeopleNews,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether the address has an account is not looked at, so nothing can tell.
   * @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED
   */
  async invite(input: InviteMemberInput, actor: Actor): Promise<Organisation> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = await this.#managed(tx, input.organisationId, actor);
      const email = foldedEmail(input.email);
      if (!email) throw badInput('email', 'This is not an e-mail address.');
      const now = this.clock.now();
      await this.#expectWithinLimit(tx, accountId, now);
      const { id: organisationId } = organisation;
      // An earlier letter to the same address is replaced, so that withdrawing one is enough.
      await tx.update(Invitation, { organisationId, email }, { email: null });
      const token = randomBytes(32).toString('base64url');
      await tx.insert(Invitation, {
        id: newId(),
        tokenHash: hashed(token),
        organisationId,
        invitedBy: accountId,
        email,
        createdAt: now,
        expiresAt: new Date(now.getTime() + validMs),
      });
      const news = { kind: 'invited', email, by: accountId, organisationId, token } as const;
      await this.news.announce(tx, news);
      return organisation;
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, CONFLICT for the owner */
  async accept(token: string, actor: Actor): Promise<OrganisationMember> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const open = { tokenHash: hashed(token), ...this.#open() };
      const invitation = await tx.findOneBy(Invitation, open);
      if (!invitation) throw notFound('The invitation');
      const organisation = await this.organisations.locked(tx, invitation.organisationId);
      if (organisation.isOwnedBy(accountId)) {
        throw conflict('This is your own organisation.', { reason: 'IS_OWNER' });
      }
      const { affected } = await tx.update(Invitation, open, { email: null });
      if (affected !== 1) throw notFound('The invitation');
      return this.memberships.admit(tx, organisation, accountId);
    });
  }

  /** Sent and not yet answered, the latest first. */
  async pending(organisationId: string): Promise<Invitation[]> {
    const where = { organisationId, ...this.#open() };
    return this.db.read((tx) => tx.find(Invitation, { where, order: { createdAt: 'DESC' } }));
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async withdraw(
    { organisationId, invitationId: id }: { organisationId: string; invitationId: string },
    actor: Actor,
  ): Promise<Organisation> {
    requireActor({ actor });
    return this.db.write(async (tx) => {
      const organisation = await this.#managed(tx, organisationId, actor);
      if (!isId(id)) throw notFound('The invitation');
      const open = { id, organisationId: organisation.id, ...this.#open() };
      const { affected } = await tx.update(Invitation, open, { email: null });
      if (affected !== 1) throw notFound('The invitation');
      return organisation;
    });
  }

  #open() {
    return { email: Not(IsNull()), expiresAt: MoreThan(this.clock.now()) };
  }

  async #managed(tx: EntityManager, id: string, actor: Actor): Promise<Organisation> {
    const organisation = await this.organisations.locked(tx, id);
    authorize(actor, 'manageMembers', organisation);
    return organisation;
  }

  async #expectWithinLimit(tx: EntityManager, accountId: string, now: Date): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`inviter ${accountId}`]);
    const since = new Date(now.getTime() - dayMs);
    const sent = await tx.find(Invitation, {
      where: { invitedBy: accountId, createdAt: MoreThan(since) },
      order: { createdAt: 'ASC' },
    });
    const first = sent.at(-mostPerDay);
    if (!first) return;
    throw rateLimited(Math.ceil((first.createdAt.getTime() - since.getTime()) / 1000));
  }
}

const hashed = (token: string): Buffer => createHash('sha256').update(token).digest();
