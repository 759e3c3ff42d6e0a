import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set on routes that use no session and may be posted to from anywhere. */
    openToOtherSites?: boolean;
  }
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const refusal = {
  errors: [
    {
      message: 'This request comes from another site.',
      extensions: { code: 'FORBIDDEN' },
    },
  ],
};

/** Whether a page of this very host sent the request; programs send no Origin and carry no cookie by accident. */
export const isSameOrigin = (origin: string | undefined, host: string): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host.toLowerCase());

/** Against forged requests: what may change something must not come from a foreign page. */
export function requireSameOrigin(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const fine =
      safe.has(request.method) ||
      request.routeOptions.config.openToOtherSites === true ||
      isSameOrigin(request.headers.origin, request.host);
    if (fine) return done();
    void reply.code(403).send(refusal);
  });
}
