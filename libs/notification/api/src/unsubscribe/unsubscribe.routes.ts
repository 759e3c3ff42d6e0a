import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StadtliveError } from '@stadtlive/kernel';
import { germanOrEnglish } from '../page/plain-page.ts';
import { Unsubscribing } from './unsubscribing.service.ts';
import { sendInvalidLink, sendQuestion, sendUnsubscribed } from './unsubscribe-pages.ts';

type Asked = FastifyRequest<{ Params: { token: string } }>;

/** `/abbestellen/<token>`: the page behind the link, and one-click unsubscribing (RFC 8058). */
@Injectable()
export class UnsubscribeRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly unsubscribing: Unsubscribing,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    server?.register(async (scope) => {
      // Mailbox providers send a form of either sort; what it says is known already.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, body, done) => {
        body.resume().once('end', () => done(null));
      });
      scope.get('/abbestellen/:token', (request: Asked, reply) => this.#ask(request, reply));
      scope.post(
        '/abbestellen/:token',
        { bodyLimit: 10_000, config: { openToOtherSites: true } },
        (request: Asked, reply) => this.#unsubscribe(request, reply),
      );
    });
  }

  #ask({ params, headers }: Asked, reply: FastifyReply): FastifyReply {
    const kind = this.unsubscribing.kindOf(params.token);
    const locale = germanOrEnglish(headers['accept-language']);
    return kind ? sendQuestion(reply, locale, kind) : sendInvalidLink(reply, locale);
  }

  async #unsubscribe({ params, headers }: Asked, reply: FastifyReply): Promise<FastifyReply> {
    const locale = germanOrEnglish(headers['accept-language']);
    try {
      return sendUnsubscribed(reply, locale, await this.unsubscribing.unsubscribe(params.token));
    } catch (error) {
      if (error instanceof StadtliveError) return sendInvalidLink(reply, locale);
      throw error;
    }
  }
}
