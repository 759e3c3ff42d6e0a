import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** The closed list of expected failures; everything else is "UNKNOWN". */
const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
] as const;

export type FailureCode = (typeof codes)[number] | 'UNKNOWN';

export interface Failure {
  code: FailureCode;
  /** Field of the input that is wrong. */
  field?: string;
  retryAfterSeconds?: number;
  /** What exactly is wrong, where a field can be wrong in several ways. */
  reason?: string;
  /** What would do instead. */
  suggestion?: string;
}

export function failureOf(error: unknown): Failure {
  if (!CombinedGraphQLErrors.is(error)) return { code: 'UNKNOWN' };
  const extensions = error.errors[0]?.extensions ?? {};
  const code = codes.find((known) => known === extensions.code);
  if (!code) return { code: 'UNKNOWN' };
  const { field, retryAfterSeconds, reason, suggestion } = extensions;
  return {
    code,
    ...(typeof field === 'string' && { field }),
    ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }),
    ...(typeof reason === 'string' && { reason }),
    ...(typeof suggestion === 'string' && { suggestion }),
  };
}
