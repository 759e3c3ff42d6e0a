import { createHash, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';

const day = 24 * 60 * 60 * 1000;
/** A session ends this long after it was last used. */
export const lifetimeMs = 30 * day;
/** How exactly "last used" is kept: a write for every request would be wasted. */
const touchEveryMs = 60 * 60 * 1000;

interface SessionRow {
  account_id: string;
  last_seen_at: Date;
}

/** Sessions of the current city. Outside the browser a token exists only as its hash. */
@Injectable()
export class Sessions implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'identity.forget-expired',
      schedule: '17 3 * * *',
      run: () => this.forgetExpired(),
    });
  }

  /** @returns the token, 32 random bytes in base64url */
  async open(accountId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.db.sql(
      `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $3, $4)`,
      [hashed(token), accountId, now, new Date(now.getTime() + lifetimeMs)],
    );
    return token;
  }

  /** Whose token this is; `touched` says that its end has moved. Null when it is of no use. */
  async find(token: string): Promise<{ accountId: string; touched: boolean } | null> {
    const now = this.clock.now();
    const [row] = await this.db.sql<SessionRow & Record<string, unknown>>(
      'SELECT account_id, last_seen_at FROM session WHERE token_hash = $1 AND expires_at > $2',
      [hashed(token), now],
      'session-find',
    );
    if (!row) return null;
    const touched = now.getTime() - row.last_seen_at.getTime() > touchEveryMs;
    if (touched) await this.#touch(token, now);
    return { accountId: row.account_id, touched };
  }

  async close(token: string): Promise<void> {
    await this.db.sql('DELETE FROM session WHERE token_hash = $1', [hashed(token)]);
  }

  async forgetExpired(): Promise<void> {
    const now = this.clock.now();
    await this.db.sql('DELETE FROM session WHERE expires_at <= $1', [now]);
    await this.db.sql('DELETE FROM sign_in_attempt WHERE expire <= $1', [now.getTime()]);
  }

  async #touch(token: string, now: Date): Promise<void> {
    await this.db.sql(
      'UPDATE session SET last_seen_at = $2, expires_at = $3 WHERE token_hash = $1',
      [hashed(token), now, new Date(now.getTime() + lifetimeMs)],
    );
  }
}

const hashed = (token: string): Buffer => createHash('sha256').update(token).digest();
