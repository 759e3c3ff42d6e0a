import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphContext } from '@stadtlive/identity-api';
import type { GraphQLSchema } from 'graphql';
import type { Executor } from './executor.ts';

type Gateway = ApolloServerOptionsWithGateway<GraphContext>['gateway'];

/** Apollo Server lets only a gateway replace its executor, so ours comes as one. */
export const asGateway = (schema: GraphQLSchema, execute: Executor): Gateway => ({
  onSchemaLoadOrUpdate(loaded) {
    loaded({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => undefined;
  },
  load: async () => ({
    executor: async ({ document, queryHash, request, context }) =>
      execute({
        id: queryHash!,
        document,
        operationName: request.operationName,
        variables: request.variables,
        context: context as GraphContext,
      }),
  }),
  stop: async () => undefined,
});
