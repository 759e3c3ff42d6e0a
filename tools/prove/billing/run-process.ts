// One run of the bill in a process of its own, that can be killed at a chosen statement.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { Batches, BatchView, billingDay, InvoiceNumbers, painOf } from '@stadtlive/billing-api';
import { Clock } from '@stadtlive/kernel';
import { PortalModule, readSettings } from '@stadtlive/portal-api';
import { CityRegistry, currentCity, runInCity, TenantJobs } from '@stadtlive/tenancy-api';

const { DAY, KILL_AT, BREAK, SEAL_INTO } = process.env;

const app = await NestFactory.createApplicationContext(
  PortalModule.with(readSettings(process.env)),
  {
    logger: ['error', 'fatal'],
  },
);
const now = new Date(`${DAY}T12:00:00Z`);
app.get(Clock).now = () => now;
if (BREAK === 'counter') drawOutside();

let sent = 0;
if (KILL_AT) killAt(Number(KILL_AT));
else countStatements();

if (SEAL_INTO) await sealAll(SEAL_INTO);
else await app.get(TenantJobs).perform(billingDay, {});
process.send!({ statements: sent });
process.exit(0);

/** In the middle of whatever is going on; every other time with the statement already on its way. */
function killAt(number: number): void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
    sent++;
    if (sent === number && number % 2) process.kill(process.pid, 'SIGKILL');
    const result = (query as (...all: never[]) => unknown).apply(this, args);
    if (sent === number) setImmediate(() => process.kill(process.pid, 'SIGKILL'));
    return result;
  } as typeof query;
}

function countStatements(): void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
    sent++;
    return (query as (...all: never[]) => unknown).apply(this, args);
  } as typeof query;
}

/** The mistake: a number that is drawn for itself is gone when the rest is not written. */
function drawOutside(): void {
  const pool = new pg.Pool({ connectionString: process.env['ADMIN_URL'] });
  Object.defineProperty(InvoiceNumbers.prototype, 'draw', {
    value: async (_tx: unknown, year: number) => {
      const table = `${pg.escapeIdentifier(currentCity().slug)}.invoice_counter`;
      const { rows } = await pool.query<{ last: number }>(
        `INSERT INTO ${table} AS c (year, last) VALUES ($1, 1)
         ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING last`,
        [year],
      );
      return rows[0]!.last;
    },
  });
}

/** What an operator does: seals what is open, and takes the files for the bank along. */
async function sealAll(folder: string): Promise<void> {
  const view = app.get(BatchView);
  for (const city of await app.get(CityRegistry).all()) {
    await runInCity(city, async () => {
      const open = (await view.list(100)).filter(({ state }) => state === 'OPEN');
      for (const { id } of open) {
        await app.get(Batches).seal(id);
        writeFileSync(`${folder}/${city.slug}-${id}.xml`, painOf((await view.sealed(id))!));
      }
    });
  }
}
