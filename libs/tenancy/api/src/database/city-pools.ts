import { once, EventEmitter } from 'node:events';
import pg from 'pg';
import { cityLogin, type DatabaseAddress } from './database-address.ts';

export interface PoolLimits {
  /** Connections one city may hold. */
  readonly perCity: number;
  /** Connections all cities together may hold; must exceed the number of busy cities. */
  readonly total: number;
  readonly waitMs: number;
}

const maxLifetimeSeconds = 30 * 60;
const idleTimeoutMillis = 60_000;

/** A pool per city on demand: idle cities are let go first when the total is reached. */
export class CityPools {
  readonly #address: DatabaseAddress;
  readonly #limits: PoolLimits;
  /** In order of last use. */
  readonly #pools = new Map<string, pg.Pool>();
  readonly #freed = new EventEmitter().setMaxListeners(0);
  #closed = false;

  constructor(address: DatabaseAddress, limits: PoolLimits) {
    this.#address = address;
    this.#limits = limits;
  }

  async connect(slug: string): Promise<pg.PoolClient> {
    for (;;) {
      const pool = this.#poolOf(slug);
      if (pool.idleCount > 0 || pool.totalCount >= this.#limits.perCity) return pool.connect();
      if (this.open < this.#limits.total || this.#letIdleCityGo(slug)) return pool.connect();
      await this.#waitForRoom();
    }
  }

  get open(): number {
    let open = 0;
    for (const pool of this.#pools.values()) open += pool.totalCount;
    return open;
  }

  /** Closes one city's connections, e.g. before its login is dropped. */
  async drop(slug: string): Promise<void> {
    const pool = this.#pools.get(slug);
    this.#pools.delete(slug);
    await pool?.end();
  }

  async end(): Promise<void> {
    this.#closed = true;
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.end()));
  }

  #poolOf(slug: string): pg.Pool {
    if (this.#closed) throw new Error('The database connections are closed.');
    const known = this.#pools.get(slug);
    const pool = known ?? this.#create(slug);
    this.#pools.delete(slug);
    this.#pools.set(slug, pool);
    return pool;
  }

  #create(slug: string): pg.Pool {
    const pool = new pg.Pool({
      ...this.#address.as(cityLogin(slug)),
      max: this.#limits.perCity,
      connectionTimeoutMillis: this.#limits.waitMs,
      idleTimeoutMillis,
      maxLifetimeSeconds,
      application_name: `stadtlive/${slug}`,
    });
    pool.on('error', () => undefined); // an idle connection broke; pg has already taken it out
    pool.on('release', () => this.#freed.emit('freed'));
    pool.on('remove', () => this.#freed.emit('freed'));
    return pool;
  }

  /** Ends the longest unused pool that nobody holds or waits for; ending another would strand its callers. */
  #letIdleCityGo(except: string): boolean {
    for (const [slug, pool] of this.#pools) {
      const unused = pool.idleCount === pool.totalCount && pool.waitingCount === 0;
      if (slug === except || pool.totalCount === 0 || !unused) continue;
      this.#pools.delete(slug);
      void pool.end();
      return true;
    }
    return false;
  }

  async #waitForRoom(): Promise<void> {
    const signal = AbortSignal.timeout(this.#limits.waitMs);
    await once(this.#freed, 'freed', { signal }).catch(() => {
      throw new Error(`No database connection became free within ${this.#limits.waitMs} ms.`);
    });
  }
}
