import type { Actors, GraphContext } from '@stadtlive/identity-api';
import { currentCity } from '@stadtlive/tenancy-api';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type ContextOf = (
  request: FastifyRequest,
  reply: FastifyReply,
) => GraphContext | Promise<GraphContext>;

/** Who asks is read from the database only when a session cookie came along. */
export const contextOf =
  (actors: Actors): ContextOf =>
  (request, reply) => {
    const city = currentCity();
    const context = (actor: GraphContext['actor']): GraphContext => ({
      city,
      actor,
      loaders: new Map(),
      request,
      reply,
    });
    const actor = actors.of(request, reply);
    return actor instanceof Promise ? actor.then(context) : context(actor);
  };
