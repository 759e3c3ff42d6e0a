import pg from 'pg';
import { conflict, notFound } from '@stadtlive/kernel';
import { cityLogin, type DatabaseAddress } from '../database/database-address.ts';
import type { TenantConfig } from '../tenant/define-tenant.ts';
import { cityCreation, cityRemoval, grantsOnCity } from './city-creation.ts';
import { openKeeper } from './keeper-creation.ts';
import { Ledger } from './ledger.ts';
import { unsampledColumns } from './personal-columns.ts';
import { preparePlatform } from './platform-creation.ts';
import { newestState, type SchemaPart } from './schema-part.ts';

export interface CityReport {
  readonly city: string;
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly ms: number;
}

export interface MigrationReport {
  readonly scope: string;
  readonly applied: string[];
  readonly error?: string;
}

const citiesAtOnce = 4;

/** All cities of one installation as a fleet; speaks to the database as its administrator. */
export class Fleet {
  readonly #admin: pg.Pool;

  constructor(
    private readonly address: DatabaseAddress,
    private readonly parts: readonly SchemaPart[],
  ) {
    this.#admin = new pg.Pool({ ...address.asAdmin(), max: citiesAtOnce + 1 });
    this.#admin.on('error', () => undefined);
  }

  /** Extensions, `platform`, `region` and the platform's login; does nothing where all is there. */
  async prepare(): Promise<void> {
    await this.#alone(async (client) => {
      await openKeeper(client, this.address);
      await preparePlatform(client, this.address, this.parts);
    });
  }

  /** Creates the city in its newest state, or brings its data up to date; safe to repeat. */
  async onboard(config: TenantConfig): Promise<CityReport> {
    const began = performance.now();
    const report = (outcome: CityReport['outcome']) => ({
      city: config.slug,
      outcome,
      ms: Math.round(performance.now() - began),
    });
    return this.#alone(async (client) => {
      await this.#refuseTakenHosts(client, config);
      const known = await client.query<{ same: boolean }>(
        'SELECT config = $2::jsonb AS same FROM platform.city WHERE slug = $1',
        [config.slug, JSON.stringify(config)],
      );
      if (known.rows[0]?.same) return report('unchanged');
      if (known.rows[0]) {
        await client.query(
          'UPDATE platform.city SET config = $2, hosts = $3, changed_at = now() WHERE slug = $1',
          [config.slug, JSON.stringify(config), config.hosts],
        );
        return report('changed');
      }
      const states = await Promise.all(this.parts.map((part) => newestState(part, 'city')));
      await client.query(
        cityCreation({
          config,
          password: this.address.passwordOf(cityLogin(config.slug)),
          schema: states.filter((sql) => sql !== null),
          parts: this.parts,
          ledger: await new Ledger(this.parts).asApplied(`city:${config.slug}`, 'city'),
        }),
      );
      // Without fresh statistics of the catalogues a dump of one city reads them all, slowly.
      await client.query('ANALYZE pg_catalog.pg_class, pg_catalog.pg_attribute');
      return report('created');
    });
  }

  async list(): Promise<{ slug: string; hosts: string[]; onboardedAt: Date; pending: number }[]> {
    const ledger = new Ledger(this.parts);
    const { rows } = await this.#admin.query<{ slug: string; hosts: string[]; onboardedAt: Date }>(
      'SELECT slug, hosts, onboarded_at AS "onboardedAt" FROM platform.city ORDER BY slug',
    );
    return Promise.all(
      rows.map(async (row) => ({
        ...row,
        pending: (await ledger.pending(this.#admin, `city:${row.slug}`, 'city')).length,
      })),
    );
  }

  /** Platform, then region, then every city, several at a time; a failing city stops only itself. */
  async migrate({ dryRun = false } = {}): Promise<MigrationReport[]> {
    await this.#alone((client) => openKeeper(client, this.address));
    const ledger = new Ledger(this.parts);
    const reports = [
      await ledger.apply(this.#admin, 'platform', 'platform', { dryRun }),
      await ledger.apply(this.#admin, 'region', 'region', { dryRun }),
    ];
    if (reports.some((report) => report.error)) return reports;
    const { rows } = await this.#admin.query<{ slug: string }>(
      'SELECT slug FROM platform.city ORDER BY slug',
    );
    const waiting = rows.map((row) => row.slug);
    const worker = async () => {
      for (let slug = waiting.shift(); slug; slug = waiting.shift()) {
        const grants = `${grantsOnCity(slug, this.parts)}\n${unsampledColumns(slug)}`;
        reports.push(await ledger.apply(this.#admin, `city:${slug}`, 'city', { dryRun, grants }));
      }
    };
    await Promise.all(Array.from({ length: citiesAtOnce }, worker));
    return reports;
  }

  /** Removes the city with all it holds. @throws StadtliveError NOT_FOUND */
  async offboard(slug: string): Promise<void> {
    await this.#alone(async (client) => {
      const { rowCount } = await client.query('SELECT FROM platform.city WHERE slug = $1', [slug]);
      if (!rowCount) throw notFound(`The city ${slug}`);
      await client.query(
        cityRemoval(
          slug,
          this.parts.flatMap((part) => part.regionTables ?? []),
        ),
      );
    });
  }

  async end(): Promise<void> {
    await this.#admin.end();
  }

  async #refuseTakenHosts(client: pg.PoolClient, config: TenantConfig): Promise<void> {
    const { rows } = await client.query<{ slug: string }>(
      'SELECT slug FROM platform.city WHERE slug <> $1 AND hosts && $2',
      [config.slug, config.hosts],
    );
    if (rows[0]) throw conflict(`One of the hosts already leads to ${rows[0].slug}.`);
  }

  /** Two operators at once would race for the same names; the second one waits. */
  async #alone<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#admin.connect();
    try {
      await client.query("SELECT pg_advisory_lock(hashtext('stadtlive fleet'))");
      return await work(client);
    } finally {
      await client
        .query("SELECT pg_advisory_unlock(hashtext('stadtlive fleet'))")
        .catch(() => undefined);
      client.release();
    }
  }
}
