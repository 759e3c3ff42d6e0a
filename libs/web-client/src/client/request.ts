import type { TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { FormattedExecutionResult } from 'graphql';
import { hashOf } from './boot.ts';

const address = '/graphql';

export interface Question {
  document: object;
  variables: unknown;
  operationName?: string | undefined;
}

/** Sends a document's hash in place of its text; the server runs only documents it knows. */
export async function send(
  question: Question,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      // A foreign page cannot set this header, so its mutations are refused.
      'x-stadtlive': '1',
    },
    body: JSON.stringify({
      operationName: question.operationName,
      variables: question.variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(question.document) } },
    }),
    signal,
  });
  const result = (await response.json()) as FormattedExecutionResult;
  if (!result.data && !result.errors) throw new Error(`The server answered ${response.status}.`);
  return result;
}

/**
 * Asks once, past the cache.
 * @throws CombinedGraphQLErrors, or an AbortError when the signal says so
 */
export async function request<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal: AbortSignal = new AbortController().signal,
): Promise<Data> {
  const result = await send({ document, variables }, signal);
  if (!result.data) throw new CombinedGraphQLErrors(result);
  return result.data as Data;
}
