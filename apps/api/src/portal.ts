import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { requireSameOrigin } from '@stadtlive/identity-api';
import { CityRegistry } from '@stadtlive/tenancy-api';
import { AppModule } from './app.module.ts';
import type { Settings } from '@stadtlive/portal-api';
import { tenantFromHost } from './tenant-from-host.ts';

const bodyLimit = 200_000;

/** The whole portal, ready to listen. */
export async function createPortal(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit, routerOptions: { maxParamLength: 300 } });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: settings.NODE_ENV === 'test' ? ['error', 'fatal'] : ['log', 'warn', 'error', 'fatal'],
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  tenantFromHost(fastify, app.get(CityRegistry));
  requireSameOrigin(fastify);
  app.enableShutdownHooks();
  return app;
}
