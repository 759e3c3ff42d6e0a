import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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

  const withoutCity = async (request: FastifyRequest, reply: FastifyReply) => {
    const asksForCities = installationHosts.has(request.hostname) && request.url === '/';
    if (!asksForCities) return sendUnknownHost(reply);
    const cities = await registry.all();
    return sendCities(
      reply,
      cities.map((one) => registry.ref(one)),
    );
  };

  fastify.addHook('onRequest', (request, reply, done) => {
    const goOn = (city: TenantConfig | undefined) => {
      request.city = city;
      if (city) runInCity(city, done);
      else withoutCity(request, reply).catch(done);
    };
    const city = registry.byHost(request.host);
    if (city instanceof Promise) city.then(goOn, done);
    else goOn(city);
  });

  // The body arrives on the socket's own asynchronous path, which has left the city behind.
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (request.city) runInCity(request.city, done);
    else done();
  });
}
