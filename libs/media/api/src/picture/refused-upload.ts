import { badInput, StadtliveError } from '@stadtlive/kernel';

const statuses = {
  EMPTY: 400,
  MALFORMED: 400,
  NO_FILE: 400,
  TOO_LARGE: 413,
  TOO_MANY_PIXELS: 413,
  WRONG_TYPE: 415,
  UNREADABLE: 422,
} as const;

export type UploadFault = keyof typeof statuses;

/** The upload itself is wrong; `reason` lets a client say so in its own language. */
export const refusedUpload = (reason: UploadFault, message: string, field = 'file') =>
  badInput(field, message, { reason });

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
  statuses[details['reason'] as UploadFault] ?? ofCode[code];
