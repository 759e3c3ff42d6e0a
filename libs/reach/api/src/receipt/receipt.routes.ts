import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Organisation } from '@stadtlive/directory-api';
import { Actors, isPerson, may } from '@stadtlive/identity-api';
import { Clock, isId } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { lastMonth } from './receipt-months.ts';
import { receiptPdf } from './receipt-pdf.ts';
import { Receipts } from './receipts.service.ts';

interface ReceiptPath {
  readonly Params: { readonly organisationId: string; readonly file: string };
  readonly Querystring: { readonly sprache?: string };
}

/** `GET /beleg/<organisation>/2026-10.pdf`, for those who run the organisation. */
@Injectable()
export class ReceiptRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: Actors,
    private readonly db: TenantDatabase,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    server?.get<ReceiptPath>('/beleg/:organisationId/:file', (request, reply) =>
      this.#serve(request, reply),
    );
  }

  async #serve(request: FastifyRequest<ReceiptPath>, reply: FastifyReply) {
    const { organisationId, file } = request.params;
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const month = /^(20\d\d-(?:0[1-9]|1[0-2]))\.pdf$/.exec(file)?.[1];
    const organisation = month && (await this.#theirs(organisationId, request, reply));
    const city = currentCity();
    const isOver = month && `${month}-01` <= lastMonth(this.clock.now(), city.timeZone);
    if (!organisation || !isOver) {
      return reply.code(404).type('text/plain; charset=utf-8').send('Nicht gefunden. Not found.\n');
    }
    const asked = request.query.sprache ?? request.headers['accept-language'] ?? '';
    const tongue = /^en\b/.test(asked) ? 'en' : 'de';
    const figures = await this.receipts.figures(organisationId, month);
    const pdf = await receiptPdf({ organisation, figures, city, tongue });
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${city.portalName.replace(/[^A-Za-z0-9-]/g, '')}-${file}"`,
      })
      .send(pdf);
  }

  async #theirs(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Organisation | null> {
    const actor = await this.actors.of(request, reply);
    if (!isPerson(actor) || !isId(id)) return null;
    const organisation = await this.db.read((tx) => tx.findOneBy(Organisation, { id }));
    return organisation && may(actor, 'seeReach', organisation) ? organisation : null;
  }
}
