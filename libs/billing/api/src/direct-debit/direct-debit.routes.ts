import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Actors } from '@stadtlive/identity-api';
import { isOperator } from '../figures/operator.ts';
import { BatchView } from './batch-view.ts';
import { painOf } from './pain008.ts';

interface FilePath {
  readonly Params: { readonly file: string };
}

/** `GET /lastschriften/<id>.xml`: a sealed batch as the bank reads it, for operators. */
@Injectable()
export class DirectDebitRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: Actors,
    private readonly view: BatchView,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    server?.get<FilePath>('/lastschriften/:file', (request, reply) => this.#serve(request, reply));
  }

  async #serve(request: FastifyRequest<FilePath>, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    const id = /^([0-9a-f-]{36})\.xml$/.exec(request.params.file)?.[1] ?? '';
    const mayRead = isOperator(await this.actors.of(request, reply));
    const batch = mayRead ? await this.view.sealed(id) : null;
    if (!batch) return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n');
    const name = `lastschriften-${batch.collectOn}-${batch.messageId}.xml`;
    return reply
      .headers({
        'content-type': 'application/xml; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
      })
      .send(painOf(batch));
  }
}
