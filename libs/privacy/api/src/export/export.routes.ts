import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Actors, tokenIn } from '@stadtlive/identity-api';
import { ExportArchive } from './export-archive.service.ts';
import { ExportLinks } from './export-links.service.ts';

interface ExportPath {
  readonly Params: { readonly token: string };
}

const usedUp =
  'Dieser Link gilt einmal, zehn Minuten lang und nur dort, wo er angefordert wurde. Bitte fordere deine Daten neu an.\n' +
  'This link works once, for ten minutes and only where it was asked for. Please ask for your data again.\n';

/** Hands out what `exportAccount` has promised: `GET /auskunft/<token>`. */
@Injectable()
export class ExportRoutes implements OnModuleInit {
  readonly #log = new Logger('export');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: Actors,
    private readonly links: ExportLinks,
    private readonly archive: ExportArchive,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    // A HEAD would use the link up.
    server?.get<ExportPath>('/auskunft/:token', { exposeHeadRoute: false }, (request, reply) =>
      this.#serve(request, reply),
    );
  }

  async #serve(request: FastifyRequest<ExportPath>, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    const { accountId } = await this.actors.of(request, reply);
    const sessionToken = tokenIn(request.headers.cookie);
    const isGood =
      accountId !== null &&
      (await this.links.use(request.params.token, { accountId, sessionToken }));
    if (!isGood) return reply.code(404).type('text/plain; charset=utf-8').send(usedUp);
    const { stream, name } = await this.archive.pack(accountId);
    stream.once('error', (error) => this.#log.error(`An export broke off: ${error.message}`));
    return reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${name}"`,
      })
      .send(stream);
  }
}
