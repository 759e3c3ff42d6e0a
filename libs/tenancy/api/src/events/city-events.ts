import { EventEmitter, on } from 'node:events';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { PlatformDatabase } from '../database/platform-database.ts';
import { TenantDatabase } from '../database/tenant-database.ts';
import { currentCity } from '../tenant/tenant-context.ts';

const channel = 'stadtlive_events';
const retryAfterMs = 1_000;

interface Event {
  readonly city: string;
  readonly topic: string;
  readonly id: string;
}

/**
 * Tells all processes that something of a city has changed: ids only, never data, so whoever is told
 * reads for himself. Delivered at most once; who was not connected reads when he is.
 */
@Injectable()
export class CityEvents implements OnModuleDestroy {
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #log = new Logger('events');
  #listening: Promise<void> | null = null;
  #client: pg.PoolClient | null = null;
  #closed = false;

  constructor(
    private readonly db: TenantDatabase,
    private readonly platform: PlatformDatabase,
  ) {}

  /** In the current city; inside a write it is told with the commit, and not at all without it. */
  async publish(topic: string, id: string): Promise<void> {
    const event: Event = { city: currentCity().slug, topic, id };
    await this.db.sql('SELECT pg_notify($1, $2)', [channel, JSON.stringify(event)]);
  }

  /** The ids told from now on about a topic of the current city. */
  async watch(topic: string): Promise<AsyncIterableIterator<string>> {
    const name = nameOf(currentCity().slug, topic);
    await this.#isListening();
    return ids(on(this.#events, name) as AsyncIterator<[string]>);
  }

  #isListening(): Promise<void> {
    this.#listening ??= this.#listen().catch((error: unknown) => {
      this.#listening = null;
      throw error;
    });
    return this.#listening;
  }

  onModuleDestroy(): void {
    this.#closed = true;
    this.#client?.release(true);
    this.#client = null;
  }

  async #listen(): Promise<void> {
    const client = await this.platform.pool.connect();
    if (this.#closed) return client.release(true);
    this.#client = client;
    client.on('notification', ({ payload }) => this.#tell(payload ?? ''));
    client.on('error', (error) => this.#lose(client, error));
    await client.query(`LISTEN ${channel}`).catch((error: Error) => {
      this.#lose(client, error);
      throw error;
    });
  }

  #tell(payload: string): void {
    const event = parsed(payload);
    if (event) this.#events.emit(nameOf(event.city, event.topic), event.id);
  }

  #lose(client: pg.PoolClient, error: Error): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#listening = null;
    client.release(true);
    this.#log.warn(`The connection for events is lost: ${error.message}`);
    if (!this.#closed && this.#events.eventNames().length > 0) this.#listenAgain();
  }

  #listenAgain(): void {
    this.#isListening().catch(() => {
      if (!this.#closed) setTimeout(() => this.#listenAgain(), retryAfterMs).unref();
    });
  }
}

const nameOf = (city: string, topic: string) => `${city} ${topic}`;

/** Null for what is not ours: any login of the database may notify. */
function parsed(payload: string): Event | null {
  try {
    const { city, topic, id } = JSON.parse(payload) as Partial<Record<keyof Event, unknown>>;
    const isEvent = [city, topic, id].every((one) => typeof one === 'string');
    return isEvent ? ({ city, topic, id } as Event) : null;
  } catch {
    return null;
  }
}

/** What was told, one by one; ending it takes the listener away. */
function ids(told: AsyncIterator<[string]>): AsyncIterableIterator<string> {
  const only = async (step: Promise<IteratorResult<[string]>>): Promise<IteratorResult<string>> => {
    const { done, value } = await step;
    return done ? { done, value: undefined } : { done: false, value: value[0] };
  };
  const iterator: AsyncIterableIterator<string> = {
    next: () => only(told.next()),
    return: () => only(told.return!()),
    throw: (error) => only(told.throw!(error)),
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
