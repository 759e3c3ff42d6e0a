import { createGunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { currentCity, type CityRegistry } from '@stadtlive/tenancy-api';
import type { ListingWalk } from '@stadtlive/search-api';
import { ShortMemory } from '../answers/short-memory.ts';
import { sendBusy } from '../answers/busy.ts';
import { BusyError, WorkQueue } from '../answers/work-queue.ts';
import { acceptedEncoding, compressed } from './compressed.ts';
import { robots } from './robots.ts';
import { SitemapSource } from './sitemap-source.ts';

const keepSeconds = 300;
const mostBytes = 16 * 1024 * 1024;
const mostWaiting = 20;

interface Crawling {
  readonly registry: CityRegistry;
  readonly walk: ListingWalk;
}

interface PartPath {
  readonly Params: { readonly part: string };
}

/** What search engines ask for first: `/robots.txt`, `/sitemap.xml` and its parts, of each city its own. */
export function serveCrawlers(fastify: FastifyInstance, { registry, walk }: Crawling): void {
  const source = new SitemapSource(walk);
  const queue = new WorkQueue(mostWaiting);
  const memory = new ShortMemory({ mostBytes, keepMs: keepSeconds * 1000 });
  fastify.addHook('onClose', (_instance, done) => {
    memory.clear();
    done();
  });
  const originHere = () => registry.ref(currentCity()).url;

  async function send(
    { headers }: FastifyRequest,
    reply: FastifyReply,
    [name, text]: [string, AsyncIterable<string>],
  ) {
    const accepted = acceptedEncoding(headers['accept-encoding']);
    const encoding = accepted ?? 'gzip';
    const key = `${currentCity().slug} ${encoding} ${name}`;
    const make = () => queue.run(() => compressed(text, encoding));
    const bytes = await memory.get(key, make).catch((error: unknown) => {
      if (error instanceof BusyError) return null;
      throw error;
    });
    if (!bytes) return sendBusy(reply);
    void reply.headers({
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': `public, max-age=${keepSeconds}`,
      vary: 'accept-encoding',
      ...(accepted && { 'content-encoding': accepted }),
    });
    if (accepted) return reply.send(bytes);
    const plain = createGunzip();
    plain.end(bytes);
    return reply.send(plain);
  }

  fastify.get('/robots.txt', (_request, reply) =>
    reply
      .header('cache-control', `public, max-age=${keepSeconds}`)
      .type('text/plain; charset=utf-8')
      .send(robots(originHere())),
  );
  fastify.get('/sitemap.xml', (request, reply) =>
    send(request, reply, ['index', source.index(originHere())]),
  );
  fastify.get<PartPath>('/sitemap/:part', async (request, reply) => {
    const name = /^(.+)\.xml$/.exec(request.params.part)?.[1];
    const part = name === undefined ? null : source.part(originHere(), name);
    if (!part) return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n');
    return send(request, reply, [name!, part]);
  });
}
