import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { StadtliveError } from '@stadtlive/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const log = new Logger('graphql');

/** The request itself is wrong, says Apollo or the language. */
const requestFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What a caller is told: expected failures as they are, everything else as a reference into the log. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const { message, locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (cause instanceof StadtliveError) {
    return { message, ...place, extensions: { ...cause.details, code: cause.code } };
  }
  const reason = requestFault(cause, error);
  if (reason) return { message, ...place, extensions: { code: 'BAD_USER_INPUT', reason } };
  return { ...place, ...internalError(cause) };
}

/** Logs what happened under a reference, and returns what may be told of it. */
export function internalError(cause: unknown) {
  const reference = randomUUID().slice(0, 8);
  log.error(`${reference} ${cause instanceof Error ? cause.stack : String(cause)}`);
  return {
    message: 'Internal server error',
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

function requestFault(cause: unknown, error: unknown): string | null {
  if (!(cause instanceof GraphQLError)) {
    // graphql-jit leaves no original error where the language itself refuses an argument.
    return null;
  }
  const code = String(cause.extensions['code'] ?? '');
  if (requestFaults.has(code)) return code;
  const isArgument = cause.message.startsWith('Argument "');
  return isArgument && error instanceof GraphQLError ? 'ARGUMENT' : null;
}
