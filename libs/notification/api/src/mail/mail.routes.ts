import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MailCatcher } from './mail-catcher.ts';
import { sendMail, sendMailbox, sendNoSuchMail } from './mail-pages.ts';

type Asked = FastifyRequest<{ Params: { id: string } }>;

const shown = 200;

/** `/mail`: what the city would have sent. Everybody may read it, so it is for demos alone. */
@Injectable()
export class MailRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly catcher: MailCatcher,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    server?.get('/mail', async (_request, reply) =>
      sendMailbox(reply, await this.catcher.list(shown)),
    );
    server?.get('/mail/:id', async ({ params }: Asked, reply) => {
      const mail = await this.catcher.find(params.id);
      return mail ? sendMail(reply, mail) : sendNoSuchMail(reply);
    });
    server?.get('/mail/:id/html', async ({ params }: Asked, reply) => {
      const mail = await this.catcher.find(params.id);
      return mail ? sendHtmlPart(reply, mail.html) : sendNoSuchMail(reply);
    });
  }
}

/** As a mail program shows it: its own styles and nothing else. */
function sendHtmlPart(reply: FastifyReply, markup: string): FastifyReply {
  const css = /<style>([^<]*)<\/style>/.exec(markup)?.[1] ?? '';
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'sandbox allow-popups allow-popups-to-escape-sandbox',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
  return reply
    .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(markup);
}
