import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Attempts } from '@stadtlive/identity-api';
import { StadtliveError } from '@stadtlive/kernel';
import { stockRowsOf } from './stock-csv.ts';
import { StockTokens } from './stock-tokens.service.ts';
import { TillStock } from './till-stock.service.ts';

const mostRows = 500;
const bodyLimit = 256 * 1024;

/** `POST /api/stock` with `Authorization: Bearer <key>`: what a till says is left, as JSON or CSV. */
@Injectable()
export class StockRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly tokens: StockTokens,
    private readonly till: TillStock,
    private readonly attempts: Attempts,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    void server?.register((scope, _, done) => {
      scope.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, text, parsed) =>
        parsed(null, text),
      );
      scope.post('/api/stock', { bodyLimit }, (request, reply) => this.#take(request, reply));
      done();
    });
  }

  async #take(request: FastifyRequest, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    const [, secret = ''] = /^Bearer (\S{1,100})$/.exec(request.headers.authorization ?? '') ?? [];
    const organisationId = await this.tokens.organisationOf(secret);
    if (!organisationId) {
      const counted = await this.#countFailure(request);
      return refuse(reply, counted ?? 401, counted ? 'RATE_LIMITED' : 'UNAUTHENTICATED', noKey);
    }
    const rows = rowsIn(request.body);
    if (!rows) return refuse(reply, 400, 'BAD_USER_INPUT', noRows);
    return reply.send(await this.till.state(organisationId, rows));
  }

  /** Guessing keys is hopeless, but it costs the database a question each time. */
  async #countFailure({ ip }: FastifyRequest): Promise<429 | null> {
    try {
      await this.attempts.begin('signIn', { address: ip });
      return null;
    } catch (error) {
      if (error instanceof StadtliveError && error.code === 'RATE_LIMITED') return 429;
      throw error;
    }
  }
}

const noKey =
  'This key is not good, or no longer. Keys are made in the settings of the assortment.';
const noRows = `The body is a JSON array of 1 to ${mostRows} rows, { "items": [...] }, or text/csv with a line of column names: sku or gtin, stock, placeId.`;

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ error: { code, message } });

function rowsIn(body: unknown): readonly unknown[] | null {
  if (typeof body === 'string') return rowsIn(stockRowsOf(body) ?? []);
  const rows = Array.isArray(body) ? body : (body as { items?: unknown } | null)?.items;
  return Array.isArray(rows) && rows.length >= 1 && rows.length <= mostRows ? rows : null;
}
