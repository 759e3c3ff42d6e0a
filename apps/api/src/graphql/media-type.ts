import type { ApolloServerPlugin } from '@apollo/server';

export const graphqlResponse = 'application/graphql-response+json';

/** Whether the caller knows the media type that says more by its status. */
export const knowsGraphqlResponse = (accept: string | undefined): boolean =>
  accept !== undefined && accept.includes(graphqlResponse);

const documentFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * GraphQL over HTTP, 6.4: in `application/json` a well-formed request is answered with 200 whatever
 * becomes of its document; Apollo answers 400 in both media types.
 */
export const statusForMediaType: ApolloServerPlugin = {
  async requestDidStart({ request }) {
    if (knowsGraphqlResponse(request.http?.headers.get('accept'))) return;
    return {
      async willSendResponse({ errors, response }) {
        if (response.http.status !== 400 || !errors) return;
        const codes = errors.map((error) => String(error.extensions['code']));
        if (codes.every((code) => documentFaults.has(code))) response.http.status = 200;
      },
    };
  },
};
