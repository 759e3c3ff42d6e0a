import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { Actors, may, type Actor } from '@stadtlive/identity-api';
import { isId } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { isOperator } from '../figures/operator.ts';
import { Invoice } from '../invoice/invoice.entity.ts';
import type { InvoiceFile } from '../invoice/invoice-path.ts';
import { InvoiceFiles } from './invoice-files.ts';

interface FilePath {
  readonly Params: { readonly file: string };
}

const types = { pdf: 'application/pdf', xml: 'application/xml; charset=utf-8' };

/** `GET /rechnungen/<id>.pdf` and `.xml`, for the owner and the city's operators. */
@Injectable()
export class InvoiceRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: Actors,
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly files: InvoiceFiles,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    server?.get<FilePath>('/rechnungen/:file', (request, reply) => this.#serve(request, reply));
  }

  /** What is not one's own is as if it were not there. */
  async #serve(request: FastifyRequest<FilePath>, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    const [, id = '', kind = ''] = /^([0-9a-f-]{36})\.(pdf|xml)$/.exec(request.params.file) ?? [];
    const invoice = await this.#visible(id, await this.actors.of(request, reply));
    const bytes = invoice && (await this.files.make(id, kind as InvoiceFile));
    if (!bytes) return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n');
    return reply
      .headers({
        'content-type': types[kind as InvoiceFile],
        'content-disposition': `attachment; filename="${invoice.number}.${kind}"`,
        'x-content-type-options': 'nosniff',
      })
      .send(bytes);
  }

  async #visible(id: string, actor: Actor): Promise<Invoice | null> {
    if (!isId(id)) return null;
    return this.db.read(async (tx) => {
      const invoice = await tx.findOneBy(Invoice, { id });
      if (!invoice || isOperator(actor)) return invoice;
      if (!invoice.organisationId) return null;
      const organisation = await this.organisations.present(tx, invoice.organisationId);
      return may(actor, 'payFor', organisation) ? invoice : null;
    });
  }
}
