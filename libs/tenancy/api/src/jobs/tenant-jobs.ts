import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss';
import { PlatformDatabase } from '../database/platform-database.ts';
import { CityRegistry } from '../registry/city-registry.ts';
import { runInCity, runWithoutCity } from '../tenant/tenant-context.ts';
import { deadLetters, GivenUp, queueOptions, type Envelope, type TenantJob } from './tenant-job.ts';

type Queued = Partial<Envelope<object>>;

const day = 24 * 60 * 60;

/** Work that outlives a request. Each job carries its city and begins with no other context. */
@Injectable()
export class TenantJobs implements OnApplicationShutdown {
  readonly #jobs = new Map<string, TenantJob<object>>();
  readonly #log = new Logger('jobs');
  /** Also keeps the queues in order. */
  #consumer: Promise<PgBoss> | null = null;
  /** Of a process that leaves the work to others. */
  #producer: Promise<PgBoss> | null = null;

  constructor(
    private readonly platform: PlatformDatabase,
    private readonly registry: CityRegistry,
  ) {}

  /** Called by the domains while the application starts. */
  define<Payload extends object>(job: TenantJob<Payload>): void {
    if (this.#jobs.has(job.name)) throw new Error(`The job ${job.name} is defined twice.`);
    this.#jobs.set(job.name, job as TenantJob<object>);
  }

  /** @param id a UUID: of jobs with the same one only the first is taken */
  async enqueue<Payload extends object>(
    name: string,
    city: string,
    payload: Payload,
    id?: string,
  ): Promise<void> {
    const boss = await (this.#consumer ?? (this.#producer ??= this.#open(false)));
    const envelope = { city, payload } satisfies Envelope<Payload>;
    await boss.send(name, envelope, { ...queueOptions(this.#find(name)), ...(id && { id }) });
  }

  /** Takes up work in this process. */
  async start(): Promise<void> {
    const boss = await (this.#consumer ??= this.#open(true));
    for (const job of this.#jobs.values()) {
      const options = {
        includeMetadata: true,
        perJobResults: true,
        batchSize: job.atOnce ?? 1,
        burstWhenBatchFull: (job.atOnce ?? 1) > 1,
        pollingIntervalSeconds: job.pollSeconds ?? 2,
      } as const;
      await boss.work<Queued, object, typeof options>(job.name, options, (queued) =>
        Promise.all(queued.map((one) => this.#attempt(one))),
      );
      if (job.schedule) await boss.schedule(job.name, job.schedule, {}, queueOptions(job));
    }
  }

  /** Runs one job as the worker would; without a city in the envelope, for each city in turn. */
  async perform(name: string, { city: slug, payload = {} }: Queued): Promise<void> {
    const job = this.#find(name);
    await runWithoutCity(async () => {
      const cities = await this.registry.all();
      const failures: unknown[] = [];
      for (const city of cities.filter((one) => !slug || one.slug === slug)) {
        await runInCity(city, () => job.run(payload)).catch((error) => failures.push(error));
      }
      if (failures.length > 1) throw new AggregateError(failures, `In ${failures.length} cities.`);
      if (failures.length > 0) throw failures[0];
    });
  }

  /** Gives dead letters another life in their own queues. @returns how many */
  async redrive(): Promise<number> {
    const boss = await (this.#consumer ?? (this.#producer ??= this.#open(false)));
    return boss.redrive(deadLetters);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const opened of [this.#consumer, this.#producer]) {
      await (await opened?.catch(() => null))?.stop({ graceful: true, timeout: 5_000 });
    }
  }

  #find(name: string): TenantJob<object> {
    const job = this.#jobs.get(name);
    if (!job) throw new Error(`There is no job ${name}.`);
    return job;
  }

  async #attempt({ id, name, data, ...job }: JobWithMetadata<Queued>): Promise<JobResult> {
    try {
      await this.perform(name, data);
      return { id, status: 'completed' };
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      const givenUp = error instanceof GivenUp;
      const isLast = givenUp || job.retryCount >= job.retryLimit;
      const what = `${reference} ${name} ${data.city ?? 'every city'} ${id}`;
      if (isLast) this.#log.error(`${what} is a dead letter now: ${told(error)}`);
      else this.#log.warn(`${what} failed, attempt ${job.retryCount + 1}: ${told(error)}`);
      // The job tables hold no message of an error: it might quote a person's data.
      const output = { reason: kindOf(error), reference };
      return { id, status: givenUp ? 'deadletter' : 'failed', output };
    }
  }

  async #open(consumes: boolean): Promise<PgBoss> {
    const { pool } = this.platform;
    const boss = new PgBoss({
      schema: 'jobs',
      createSchema: false,
      supervise: consumes,
      schedule: consumes,
      db: { executeSql: (text, values) => pool.query(text, values) },
    });
    boss.on('error', (error: Error) => this.#log.error(error.message));
    await boss.start();
    await boss.createQueue(deadLetters, { retentionSeconds: 30 * day });
    for (const job of this.#jobs.values()) await boss.createQueue(job.name, queueOptions(job));
    return boss;
  }
}

const told = (error: unknown) => (error instanceof Error ? error.stack : String(error));

/** E.g. `QueryFailedError 23505`. */
const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  if (error instanceof GivenUp) return error.message;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
};
