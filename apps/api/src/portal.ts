import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actors, requireSameOrigin } from '@stadtlive/identity-api';
import type { Settings } from '@stadtlive/portal-api';
import { Noticing } from '@stadtlive/reach-api';
import { CityRegistry } from '@stadtlive/tenancy-api';
import { AppModule } from './app.module.ts';
import { PageQueries } from './pages/page-queries.ts';
import { servePages, type PageSeen } from './pages/page-routes.ts';
import { readSpa } from './pages/spa.ts';
import { serveFiles } from './pages/static-files.ts';
import { securityHeaders } from './security-headers.ts';
import { tenantFromHost } from './tenant-from-host.ts';

const bodyLimit = 200_000;

/** The whole portal, ready to listen. */
export async function createPortal(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: settings.TRUST_PROXY ?? false,
    bodyLimit,
    routerOptions: { maxParamLength: 300 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  const registry = app.get(CityRegistry);
  securityHeaders(fastify, settings);
  tenantFromHost(fastify, registry);
  requireSameOrigin(fastify);
  const spas = { resident: readSpa('resident'), merchant: readSpa('merchant') };
  await serveFiles(fastify, spas);
  servePages(fastify, {
    registry,
    queries: new PageQueries(fastify),
    spas,
    seen: pageSeen(app.get(Actors), app.get(Noticing)),
  });
  app.enableShutdownHooks();
  return app;
}

const pageSeen =
  (actors: Actors, noticing: Noticing): PageSeen =>
  (organisationId, request, reply) => {
    const { headers, ip } = request;
    const visit = async () => ({ actor: await actors.of(request, reply), headers, ip });
    return noticing.notePage(organisationId, visit());
  };
