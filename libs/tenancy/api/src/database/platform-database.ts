import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DatabaseAddress, platformLogin } from './database-address.ts';

/**
 * The visible exception to the one door: the registry of cities and the job queue, reached with a
 * login that has no right on any city.
 */
@Injectable()
export class PlatformDatabase implements OnApplicationShutdown {
  readonly pool: pg.Pool;

  constructor(address: DatabaseAddress) {
    this.pool = new pg.Pool({
      ...address.as(platformLogin),
      max: 6,
      application_name: 'stadtlive',
    });
    this.pool.on('error', () => undefined);
  }

  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
