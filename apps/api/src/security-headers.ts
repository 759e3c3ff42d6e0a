import type { FastifyInstance } from 'fastify';
import type { Settings } from '@stadtlive/portal-api';

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
};

/** On every answer; each page adds its own content policy. */
export function securityHeaders(fastify: FastifyInstance, { NODE_ENV }: Settings): void {
  const all = {
    ...headers,
    ...(NODE_ENV === 'production' && { 'strict-transport-security': 'max-age=31536000' }),
  };
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(all);
    done();
  });
}
