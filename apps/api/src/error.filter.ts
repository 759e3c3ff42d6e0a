import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { type ErrorCode, StadtliveError } from '@stadtlive/kernel';
import type { FastifyReply } from 'fastify';

export const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** Expected failures leave REST routes in the shape GraphQL gives them, with the status that fits. */
@Catch()
export class ErrorFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL formats its own errors, and logs those nobody expected.
    if (host.getType<string>() !== 'http') throw error;
    if (!(error instanceof StadtliveError)) return super.catch(error, host);
    const { code, message, details } = error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (code === 'RATE_LIMITED') reply.header('retry-after', String(details['retryAfterSeconds']));
    void reply
      .code(statusOf[code])
      .send({ errors: [{ message, extensions: { ...details, code } }] });
  }
}
