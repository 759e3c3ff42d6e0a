import { createHash, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, unauthenticated } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { holdAccount } from '../erasure/hold-account.ts';

const lifetimeMs = 10 * 60 * 1000;
const looksLikeToken = /^[A-Za-z0-9_-]{43}$/;

/** Whose session asks: the account, and the session's own secret. */
export interface Holder {
  readonly accountId: string;
  readonly sessionToken: string | undefined;
}

/** Addresses of exports. Each is good once, for ten minutes, for the session it was made in. */
@Injectable()
export class ExportLinks implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'privacy.forget-export-links',
      schedule: '25 3 * * *',
      run: async () =>
        void (await this.db.sql('DELETE FROM export_link WHERE expires_at <= $1', [
          this.clock.now(),
        ])),
    });
  }

  /** The account's earlier ones are good no more. @returns the token */
  async make({ accountId, sessionToken }: Holder): Promise<{ token: string; expiresAt: Date }> {
    if (!sessionToken) throw unauthenticated();
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + lifetimeMs);
    await this.db.write(async (tx: EntityManager) => {
      await holdAccount(tx, accountId);
      await tx.query('DELETE FROM export_link WHERE account_id = $1', [accountId]);
      await tx.query(
        `INSERT INTO export_link (token_hash, account_id, session_hash, expires_at)
         VALUES ($1, $2, $3, $4)`,
        [hashed(token), accountId, hashed(sessionToken), expiresAt],
      );
    });
    return { token, expiresAt };
  }

  /** Uses it up, if it is this session's. @returns whether it was good */
  async use(token: string, { accountId, sessionToken }: Holder): Promise<boolean> {
    if (!looksLikeToken.test(token) || !sessionToken) return false;
    const used = await this.db.sql(
      `WITH used AS (
         DELETE FROM export_link
         WHERE token_hash = $1 AND account_id = $2 AND session_hash = $3 AND expires_at > $4
         RETURNING 1
       ) SELECT FROM used`,
      [hashed(token), accountId, hashed(sessionToken), this.clock.now()],
    );
    return used.length > 0;
  }
}

const hashed = (token: string): Buffer => createHash('sha256').update(token).digest();
