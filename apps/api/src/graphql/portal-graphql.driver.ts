import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { Injectable } from '@nestjs/common';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import { Actors, type GraphContext } from '@stadtlive/identity-api';
import { CityRegistry } from '@stadtlive/tenancy-api';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { executorFor, type ExecutorKind } from './executor.ts';
import { formatError } from './error-format.ts';
import { asGateway } from './gateway.ts';
import { graphqlRoute } from './graphql-route.ts';
import { parseOptions, validationRules } from './limits.ts';
import { statusForMediaType } from './media-type.ts';
import { contextOf } from './operation-context.ts';
import { serveSubscriptions } from './subscriptions.ts';
import { TrustedDocuments } from './trusted-documents.ts';

export interface PortalGraphqlOptions extends GqlModuleOptions {
  readonly executor: ExecutorKind;
}

/** Apollo Server on Fastify with a compiling executor; trusted documents pass it by. */
@Injectable()
export class PortalGraphqlDriver extends AbstractGraphQLDriver<PortalGraphqlOptions> {
  #apollo: ApolloServer<GraphContext> | null = null;
  #stopSubscriptions = async (): Promise<void> => undefined;

  constructor(
    private readonly actors: Actors,
    private readonly cities: CityRegistry,
  ) {
    super();
  }

  async start({ schema, path, executor: kind }: PortalGraphqlOptions): Promise<void> {
    const { httpAdapter } = this.httpAdapterHost;
    const fastify = httpAdapter.getInstance<FastifyInstance>();
    this.#apollo = apolloFor(schema!, kind);
    await this.#apollo.start();
    graphqlRoute(fastify, {
      path: path!,
      apollo: this.#apollo,
      trusted: await TrustedDocuments.read(schema!),
      contextOf: contextOf(this.actors),
    });
    this.#stopSubscriptions = serveSubscriptions(httpAdapter.getHttpServer(), {
      path: path!,
      schema: schema!,
      cities: this.cities,
      actors: this.actors,
    });
  }

  async stop(): Promise<void> {
    await this.#stopSubscriptions();
    await this.#apollo?.stop();
  }
}

const apolloFor = (schema: GraphQLSchema, kind: ExecutorKind) =>
  new ApolloServer<GraphContext>({
    gateway: asGateway(schema, executorFor(schema, kind)),
    introspection: true,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: JSON.stringify,
    formatError,
    parseOptions,
    validationRules,
    // No plugin here may have willResolveField: it would wrap every field of every answer.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      statusForMediaType,
    ],
  });
