export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A failure the caller is meant to see: a code of the closed list and a readable sentence. */
export class StadtliveError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'StadtliveError';
  }
}

export const unauthenticated = () => new StadtliveError('UNAUTHENTICATED', 'Please sign in first.');

export const forbidden = (message = 'You are not allowed to do this.') =>
  new StadtliveError('FORBIDDEN', message);

export const notFound = (what: string) => new StadtliveError('NOT_FOUND', `${what} was not found.`);

/** @param field path of the input field that has to change, e.g. `address.postcode` */
export const badInput = (field: string, message: string, details = {}) =>
  new StadtliveError('BAD_USER_INPUT', message, { field, ...details });

export const conflict = (message: string, details = {}) =>
  new StadtliveError('CONFLICT', message, details);

export const rateLimited = (retryAfterSeconds: number) =>
  new StadtliveError('RATE_LIMITED', 'Too many attempts. Please try again later.', {
    retryAfterSeconds,
  });
