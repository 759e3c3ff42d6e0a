import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { currentCity } from '../tenant/tenant-context.ts';
import { DatabaseAddress, keeperLogin } from './database-address.ts';

const { escapeIdentifier: name } = pg;

/**
 * What law keeps lies out of reach of a city's own login. This login, a second visible exception to
 * the one door, has no right on any table either: it calls the functions that guard those records.
 */
@Injectable()
export class KeeperDatabase implements OnApplicationShutdown {
  readonly #pool: pg.Pool;

  constructor(address: DatabaseAddress) {
    this.#pool = new pg.Pool({
      ...address.as(keeperLogin),
      max: 1,
      idleTimeoutMillis: 10_000,
      application_name: 'stadtlive/keeper',
    });
    this.#pool.on('error', () => undefined); // an idle connection broke; pg has already taken it out
  }

  /** The rows a function of the current city's schema gives. @throws NoTenantError */
  async call<Row extends pg.QueryResultRow>(fn: string, values: unknown[] = []): Promise<Row[]> {
    const places = values.map((_, i) => `$${i + 1}`).join(', ');
    const call = `${name(currentCity().slug)}.${name(fn)}(${places})`;
    return (await this.#pool.query<Row>(`SELECT * FROM ${call}`, values)).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool.end();
  }
}
