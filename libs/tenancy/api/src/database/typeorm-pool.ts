import pg from 'pg';
import { currentCity } from '../tenant/tenant-context.ts';
import type { CityPools } from './city-pools.ts';

type Done = (
  error?: Error | null,
  client?: pg.PoolClient,
  release?: (error?: Error) => void,
) => void;

/**
 * The `driver` TypeORM is given: its one "pool" hands out connections of the current city, so one
 * DataSource with one set of metadata serves all cities. While TypeORM starts there is no city yet;
 * it then gets a connection of `starting`, which has no right on any city's rows.
 */
export function driverOf(cities: CityPools, starting: pg.Pool) {
  let started = false;

  class TypeormPool {
    on(): this {
      return this;
    }

    connect(done: Done): void {
      const client = started ? connectToCurrentCity() : starting.connect();
      client.then(
        (connection) => done(null, connection, (error) => connection.release(error)),
        (error: unknown) => done(error as Error),
      );
    }

    end(done?: () => void): void {
      done?.();
    }
  }

  const connectToCurrentCity = async () => cities.connect(currentCity().slug);

  return { driver: { ...pg, Pool: TypeormPool }, startupDone: () => (started = true) };
}
