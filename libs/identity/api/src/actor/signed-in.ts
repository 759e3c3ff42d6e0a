import { declareAccess } from '@stadtlive/kernel';
import { requireActor } from './actor.ts';
import type { GraphContext } from './graph-context.ts';

type RootResolver = (
  parent: unknown,
  args: unknown,
  context: GraphContext,
  info?: unknown,
) => unknown;

/**
 * For fields of Query, Mutation and Subscription: who is not signed in gets UNAUTHENTICATED before
 * the resolver runs. Stands closest to the method.
 */
export function SignedIn(): MethodDecorator {
  return (_type, name, descriptor) => {
    const resolve = descriptor.value as RootResolver;
    if (Reflect.getMetadataKeys(resolve).length > 0) {
      throw new Error(`@SignedIn() of ${String(name)} has to stand below the other decorators.`);
    }
    const guarded: RootResolver = function (this: unknown, parent, args, context, info) {
      requireActor(context);
      return resolve.call(this, parent, args, context, info);
    };
    declareAccess(guarded, 'SIGNED_IN');
    descriptor.value = guarded as typeof descriptor.value;
  };
}
