import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimited } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { attemptLimits, type AttemptKind } from './attempt-limits.ts';
import { networkOf } from './network.ts';

/** Whose attempt it is. What is not known is not counted; the city always is. */
export interface Attempter {
  /** An account's id or an e-mail address as it is compared. */
  readonly account?: string;
  /** The network address. */
  readonly address?: string;
}

export interface Attempt {
  /** Takes this one back. */
  forgive(): Promise<void>;
  /** Takes this one back, and forgets all others of the account. */
  succeed(): Promise<void>;
}

interface Counted {
  readonly limiter: RateLimiterPostgres;
  readonly key: string;
}

type Scope = 'account' | 'address' | 'city';

/** Counts what may be tried only so often, in the current city, across all processes. */
@Injectable()
export class Attempts {
  readonly #limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly db: TenantDatabase) {}

  /**
   * Counts before anything is looked at, so that attempts side by side cannot slip through. Not
   * within a transaction: its end could undo the count.
   * @throws StadtliveError RATE_LIMITED with `retryAfterSeconds`
   */
  async begin(kind: AttemptKind, { account, address }: Attempter): Promise<Attempt> {
    const ofAccount = account === undefined ? [] : [this.#counted(kind, 'account', account)];
    const others = [
      ...(address === undefined ? [] : [this.#counted(kind, 'address', networkOf(address))]),
      this.#counted(kind, 'city', 'all'),
    ];
    await consume([...ofAccount, ...others]);
    const reward = (some: Counted[]) => some.map(({ limiter, key }) => limiter.reward(key));
    const clear = (some: Counted[]) => some.map(({ limiter, key }) => limiter.delete(key));
    return {
      forgive: async () => void (await Promise.all(reward([...ofAccount, ...others]))),
      succeed: async () => void (await Promise.all([...clear(ofAccount), ...reward(others)])),
    };
  }

  /** Forgets what was counted for the account. */
  async clear(kind: AttemptKind, account: string): Promise<void> {
    const { limiter, key } = this.#counted(kind, 'account', account);
    await limiter.delete(key);
  }

  #counted(kind: AttemptKind, scope: Scope, whose: string): Counted {
    const name = `${kind}-${scope}`;
    const limiter = this.#limiters.get(name) ?? this.#limiter(name, kind, scope);
    return { limiter, key: scope === 'city' ? whose : hashed(whose) };
  }

  #limiter(name: string, kind: AttemptKind, scope: Scope): RateLimiterPostgres {
    const limiter = new RateLimiterPostgres({
      storeClient: throughTheDoor(this.db),
      storeType: 'client',
      tableName: 'attempt',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: attemptLimits[kind][scope],
      duration: attemptLimits[kind].windowSeconds,
    });
    this.#limiters.set(name, limiter);
    return limiter;
  }
}

async function consume(counted: readonly Counted[]): Promise<void> {
  const outcomes = await Promise.allSettled(
    counted.map(({ limiter, key }) => limiter.consume(key)),
  );
  const refused = outcomes.filter((one) => one.status === 'rejected').map((one) => one.reason);
  const broken = refused.find((reason) => !(reason instanceof RateLimiterRes));
  if (broken) throw broken;
  const wait = Math.max(0, ...refused.map((reason: RateLimiterRes) => reason.msBeforeNext));
  if (refused.length > 0) throw rateLimited(Math.max(1, Math.ceil(wait / 1000)));
}

const throughTheDoor = (db: TenantDatabase) => ({
  query: async ({ text, values, name }: { text: string; values: unknown[]; name?: string }) => {
    const rows = await db.sql(text, values, name);
    return { rows, rowCount: rows.length };
  },
});

const hashed = (text: string) => createHash('sha256').update(text).digest('base64url');
