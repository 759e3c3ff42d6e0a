import { Injectable } from '@nestjs/common';
import type { CityRole } from '@stadtlive/contract';
import { Clock, isId, newId, notFound, unauthenticated } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Person } from '../actor/actor.ts';
import { digestOf, newSecret } from '../token/secret.ts';

const day = 24 * 60 * 60 * 1000;
/** A session ends this long after it was last used. */
export const lifetimeMs = 30 * day;
/** How exactly "last used" is kept: a write for every request would be wasted. */
const touchEveryMs = 60 * 60 * 1000;

/** One signed-in device. */
export interface Session {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

interface FoundRow extends Record<string, unknown> {
  id: string;
  account_id: string;
  last_seen_at: Date;
  roles: CityRole[];
}

/** Sessions of the current city. Outside the browser a token exists only as its hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the token, 32 random bytes in base64url
   * @throws StadtliveError UNAUTHENTICATED when the account has gone meanwhile
   */
  async open(accountId: string, device: string): Promise<string> {
    const token = newSecret();
    const now = this.clock.now();
    const [opened] = await this.db.sql(
      `INSERT INTO session (id, token_hash, account_id, device, created_at, last_seen_at, expires_at)
       SELECT $1, $2, id, $4, $5, $5, $6 FROM account WHERE id = $3 FOR KEY SHARE RETURNING id`,
      [newId(), digestOf(token), accountId, device, now, new Date(now.getTime() + lifetimeMs)],
    );
    if (!opened) throw unauthenticated();
    return token;
  }

  /** Whose token this is; `touched` says that its end has moved. Null when it is of no use. */
  async find(token: string): Promise<{ person: Person; touched: boolean } | null> {
    const now = this.clock.now();
    const [row] = await this.db.sql<FoundRow>(
      `SELECT id, account_id, last_seen_at,
         ARRAY(SELECT role FROM city_role WHERE account_id = session.account_id ORDER BY 1) AS roles
       FROM session WHERE token_hash = $1 AND expires_at > $2`,
      [digestOf(token), now],
      'session-find',
    );
    if (!row) return null;
    const touched = now.getTime() - row.last_seen_at.getTime() > touchEveryMs;
    if (touched) await this.#touch(token, now);
    const { id: sessionId, account_id: accountId, roles } = row;
    return { person: { accountId, sessionId, roles }, touched };
  }

  async close(token: string): Promise<void> {
    await this.db.sql('DELETE FROM session WHERE token_hash = $1', [digestOf(token)]);
  }

  /** The one used last comes first. */
  of(accountId: string): Promise<Session[]> {
    return this.db.sql<Session & Record<string, unknown>>(
      `SELECT id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM session
       WHERE account_id = $1 AND expires_at > $2 ORDER BY last_seen_at DESC, id DESC`,
      [accountId, this.clock.now()],
    );
  }

  /** @throws StadtliveError NOT_FOUND, for somebody else's too */
  async end(accountId: string, id: string): Promise<void> {
    const [ended] = isId(id)
      ? await this.db.sql('DELETE FROM session WHERE id = $1 AND account_id = $2 RETURNING id', [
          id,
          accountId,
        ])
      : [];
    if (!ended) throw notFound('The session');
  }

  /** @param except the id of the one that stays */
  async endAll(accountId: string, except: string | null = null): Promise<void> {
    await this.db.sql(
      'DELETE FROM session WHERE account_id = $1 AND ($2::uuid IS NULL OR id <> $2)',
      [accountId, except],
    );
  }

  async #touch(token: string, now: Date): Promise<void> {
    await this.db.sql(
      'UPDATE session SET last_seen_at = $2, expires_at = $3 WHERE token_hash = $1',
      [digestOf(token), now, new Date(now.getTime() + lifetimeMs)],
    );
  }
}
