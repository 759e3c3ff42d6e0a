import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { PortalModule, readSettings, schemaParts } from '@stadtlive/portal-api';
import { DatabaseAddress, Fleet } from '@stadtlive/tenancy-api';

/** The fleet for as long as `work` lasts; needs the administrator's DATABASE_URL. */
export async function withFleet<T>(work: (fleet: Fleet) => Promise<T>): Promise<T> {
  const { DATABASE_URL, SECRET } = readSettings(process.env);
  const fleet = new Fleet(new DatabaseAddress(DATABASE_URL, SECRET), schemaParts);
  try {
    return await work(fleet);
  } finally {
    await fleet.end();
  }
}

/** The portal's services without its interfaces, for as long as `work` lasts. */
export async function withPortal<T>(
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const module = PortalModule.with(readSettings(process.env));
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'fatal'] });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

export const say = (line: string) => void process.stdout.write(`${line}\n`);
