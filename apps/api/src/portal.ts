import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actors, requireSameOrigin } from '@stadtlive/identity-api';
import type { Settings } from '@stadtlive/portal-api';
import { Noticing } from '@stadtlive/reach-api';
import { ListingWalk } from '@stadtlive/search-api';
import { CityRegistry } from '@stadtlive/tenancy-api';
import { AppModule } from './app.module.ts';
import { serveCrawlers } from './crawling/crawling-routes.ts';
import { PageQueries } from './pages/page-queries.ts';
import { servePages, type PageSeen } from './pages/page-routes.ts';
import { readSpas, type Spas } from './pages/spa.ts';
import { serveFiles } from './pages/static-files.ts';
import { servePosters } from './posters/poster-routes.ts';
import { servePreviews } from './previews/preview-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { tenantFromHost } from './tenant-from-host.ts';

const bodyLimit = 200_000;

/** The whole portal, ready to listen. @param spas the built applications its pages start */
export async function createPortal(
  settings: Settings,
  spas: Spas = readSpas(),
): Promise<NestFastifyApplication> {
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
  await serveFiles(fastify, spas);
  serveCrawlers(fastify, { registry, walk: app.get(ListingWalk) });
  const queries = new PageQueries(fastify);
  servePreviews(fastify, queries);
  servePosters(app);
  const seen = pageSeen(app.get(Actors), app.get(Noticing));
  servePages(fastify, { registry, queries, spas, seen });
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
