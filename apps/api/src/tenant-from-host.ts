import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CityRegistry, enterCity } from '@stadtlive/tenancy-api';
import { listOfCities, unknownHost } from './pages/plain-pages.ts';

const installationHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The host decides the tenant, once, for everything the request goes on to do. */
export function tenantFromHost(fastify: FastifyInstance, registry: CityRegistry): void {
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const city = await registry.byHost(request.host);
    if (city) return enterCity(city);
    const cities = installationHosts.has(request.hostname) && request.url === '/';
    reply.type('text/html; charset=utf-8');
    if (!cities) return reply.code(404).send(unknownHost());
    return reply.send(listOfCities((await registry.all()).map((one) => registry.ref(one))));
  });
}
