import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import type { ClaimOrganisationInput, ConfirmClaimInput } from '@stadtlive/contract';
import { authorize, requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, Clock, conflict, newId, rateLimited } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { claimCodeHash, isClaimCode, newClaimCode } from './claim-code.ts';
import { claimAddress } from './claim-domains.ts';
import { ClaimLetters } from './claim-letters.ts';
import { ClaimSettlement } from './claim-settlement.ts';
import { Claim } from './claim.entity.ts';

const dayMs = 86_400_000;
const mailedCodeMs = 2 * dayMs;
const attempts = 5;
const mostPerDay = 5;

/** How an entry nobody owns gets its owner, as far as the claimant takes part. */
@Injectable()
export class Claims {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly settlement: ClaimSettlement,
    private readonly letters: ClaimLetters,
    private readonly clock: Clock,
  ) {}

  ofAccount(accountId: string): Promise<Claim[]> {
    return this.db.read((tx) =>
      tx.find(Claim, { where: { accountId }, order: { createdAt: 'DESC', id: 'DESC' }, take: 50 }),
    );
  }

  /** A second claim of the same entry takes the first one's place. @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED */
  async claim(input: ClaimOrganisationInput, actor: Actor): Promise<Claim> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = await this.organisations.locked(tx, input.organisationId);
      authorize(actor, 'claim', organisation);
      const now = this.clock.now();
      await expectWithinLimit(tx, accountId, now);
      const email = expectPossible(input, organisation);
      const earlier = { organisationId: organisation.id, accountId, state: 'OPEN' as const };
      for (const one of await tx.findBy(Claim, earlier)) {
        one.settle('WITHDRAWN', now);
        await tx.save(one);
      }
      const id = newId();
      const code = email && newClaimCode();
      const claim = Object.assign(new Claim(), unsettled, {
        id,
        organisationId: organisation.id,
        accountId,
        method: input.method,
        email,
        codeHash: code && claimCodeHash(id, code),
        codeExpiresAt: code ? new Date(now.getTime() + mailedCodeMs) : null,
        createdAt: now,
      });
      await tx.insert(Claim, claim);
      if (code) await this.letters.mailCode(claim, organisation, code);
      return claim;
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, BAD_USER_INPUT for a wrong code, CONFLICT */
  async confirm({ claimId, code }: ConfirmClaimInput, actor: Actor): Promise<Claim> {
    const { accountId } = requireActor({ actor });
    const { claim, isRight } = await this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const { claim, organisation } = await this.settlement.open(tx, claimId, accountId);
      const now = this.clock.now();
      if (!claim.codeHash || !claim.codeExpiresAt) {
        throw conflict('There is no code for this claim yet.', { reason: 'NO_CODE' });
      }
      const isOver = claim.codeExpiresAt <= now;
      const isRight = !isOver && isClaimCode(claim.id, code, claim.codeHash);
      if (isRight) return { claim: await this.settlement.win(tx, claim, organisation), isRight };
      claim.attemptsLeft = isOver ? 0 : claim.attemptsLeft - 1;
      if (claim.attemptsLeft === 0) claim.settle('EXPIRED', now);
      return { claim: await tx.save(claim), isRight };
    });
    // Only now: the count of attempts has to outlive the refusal.
    if (!isRight) {
      const { attemptsLeft } = claim;
      const reason = attemptsLeft > 0 ? 'WRONG_CODE' : 'EXPIRED';
      throw badInput('code', 'This code is wrong, or holds no more.', { reason, attemptsLeft });
    }
    return claim;
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND */
  async withdraw(claimId: string, actor: Actor): Promise<Claim> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const { claim } = await this.settlement.open(tx, claimId, accountId);
      claim.settle('WITHDRAWN', this.clock.now());
      return tx.save(claim);
    });
  }
}

const unsettled = {
  state: 'OPEN',
  attemptsLeft: attempts,
  letterSentAt: null,
  note: null,
  reason: null,
  settledAt: null,
  settledBy: null,
} as const;

/** @returns the address the code goes to, null where it does not go by mail */
function expectPossible(
  { method, email }: ClaimOrganisationInput,
  entry: Organisation,
): string | null {
  if (method === 'MAIL') return claimAddress(email, entry);
  if (method === 'PHONE' && !entry.phone) {
    throw badInput('method', 'The entry has no phone number to call.', { reason: 'NO_PHONE' });
  }
  return null;
}

async function expectWithinLimit(tx: EntityManager, accountId: string, now: Date): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`claimant ${accountId}`]);
  const since = new Date(now.getTime() - dayMs);
  const made = await tx.find(Claim, {
    where: { accountId, createdAt: MoreThan(since) },
    order: { createdAt: 'ASC' },
  });
  const first = made.at(-mostPerDay);
  if (!first) return;
  throw rateLimited(Math.ceil((first.createdAt.getTime() - since.getTime()) / 1000));
}
