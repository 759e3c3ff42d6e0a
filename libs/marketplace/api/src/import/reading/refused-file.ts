import { badInput, StadtliveError } from '@stadtlive/kernel';

const statuses = {
  EMPTY: 400,
  MALFORMED: 400,
  NO_FILE: 400,
  TOO_LARGE: 413,
  TOO_MANY_ROWS: 413,
  TOO_MANY_COLUMNS: 413,
  LINE_TOO_LONG: 413,
  WRONG_TYPE: 415,
  ONE_COLUMN: 422,
  NO_ROWS: 422,
} as const;

export type FileFault = keyof typeof statuses;

/** The file as a whole is refused; `reason` lets a client say so in its own language. */
export const refusedFile = (reason: FileFault, message: string, details: object = {}) =>
  badInput('file', message, { reason, ...details });

const ofCode: Record<StadtliveError['code'], number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** HTTP status of a failure the caller is meant to see. */
export const statusOf = ({ code, details }: StadtliveError): number =>
  statuses[details['reason'] as FileFault] ?? ofCode[code];
