import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Actors, isSameOrigin, requireActor } from '@stadtlive/identity-api';
import { forbidden, StadtliveError } from '@stadtlive/kernel';
import { currentCity, runInCity } from '@stadtlive/tenancy-api';
import { ImportAccess } from './import-access.ts';
import { ImportRows } from './import-rows.ts';
import { Imports } from './imports.service.ts';
import { mostBytes } from './reading/read-table.ts';
import { refusedFile, statusOf } from './reading/refused-file.ts';
import { reportOf } from './report-csv.ts';

const limits = { fileSize: mostBytes, files: 1, fields: 4, fieldSize: 100, parts: 5 };

interface ReportPath {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly sprache?: string };
}

/** Beside GraphQL: `POST /einlesen` takes a file in, `GET /einlesen/<id>/bericht.csv` hands out its report. */
@Injectable()
export class ImportRoutes implements OnModuleInit {
  readonly #log = new Logger('einlesen');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: Actors,
    private readonly imports: Imports,
    private readonly access: ImportAccess,
    private readonly rows: ImportRows,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    server?.register(async (scope) => {
      await scope.register(multipart, { limits });
      scope.setErrorHandler((error, _request, reply) => this.#refuse(error, reply));
      scope.post('/einlesen', { bodyLimit: mostBytes + 100_000 }, (request, reply) =>
        this.#upload(request, reply),
      );
      scope.get<ReportPath>('/einlesen/:id/bericht.csv', (request, reply) =>
        this.#report(request, reply),
      );
    });
  }

  async #upload(request: FastifyRequest, reply: FastifyReply) {
    expectOwnPage(request);
    const person = requireActor({ actor: await this.actors.of(request, reply) });
    await this.access.expectTurn(person, request.ip);
    const { organisationId, ...file } = await formOf(request);
    const { id } = await this.imports.open(person, organisationId, file);
    return reply.code(201).send({ id });
  }

  async #report(request: FastifyRequest<ReportPath>, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    const actor = await this.actors.of(request, reply);
    const run = await this.access.seenBy(actor, request.params.id);
    if (!run) return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n');
    const name = `${run.createdAt.toISOString().slice(0, 10)}-bericht.csv`;
    const locale = request.query.sprache === 'en' ? 'EN' : 'DE';
    const report = runInCity(currentCity(), () => reportOf(run, this.rows, locale));
    report.once('error', (error) => this.#log.error(`A report broke off: ${error.message}`));
    return reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
      })
      .send(report);
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
    const wait = details['retryAfterSeconds'];
    if (typeof wait === 'number') reply.header('retry-after', wait);
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

async function formOf(request: FastifyRequest) {
  if (!request.isMultipart()) {
    throw refusedFile('MALFORMED', 'The file has to be sent as a form, field "file".');
  }
  let file: { bytes: Buffer; name: string } | undefined;
  let organisationId = '';
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.fieldname === 'file') file = { bytes, name: part.filename };
    } else if (part.fieldname === 'organisationId' && typeof part.value === 'string') {
      organisationId = part.value;
    }
  }
  if (!file) throw refusedFile('NO_FILE', 'The form has no field "file".');
  return { organisationId, ...file };
}

/** What the reader of forms has to say; null for anything else. */
function ofForm(error: unknown): StadtliveError | null {
  const { statusCode = 500, code } = error as { statusCode?: number; code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return refusedFile('TOO_LARGE', 'The file is larger than 20 MB.');
  }
  const isForm = (statusCode >= 400 && statusCode < 500) || /multipart/i.test(String(error));
  return isForm ? refusedFile('MALFORMED', 'The form cannot be read.') : null;
}
