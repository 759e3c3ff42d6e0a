import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, isId, StadtliveError } from '@stadtlive/kernel';
import { Actors, isSameOrigin, requireActor } from '@stadtlive/identity-api';
import { PictureGuards } from './picture-guards.ts';
import { PictureStore } from './picture-store.ts';
import { Pictures } from './picture.service.ts';
import { refusedUpload, statusOf } from './refused-upload.ts';
import { renditionWidths } from './rendition.ts';

const maxBytes = 15 * 1024 * 1024;
const limits = { fileSize: maxBytes, files: 1, fields: 4, fieldSize: 4_000, parts: 5 };

/** Never in shared caches: what is deleted, or shown to fewer, would live on there. */
const lifetimes = {
  PUBLIC: 'private, max-age=31536000, immutable',
  PERSONAL: 'private, no-cache',
} as const;

interface PicturePath {
  readonly Params: { readonly id: string; readonly file: string };
}

/** Uploading and serving, beside GraphQL: `POST /medien` and `GET /medien/<id>/<width>.webp`. */
@Injectable()
export class PictureRoutes implements OnModuleInit {
  readonly #log = new Logger('medien');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: Actors,
    private readonly pictures: Pictures,
    private readonly store: PictureStore,
    private readonly guards: PictureGuards,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    // In a scope of its own, so that no other route pays for reading forms.
    server?.register(async (scope) => {
      await scope.register(multipart, { limits });
      scope.setErrorHandler((error, _request, reply) => this.#refuse(error, reply));
      scope.post('/medien', { bodyLimit: maxBytes + 100_000 }, (request, reply) =>
        this.#upload(request, reply),
      );
      scope.get<PicturePath>('/medien/:id/:file', (request, reply) => this.#serve(request, reply));
    });
  }

  async #upload(request: FastifyRequest, reply: FastifyReply) {
    expectOwnPage(request);
    const person = requireActor({ actor: await this.actors.of(request, reply) });
    const { file, alt } = await formOf(request);
    const { id, width, height } = await this.pictures.upload(person, file, alt);
    return reply.code(201).send({ id, width, height });
  }

  async #serve(request: FastifyRequest<PicturePath>, reply: FastifyReply) {
    const { id, file } = request.params;
    const rendition = renditionWidths.find((width) => file === `${width}.webp`);
    const audience =
      rendition && isId(id) && (await this.guards.admit(id, () => this.actors.of(request, reply)));
    const webp = audience && (await this.store.get(id, rendition));
    if (!webp) return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n');
    const etag = `"${id}-${rendition}"`;
    reply.headers({
      'content-type': 'image/webp',
      'cache-control': lifetimes[audience],
      'x-content-type-options': 'nosniff',
      etag,
    });
    return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(webp);
  }

  #refuse(error: unknown, reply: FastifyReply) {
    const known = error instanceof StadtliveError ? error : ofForm(error);
    if (!known) {
      this.#log.error(error);
      return reply
        .code(500)
        .send({ error: { code: 'INTERNAL', message: 'Something went wrong.' } });
    }
    const { code, message, details } = known;
    return reply.code(statusOf(known)).send({ error: { code, message, ...details } });
  }
}

/** A form can be sent here from any site; this header cannot, and browsers do not lie about origin. */
function expectOwnPage({ headers, host }: FastifyRequest): void {
  const { origin } = headers;
  const fromHere = origin !== undefined && isSameOrigin(origin, host);
  if (!fromHere && headers['x-stadtlive'] !== '1') {
    throw forbidden('This request comes from another site.');
  }
}

async function formOf(request: FastifyRequest): Promise<{ file: Buffer; alt: string }> {
  if (!request.isMultipart()) {
    throw refusedUpload('MALFORMED', 'The picture has to be sent as a form, field "file".');
  }
  let file: Buffer | undefined;
  let alt = '';
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.fieldname === 'file') file = bytes;
    } else if (part.fieldname === 'alt' && typeof part.value === 'string') {
      alt = part.value;
    }
  }
  if (!file) throw refusedUpload('NO_FILE', 'The form has no field "file".');
  return { file, alt };
}

/** What the reader of forms has to say; null for anything else. */
function ofForm(error: unknown): StadtliveError | null {
  const { statusCode = 500, code } = error as { statusCode?: number; code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return refusedUpload('TOO_LARGE', 'The file is larger than 15 MB.');
  }
  const isForm = (statusCode >= 400 && statusCode < 500) || /multipart/i.test(String(error));
  return isForm ? refusedUpload('MALFORMED', 'The form cannot be read.') : null;
}
