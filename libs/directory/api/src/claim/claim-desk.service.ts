import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClaimLetter, QueryClaimsArgs } from '@stadtlive/contract';
import { type Actor, authorize, cityDesk } from '@stadtlive/identity-api';
import { badInput, Clock, requiredText } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { TimeList, type Position } from '../city-desk/time-list.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { claimCodeHash, newClaimCode } from './claim-code.ts';
import { ClaimLetters } from './claim-letters.ts';
import { ClaimNotices } from './claim-notices.ts';
import { ClaimSettlement } from './claim-settlement.ts';
import { Claim } from './claim.entity.ts';

const letterHoldsMs = 30 * 86_400_000;
const attempts = 5;

interface Opened {
  readonly claim: Claim;
  readonly organisation: Organisation;
  readonly operatorId: string;
}

/** What the city's operators do about claims. */
@Injectable()
export class ClaimDesk {
  constructor(
    private readonly db: TenantDatabase,
    private readonly settlement: ClaimSettlement,
    private readonly letters: ClaimLetters,
    private readonly notices: ClaimNotices,
    private readonly clock: Clock,
  ) {}

  /** The oldest first. @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT */
  list({ state: asked, ...page }: QueryClaimsArgs, actor: Actor): TimeList<Claim> {
    authorize(actor, 'workAt', cityDesk);
    const state = asked ?? 'OPEN';
    const source = {
      count: () => this.db.read((tx) => tx.countBy(Claim, { state })),
      rows: (after: Position | null, most: number) =>
        this.db.read((tx) => {
          const query = tx
            .createQueryBuilder(Claim, 'c')
            .where('c.state = :state', { state })
            .orderBy('c.created_at')
            .addOrderBy('c.id')
            .limit(most);
          if (after) query.andWhere('(c.created_at, c.id) > (:at, :id)', { ...after });
          return query.getMany();
        }),
      positionOf: ({ createdAt, id }: Claim) => ({ at: createdAt, id }),
    };
    return new TimeList(source, page);
  }

  /** Makes the code, which is told this once. @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT */
  print(claimId: string, actor: Actor): Promise<{ claim: Claim; letter: ClaimLetter }> {
    return this.#atDesk(claimId, actor, async (tx, { claim, organisation }) => {
      expectLetter(claim);
      const code = newClaimCode();
      claim.codeHash = claimCodeHash(claim.id, code);
      claim.codeExpiresAt = new Date(this.clock.now().getTime() + letterHoldsMs);
      claim.attemptsLeft = attempts;
      await tx.save(claim);
      return { claim, letter: this.letters.printed(organisation, code, claim.codeExpiresAt) };
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT before it is printed, CONFLICT */
  markSent(claimId: string, actor: Actor): Promise<Claim> {
    return this.#atDesk(claimId, actor, async (tx, { claim, organisation }) => {
      expectLetter(claim);
      if (!claim.codeHash) throw badInput('claimId', 'Print the letter first.');
      const isFirst = claim.letterSentAt === null;
      claim.letterSentAt = this.clock.now();
      await tx.save(claim);
      if (isFirst) await this.notices.letterSent(claim, organisation);
      return claim;
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  confirmByPhone(
    { claimId, note }: { claimId: string; note: string },
    actor: Actor,
  ): Promise<Claim> {
    return this.#atDesk(claimId, actor, async (tx, { claim, organisation, operatorId }) => {
      if (claim.method !== 'PHONE') {
        throw badInput('claimId', 'This claim is not to be settled by a call.');
      }
      claim.note = requiredText('note', note, { max: 500, lines: true });
      return this.settlement.win(tx, claim, organisation, operatorId);
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  refuse(
    { claimId, reason: given }: { claimId: string; reason: string },
    actor: Actor,
  ): Promise<Claim> {
    return this.#atDesk(claimId, actor, async (tx, { claim, organisation, operatorId }) => {
      const reason = requiredText('reason', given, { max: 500, lines: true });
      return this.settlement.refuse(tx, claim, organisation, { reason, by: operatorId });
    });
  }

  async #atDesk<T>(
    claimId: string,
    actor: Actor,
    work: (tx: EntityManager, opened: Opened) => Promise<T>,
  ): Promise<T> {
    const { accountId: operatorId } = authorize(actor, 'workAt', cityDesk);
    return this.db.write(async (tx) => {
      await holdAccount(tx, operatorId);
      const opened = await this.settlement.open(tx, claimId, null);
      return work(tx, { ...opened, operatorId });
    });
  }
}

function expectLetter({ method }: Claim): void {
  if (method !== 'LETTER') throw badInput('claimId', 'This claim does not ask for a letter.');
}
