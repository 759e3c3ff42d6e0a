import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { QueryResultRow } from 'pg';
import { currentCity, currentUnit, runInUnit } from '../tenant/tenant-context.ts';
import { CityPools } from './city-pools.ts';

export class WriteInsideReadError extends Error {
  constructor() {
    super('A write was asked for inside a read; open the write outside.');
    this.name = 'WriteInsideReadError';
  }
}

/** The one door to residents' data. It opens onto the current city and no other. */
@Injectable()
export class TenantDatabase implements OnApplicationShutdown {
  readonly #log = new Logger('database');

  constructor(
    private readonly source: DataSource,
    private readonly pools: CityPools,
  ) {}

  /** Reads; joins an open unit of work. @throws NoTenantError */
  async read<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    currentCity();
    const open = currentUnit();
    if (open) return work(open.manager);
    const { manager } = this.source;
    return runInUnit({ mode: 'read', manager }, () => work(manager));
  }

  /** One transaction; a nested write joins it. @throws NoTenantError, WriteInsideReadError */
  async write<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    currentCity();
    const open = currentUnit();
    if (open?.mode === 'read') throw new WriteInsideReadError();
    if (open) return work(open.manager);
    const afterwards: (() => Promise<void>)[] = [];
    const result = await this.source.transaction((manager) =>
      runInUnit({ mode: 'write', manager, afterwards }, () => work(manager)),
    );
    for (const step of afterwards) await this.#attempt(step);
    return result;
  }

  /**
   * Once the open transaction is committed, and not at all without its commit; at once where none is
   * open. The work is attempted: should it fail, that is logged and undoes nothing.
   */
  async afterCommit(work: () => Promise<void>): Promise<void> {
    const open = currentUnit()?.afterwards;
    if (open) open.push(work);
    else await this.#attempt(work);
  }

  /**
   * One statement, past the object mapper; inside the open unit of work if there is one.
   * @param name prepares the statement under this name, once per connection
   */
  async sql<Row extends QueryResultRow>(
    text: string,
    values: unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    const open = currentUnit();
    if (open?.mode === 'write') {
      // Unstructured, the rows of an UPDATE or DELETE would come as a pair with their number.
      return (await open.manager.queryRunner!.query(text, values, true)).records as Row[];
    }
    const client = await this.pools.connect(currentCity().slug);
    try {
      const { rows } = await client.query<Row>({ text, values, ...(name && { name }) });
      client.release();
      return rows;
    } catch (error) {
      client.release(isConnectionLost(error));
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
    await this.pools.end();
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#log.error(`After a commit: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}

/** A refused statement leaves the connection usable; anything without an SQLSTATE does not. */
const isConnectionLost = (error: unknown): boolean =>
  !(error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code)));
