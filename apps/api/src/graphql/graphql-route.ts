import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { GraphContext } from '@stadtlive/identity-api';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { formatError, internalError } from './error-format.ts';
import { graphqlResponse, knowsGraphqlResponse } from './media-type.ts';
import type { ContextOf } from './operation-context.ts';
import { hasNul, readJsonStrictly } from './request-body.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

interface Lanes {
  readonly path: string;
  readonly apollo: ApolloServer<GraphContext>;
  readonly trusted: TrustedDocuments;
  readonly contextOf: ContextOf;
}

interface Body {
  query?: unknown;
  documentId?: unknown;
  variables?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } | null;
}

/** One address, two lanes: known hashes are answered at once, everything else by Apollo. */
export function graphqlRoute(fastify: FastifyInstance, lanes: Lanes): void {
  void fastify.register(async (scope) => {
    readJsonStrictly(scope);
    scope.route({
      url: lanes.path,
      method: ['GET', 'POST'],
      errorHandler: refuseRequest,
      handler: (request, reply) => {
        const hash = trustedHash(request.body as Body | undefined);
        return hash === undefined
          ? throughApollo(lanes, request, reply)
          : byHash(lanes, hash, request, reply);
      },
    });
  });
}

/** The hash, when it comes in place of the text. */
function trustedHash(body: Body | undefined): string | undefined {
  if (body === null || typeof body !== 'object' || body.query !== undefined) return undefined;
  const hash = body.documentId ?? body.extensions?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

async function byHash(lanes: Lanes, hash: string, request: FastifyRequest, reply: FastifyReply) {
  const { variables = null } = request.body as Body;
  const knowsMore = knowsGraphqlResponse(request.headers.accept);
  reply.type(`${knowsMore ? graphqlResponse : 'application/json'}; charset=utf-8`);
  const document = lanes.trusted.find(hash);
  if (!document) {
    reply.code(knowsMore ? 400 : 200);
    return refusal('This document is not known here.', 'PERSISTED_QUERY_NOT_FOUND');
  }
  if (typeof variables !== 'object' || Array.isArray(variables)) {
    reply.code(400);
    return refusal('`variables` must be an object.', 'BAD_REQUEST');
  }
  const context = await lanes.contextOf(request, reply);
  const result = await lanes.trusted.run(
    document,
    (variables ?? {}) as Record<string, unknown>,
    context,
  );
  if (result.data === undefined && knowsMore) reply.code(400);
  return JSON.stringify(result.errors ? withFormattedErrors(result) : result);
}

const withFormattedErrors = ({ data, errors }: ExecutionResult) => ({
  errors: errors!.map((error) => formatError(error.toJSON(), error)),
  data,
});

async function throughApollo(lanes: Lanes, request: FastifyRequest, reply: FastifyReply) {
  const { method, url } = request;
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  if (search && hasNul(decodeURIComponent(search))) {
    reply.code(400);
    return refusal('The query contains U+0000.', 'BAD_REQUEST');
  }
  const { headers, body, status } = await lanes.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, search, headers: headersForApollo(request), body: request.body },
    context: async () => lanes.contextOf(request, reply),
  });
  for (const [name, value] of headers) reply.header(name, value);
  reply.code(status ?? 200);
  if (body.kind === 'complete') return body.string;
  throw new Error('Apollo answered in parts, which nothing here asks for.');
}

/** What Apollo looks at; the rest would be copied for nothing. */
function headersForApollo({ headers, method }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name of ['content-type', 'accept']) {
    const value = headers[name];
    if (typeof value === 'string') map.set(name, value);
  }
  // Apollo refuses what a foreign page could send unasked; browsers say since 2023 who asks.
  const site = headers['sec-fetch-site'] ?? 'none';
  if (method === 'GET' && (site === 'same-origin' || site === 'none')) {
    map.set('apollo-require-preflight', 'true');
  }
  return map;
}

/** A request that never became an operation: too large, no JSON, the wrong type. */
function refuseRequest(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  reply.code(status).type('application/json; charset=utf-8');
  if (status >= 500) void reply.send({ errors: [internalError(error)] });
  else void reply.send(refusal(error.message, 'BAD_REQUEST'));
}

const refusal = (message: string, code: string) => {
  const error = new GraphQLError(message, { extensions: { code } });
  return { errors: [formatError(error.toJSON(), error)] };
};
