import type { FastifyInstance } from 'fastify';
import type { Settings } from '@stadtlive/portal-api';

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(self), microphone=(), payment=()',
};

/** For whatever says nothing of its own: opened in a browser, it can do nothing. Pages allow what they need. */
const nothing = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** On every answer. Files of the applications take no policy: a worker would live under it. */
export function securityHeaders(fastify: FastifyInstance, { NODE_ENV }: Settings): void {
  const ofFiles = {
    ...headers,
    ...(NODE_ENV === 'production' && { 'strict-transport-security': 'max-age=31536000' }),
  };
  const all = { ...ofFiles, 'content-security-policy': nothing };
  fastify.addHook('onRequest', ({ url }, reply, done) => {
    reply.headers(url.startsWith('/assets/') ? ofFiles : all);
    done();
  });
}
