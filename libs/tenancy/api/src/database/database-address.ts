import { createHmac } from 'node:crypto';
import type { PoolConfig } from 'pg';

export const platformLogin = 'stadtlive_platform';
/** May call the functions that parts grant it in each city, and touch no table. */
export const keeperLogin = 'stadtlive_keeper';
export const cityLogin = (slug: string): string => `city_${slug}`;

/** Where the database is and how each login gets in; no password is stored anywhere. */
export class DatabaseAddress {
  readonly #url: URL;
  readonly #secret: string;

  constructor(databaseUrl: string, secret: string) {
    this.#url = new URL(databaseUrl);
    this.#secret = secret;
  }

  passwordOf(login: string): string {
    return createHmac('sha256', this.#secret).update(login).digest('base64url');
  }

  /** Connection settings for one of the portal's own logins. */
  as(login: string): PoolConfig {
    return { ...this.#place(), user: login, password: this.passwordOf(login) };
  }

  /** Connection settings for the login named in the address itself: migrations and onboarding only. */
  asAdmin(): PoolConfig {
    return {
      ...this.#place(),
      user: decodeURIComponent(this.#url.username),
      password: decodeURIComponent(this.#url.password),
    };
  }

  #place(): PoolConfig {
    const socket = this.#url.searchParams.get('host');
    const sslmode = this.#url.searchParams.get('sslmode');
    return {
      host: socket ?? this.#url.hostname,
      port: Number(this.#url.port || 5432),
      database: decodeURIComponent(this.#url.pathname.slice(1)),
      ...(sslmode &&
        sslmode !== 'disable' && { ssl: { rejectUnauthorized: sslmode !== 'no-verify' } }),
    };
  }
}
