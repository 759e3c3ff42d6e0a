import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { PlatformDatabase } from '../database/platform-database.ts';
import { CityRegistry } from '../registry/city-registry.ts';
import { runInCity, runWithoutCity } from '../tenant/tenant-context.ts';

/** What travels through the queue: the city and ids, never a person's data. */
interface Envelope<Payload> {
  readonly city: string;
  readonly payload: Payload;
}

export interface TenantJob<Payload extends object> {
  /** Also the name of its queue. */
  readonly name: string;
  /** Five-field cron line; the job then runs for every city. */
  readonly schedule?: string;
  run(payload: Payload): Promise<void>;
}

/** Work that outlives a request. Each job carries its city and begins with no other context. */
@Injectable()
export class TenantJobs implements OnApplicationShutdown {
  readonly #jobs = new Map<string, TenantJob<object>>();
  readonly #log = new Logger('jobs');
  #boss: PgBoss | null = null;

  constructor(
    private readonly platform: PlatformDatabase,
    private readonly registry: CityRegistry,
  ) {}

  /** Called by the domains while the application starts. */
  define<Payload extends object>(job: TenantJob<Payload>): void {
    if (this.#jobs.has(job.name)) throw new Error(`The job ${job.name} is defined twice.`);
    this.#jobs.set(job.name, job as TenantJob<object>);
  }

  async enqueue<Payload extends object>(
    name: string,
    city: string,
    payload: Payload,
  ): Promise<void> {
    const boss = await this.#open();
    await boss.send(name, { city, payload } satisfies Envelope<Payload>, retry);
  }

  /** Takes up work in this process. */
  async start(): Promise<void> {
    const boss = await this.#open();
    for (const job of this.#jobs.values()) {
      await boss.work<Envelope<object> | object>(job.name, async (queued) => {
        for (const { data } of queued) await this.perform(job.name, data);
      });
      if (job.schedule) await boss.schedule(job.name, job.schedule, {});
    }
  }

  /** Runs one job as the worker would; without a city in the envelope, for each city in turn. */
  async perform(name: string, data: Partial<Envelope<object>>): Promise<void> {
    const job = this.#jobs.get(name);
    if (!job) throw new Error(`There is no job ${name}.`);
    await runWithoutCity(async () => {
      const cities = await this.registry.all();
      for (const city of cities.filter((one) => !data.city || one.slug === data.city)) {
        await runInCity(city, () => job.run(data.payload ?? {}));
      }
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#boss?.stop({ graceful: true, timeout: 5_000 });
  }

  async #open(): Promise<PgBoss> {
    if (this.#boss) return this.#boss;
    const { pool } = this.platform;
    const boss = new PgBoss({
      schema: 'jobs',
      createSchema: false,
      db: { executeSql: (text, values) => pool.query(text, values) },
    });
    boss.on('error', (error: Error) => this.#log.error(error.message));
    await boss.start();
    for (const name of this.#jobs.keys()) await boss.createQueue(name);
    this.#boss = boss;
    return boss;
  }
}

const retry = { retryLimit: 5, retryBackoff: true, retryDelay: 2 };
