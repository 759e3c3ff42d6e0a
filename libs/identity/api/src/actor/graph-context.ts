import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { Actor } from './actor.ts';

/** What every resolver of one operation is given. */
export interface GraphContext {
  readonly city: TenantConfig;
  /** Changes when the operation signs in or out. */
  actor: Actor;
  readonly loaders: Map<unknown, unknown>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * The operation's loader of this kind, made when first asked for.
 * @param key the class the loader belongs to, or any other value nobody else uses
 */
export function loaderOf<Loader>(
  { loaders }: Pick<GraphContext, 'loaders'>,
  key: unknown,
  make: () => Loader,
): Loader {
  const known = loaders.get(key) as Loader | undefined;
  if (known !== undefined) return known;
  const made = make();
  loaders.set(key, made);
  return made;
}
