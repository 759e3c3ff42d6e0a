import { Injectable } from '@nestjs/common';
import type { CityRef } from '@stadtlive/contract';
import { PlatformDatabase } from '../database/platform-database.ts';
import type { TenantConfig } from '../tenant/define-tenant.ts';
import { PortalAddress } from './portal-address.ts';

const freshForMs = 5_000;

/** The cities of this installation, re-read every few seconds so that changes need no restart. */
@Injectable()
export class CityRegistry {
  #cities: readonly TenantConfig[] = [];
  #byHost = new Map<string, TenantConfig>();
  /** Every hit of every list names its city. */
  readonly #refs = new WeakMap<TenantConfig, CityRef>();
  #readAt = -Infinity;
  #reading: Promise<void> | null = null;

  constructor(
    private readonly platform: PlatformDatabase,
    private readonly address: PortalAddress,
  ) {}

  /**
   * Answers at once while memory is fresh: every request asks.
   * @param host as in the request's header, port and case included
   */
  byHost(host: string): TenantConfig | undefined | Promise<TenantConfig | undefined> {
    const find = () => this.#byHost.get(host.toLowerCase().replace(/:\d+$/, ''));
    return this.#isFresh() ? find() : this.#refresh().then(find);
  }

  async bySlug(slug: string): Promise<TenantConfig | undefined> {
    await this.#refresh();
    return this.#cities.find((city) => city.slug === slug);
  }

  async all(): Promise<readonly TenantConfig[]> {
    await this.#refresh();
    return this.#cities;
  }

  /** From memory, for what is on its way out; undefined for a city that has just left. */
  known(slug: string): TenantConfig | undefined {
    return this.#cities.find((city) => city.slug === slug);
  }

  /** The city as another one may name it, from memory. */
  refOf(slug: string): CityRef | undefined {
    const city = this.known(slug);
    return city && this.ref(city);
  }

  ref(city: TenantConfig): CityRef {
    const known = this.#refs.get(city);
    if (known) return known;
    const { slug, name, portalName } = city;
    const ref = { slug, name, portalName, url: this.address.of(city) };
    this.#refs.set(city, ref);
    return ref;
  }

  #isFresh(): boolean {
    return performance.now() - this.#readAt < freshForMs;
  }

  async #refresh(): Promise<void> {
    if (this.#isFresh()) return;
    // One reader at a time, and all wait for him: a city that has left is not served once more.
    this.#reading ??= this.#read().finally(() => (this.#reading = null));
    if (this.#cities.length === 0) await this.#reading;
    else await this.#reading.catch(() => undefined);
  }

  async #read(): Promise<void> {
    const rows = await this.platform.sql<{ hosts: string[]; config: TenantConfig }>(
      'SELECT hosts, config FROM platform.city ORDER BY slug',
    );
    this.#cities = rows.map((row) => row.config);
    this.#byHost = new Map(rows.flatMap((row) => row.hosts.map((host) => [host, row.config])));
    this.#readAt = performance.now();
  }
}
