import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { currentCity } from '@stadtlive/tenancy-api';
import type { Spas } from './spa.ts';

const yearSeconds = 31_536_000;

/** The applications' hashed files, compressed at build time, and what each city brings of its own. */
export async function serveFiles(fastify: FastifyInstance, spas: Spas): Promise<void> {
  for (const [name, spa] of Object.entries(spas)) {
    const root = spa && `${spa.folder}assets/${name}`;
    if (!root || !existsSync(root)) continue;
    await fastify.register(fastifyStatic, {
      root,
      prefix: `/assets/${name}/`,
      decorateReply: false,
      preCompressed: true,
      immutable: true,
      maxAge: yearSeconds * 1000,
      index: false,
    });
  }
  fastify.get('/logo.svg', (_request, reply) =>
    reply
      .type('image/svg+xml')
      .header('cache-control', 'public, max-age=3600')
      .send(currentCity().logoSvg),
  );
}
