import type { TypedDocumentNode } from '@apollo/client';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { hashOf } from './boot.ts';

const client = createClient({
  url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  lazy: true,
  lazyCloseTimeout: 5000,
  retryAttempts: Infinity,
  shouldRetry: () => true,
});

/** Loaded only by screens with something live on them. */
export function listen<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  receive: (data: Data) => void,
): () => void {
  return client.subscribe<Data>(
    {
      query: print(document),
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
    },
    {
      next: ({ data }) => data && receive(data),
      error: (error) =>
        reportError(
          error instanceof Error ? error : new Error('live connection lost', { cause: error }),
        ),
      complete: () => undefined,
    },
  );
}
