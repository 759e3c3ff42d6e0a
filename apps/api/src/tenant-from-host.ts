import type { FastifyInstance } from 'fastify';
import { CityRegistry, runInCity, type TenantConfig } from '@stadtlive/tenancy-api';
import { sendCities, sendUnknownHost } from './pages/plain-pages.ts';

declare module 'fastify' {
  interface FastifyRequest {
    city?: TenantConfig;
  }
}

const installationHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The host decides the tenant, once, for everything the request goes on to do. */
export function tenantFromHost(fastify: FastifyInstance, registry: CityRegistry): void {
  fastify.decorateRequest('city');

  fastify.addHook('onRequest', (request, reply, done) => {
    registry.byHost(request.host).then(async (city) => {
      request.city = city;
      if (city) return runInCity(city, done);
      const asksForCities = installationHosts.has(request.hostname) && request.url === '/';
      if (!asksForCities) return sendUnknownHost(reply);
      return sendCities(
        reply,
        (await registry.all()).map((one) => registry.ref(one)),
      );
    }, done);
  });

  // The body arrives on the socket's own asynchronous path, which has left the city behind.
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (request.city) runInCity(request.city, done);
    else done();
  });
}
