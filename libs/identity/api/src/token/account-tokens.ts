import { Injectable } from '@nestjs/common';
import { badInput, Clock } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { digestOf, looksLikeSecret, newSecret } from './secret.ts';

const hour = 60 * 60 * 1000;

/** How long each is good for. */
const lifeMs = {
  CONFIRM: 72 * hour,
  RESET: hour,
  CHANGE_OLD: 24 * hour,
  CHANGE_NEW: 24 * hour,
  // One end of a change of address has agreed; of no use as a token.
  AGREED_OLD: 24 * hour,
  AGREED_NEW: 24 * hour,
} as const;

export type TokenPurpose = keyof typeof lifeMs;

export interface AccountToken {
  readonly accountId: string;
  readonly purpose: TokenPurpose;
  /** The address it is about: the account's own or, in a change, the new one. */
  readonly email: string;
}

/** What letters carry to prove that they have arrived. Kept as hashes; each is good once. */
@Injectable()
export class AccountTokens {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** @returns the token; the account's earlier one for this purpose is good no more */
  async issue({ accountId, purpose, email }: AccountToken): Promise<string> {
    const token = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + lifeMs[purpose]);
    await this.db.sql(
      `INSERT INTO account_token (token_hash, account_id, purpose, email, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (account_id, purpose) DO UPDATE SET token_hash = excluded.token_hash,
         email = excluded.email, created_at = excluded.created_at, expires_at = excluded.expires_at`,
      [digestOf(token), accountId, purpose, email, now, expiresAt],
    );
    return token;
  }

  /** Whose it is, without using it up. @throws StadtliveError BAD_USER_INPUT, the same for each reason */
  async look(token: string, purposes: readonly TokenPurpose[]): Promise<AccountToken> {
    const text = `SELECT account_id AS "accountId", purpose, email FROM account_token ${whose}`;
    return this.#first(text, token, purposes);
  }

  /** Uses it up. @throws StadtliveError BAD_USER_INPUT, the same for each reason */
  async use(token: string, purposes: readonly TokenPurpose[]): Promise<AccountToken> {
    const text = `DELETE FROM account_token ${whose}
      RETURNING account_id AS "accountId", purpose, email`;
    return this.#first(text, token, purposes);
  }

  /**
   * Uses up the token of one end of a change of address, and keeps that this end has agreed.
   * @returns whether both ends have now
   * @throws StadtliveError BAD_USER_INPUT, the same for each reason
   */
  async agree(token: string): Promise<AccountToken & { readonly byBoth: boolean }> {
    const text = `UPDATE account_token SET purpose = replace(purpose, 'CHANGE', 'AGREED') ${whose}
      RETURNING account_id AS "accountId", purpose, email`;
    const agreed = await this.#first(text, token, ['CHANGE_OLD', 'CHANGE_NEW']);
    const ends = await this.db.sql(
      'SELECT FROM account_token WHERE account_id = $1 AND email = $2 AND purpose = ANY ($3)',
      [agreed.accountId, agreed.email, ['AGREED_OLD', 'AGREED_NEW']],
    );
    return { ...agreed, byBoth: ends.length === 2 };
  }

  /** The address that waits under one of these purposes, if any. */
  async waiting(accountId: string, purposes: readonly TokenPurpose[]): Promise<string | null> {
    const [row] = await this.db.sql<{ email: string }>(
      `SELECT email FROM account_token
       WHERE account_id = $1 AND purpose = ANY ($2) AND expires_at > $3 LIMIT 1`,
      [accountId, purposes, this.clock.now()],
    );
    return row?.email ?? null;
  }

  async revoke(accountId: string, purposes: readonly TokenPurpose[]): Promise<void> {
    await this.db.sql('DELETE FROM account_token WHERE account_id = $1 AND purpose = ANY ($2)', [
      accountId,
      purposes,
    ]);
  }

  async #first(text: string, token: string, purposes: readonly TokenPurpose[]) {
    const values = [digestOf(token), purposes, this.clock.now()];
    const [row] = looksLikeSecret(token)
      ? await this.db.sql<AccountToken & Record<string, unknown>>(text, values)
      : [];
    if (!row) throw invalidToken();
    return row;
  }
}

const whose = 'WHERE token_hash = $1 AND purpose = ANY ($2) AND expires_at > $3';

export const invalidToken = () => badInput('token', 'This link is not valid any more.');
