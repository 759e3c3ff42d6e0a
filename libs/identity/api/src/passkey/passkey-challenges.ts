import { Injectable } from '@nestjs/common';
import { Clock, isId, newId } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { RelyingParty } from './relying-party.ts';

/** How long an authenticator may take. */
export const challengeLifeMs = 5 * 60 * 1000;

export type ChallengePurpose = 'REGISTER' | 'SIGN_IN' | 'SECOND_FACTOR' | 'PROOF';

export interface NewChallenge {
  readonly purpose: ChallengePurpose;
  /** In base64url, as the authenticator signs it. */
  readonly challenge: string;
  /** Null: whoever can answer it signs in. */
  readonly accountId: string | null;
  readonly party: RelyingParty;
}

export interface OpenChallenge {
  readonly purpose: ChallengePurpose;
  readonly challenge: string;
  readonly accountId: string | null;
  readonly rpId: string;
  readonly origin: string;
}

/** What authenticators have been asked; each question is answered once. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** @returns its id */
  async open({ purpose, challenge, accountId, party }: NewChallenge): Promise<string> {
    const id = newId();
    const expiresAt = new Date(this.clock.now().getTime() + challengeLifeMs);
    await this.db.sql(
      `INSERT INTO passkey_challenge (id, purpose, challenge, account_id, rp_id, origin, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, purpose, challenge, accountId, party.id, party.origin, expiresAt],
    );
    return id;
  }

  /** Closes it, whatever the answer turns out to be; null when it is none of these or too late. */
  async take(id: string, purposes: readonly ChallengePurpose[]): Promise<OpenChallenge | null> {
    if (!isId(id)) return null;
    const [taken] = await this.db.sql<OpenChallenge & Record<string, unknown>>(
      `DELETE FROM passkey_challenge WHERE id = $1 AND purpose = ANY ($2) AND expires_at > $3
       RETURNING purpose, challenge, account_id AS "accountId", rp_id AS "rpId", origin`,
      [id, purposes, this.clock.now()],
    );
    return taken ?? null;
  }

  async revoke(accountId: string): Promise<void> {
    await this.db.sql('DELETE FROM passkey_challenge WHERE account_id = $1', [accountId]);
  }
}
