import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { PortalModule, type Settings } from '@stadtlive/portal-api';
import { TenantJobs } from '@stadtlive/tenancy-api';

/** The portal without its interfaces, at work on the jobs of all cities. */
export async function createWorker(settings: Settings): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(PortalModule.with(settings), {
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await app.get(TenantJobs).start();
  return app;
}
