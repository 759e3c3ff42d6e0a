// One stretch of an import in a process of its own, that can be killed at a chosen statement.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { PortalModule, readSettings } from '@stadtlive/portal-api';
import { TenantJobs } from '@stadtlive/tenancy-api';

const { IMPORT_ID: importId, CITY: city, KILL_AT } = process.env;

const app = await NestFactory.createApplicationContext(
  PortalModule.with(readSettings(process.env)),
  { logger: ['error', 'fatal'] },
);
countAndKill(Number(KILL_AT ?? 0));
await app.get(TenantJobs).perform('marketplace.import', { city: city!, payload: { importId } });
process.exit(0);

/** In the middle of whatever is going on; every other time with the statement already on its way. */
function countAndKill(number: number): void {
  let sent = 0;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
    sent++;
    if (sent === number && number % 2) process.kill(process.pid, 'SIGKILL');
    const result = (query as (...all: never[]) => unknown).apply(this, args);
    if (sent === number) setImmediate(() => process.kill(process.pid, 'SIGKILL'));
    return result;
  } as typeof query;
}
