import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimited } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';

const windowSeconds = 15 * 60;

/** Failures allowed in one window. A whole school may share an address; a city has many people. */
const allowed = { account: 10, address: 60, city: 3_000 };

/** Counts failed sign-ins by account, by network address and in the whole city. */
@Injectable()
export class SignInAttempts {
  readonly #account: RateLimiterPostgres;
  readonly #address: RateLimiterPostgres;
  readonly #city: RateLimiterPostgres;

  constructor(db: TenantDatabase) {
    const limiter = (keyPrefix: keyof typeof allowed) =>
      new RateLimiterPostgres({
        storeClient: throughTheDoor(db),
        storeType: 'client',
        tableName: 'sign_in_attempt',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points: allowed[keyPrefix],
        duration: windowSeconds,
      });
    this.#account = limiter('account');
    this.#address = limiter('address');
    this.#city = limiter('city');
  }

  /**
   * Counts before the password is looked at, so that attempts side by side cannot slip through.
   * @throws StadtliveError RATE_LIMITED with `retryAfterSeconds`
   */
  async begin(email: string, address: string): Promise<{ succeeded(): Promise<void> }> {
    const counted = [
      { limiter: this.#account, key: hashed(email) },
      { limiter: this.#address, key: hashed(network(address)) },
      { limiter: this.#city, key: 'all' },
    ] as const;
    const outcomes = await Promise.allSettled(
      counted.map(({ limiter, key }) => limiter.consume(key)),
    );
    const refused = outcomes.filter((one) => one.status === 'rejected').map((one) => one.reason);
    const broken = refused.find((reason) => !(reason instanceof RateLimiterRes));
    if (broken) throw broken;
    const wait = Math.max(0, ...refused.map((reason: RateLimiterRes) => reason.msBeforeNext));
    if (refused.length > 0) throw rateLimited(Math.max(1, Math.ceil(wait / 1000)));
    return { succeeded: () => this.#forgive(counted) };
  }

  async #forgive([account, ...others]: readonly [Counted, ...Counted[]]): Promise<void> {
    await Promise.all([
      account.limiter.delete(account.key),
      ...others.map(({ limiter, key }) => limiter.reward(key)),
    ]);
  }
}

interface Counted {
  readonly limiter: RateLimiterPostgres;
  readonly key: string;
}

const throughTheDoor = (db: TenantDatabase) => ({
  query: async ({ text, values, name }: { text: string; values: unknown[]; name?: string }) => {
    const rows = await db.sql(text, values, name);
    return { rows, rowCount: rows.length };
  },
});

const hashed = (text: string) => createHash('sha256').update(text).digest('base64url');

/** An IPv6 subscriber has a /64 to himself; counting single addresses would count nothing. */
const network = (address: string) =>
  address.includes(':') && !address.includes('.')
    ? address.split(':').slice(0, 4).join(':')
    : address;
