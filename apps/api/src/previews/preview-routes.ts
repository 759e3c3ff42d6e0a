import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { currentCity } from '@stadtlive/tenancy-api';
import { sendBusy } from '../answers/busy.ts';
import { ShortMemory } from '../answers/short-memory.ts';
import { BusyError, WorkQueue } from '../answers/work-queue.ts';
import type { PageQueries } from '../pages/page-queries.ts';
import { versionOf, type PreviewContent } from './preview-content.ts';
import { previewPicture } from './preview-picture.ts';
import { PreviewSource } from './preview-source.ts';

/** Shorter than anybody would wait to see that something deleted is gone from memory too. */
const keepMs = 10 * 60_000;
const mostBytes = 24 * 1024 * 1024;
const mostWaiting = 64;

interface PortalPath {
  readonly Params: { readonly file: string };
}

interface ThingPath {
  readonly Params: { readonly folder: string; readonly file: string };
}

const nameIn = (file: string) => /^(.{1,200})\.png$/s.exec(file)?.[1] ?? '';

/** Pictures for links to the portal: `/vorschau/start.png`, `/vorschau/laden/<slug>.png`, `/vorschau/ware/<id>.png`. */
export function servePreviews(fastify: FastifyInstance, queries: PageQueries): void {
  const source = new PreviewSource(fastify, queries);
  const memory = new ShortMemory({ mostBytes, keepMs });
  const queue = new WorkQueue(mostWaiting);
  fastify.addHook('onClose', (_instance, done) => {
    memory.clear();
    done();
  });

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    content: PreviewContent | null,
  ) {
    if (!content) return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n');
    const city = currentCity();
    const version = versionOf(content, city);
    const tag = `"${version}"`;
    void reply.headers({
      // Others put it beside their links. Shared caches keep none: what is deleted here would live on there.
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'private, max-age=600',
      etag: tag,
    });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    try {
      const png = await memory.get(`${city.slug} ${version}`, () =>
        queue.run(async () => {
          const picture = content.picture ? await source.picture(request, content.picture) : null;
          return previewPicture(content, city, picture);
        }),
      );
      return await reply.type('image/png').send(png);
    } catch (error) {
      if (error instanceof BusyError) return sendBusy(reply);
      throw error;
    }
  }

  fastify.get<PortalPath>('/vorschau/:file', (request, reply) =>
    send(request, reply, source.ofPortal(nameIn(request.params.file))),
  );
  fastify.get<ThingPath>('/vorschau/:folder/:file', async (request, reply) => {
    const { folder, file } = request.params;
    return send(request, reply, await source.of(request, folder, nameIn(file)));
  });
}
