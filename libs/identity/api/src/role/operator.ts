import { forbidden } from '@stadtlive/kernel';
import { requireActor, type Actor, type Person } from '../actor/actor.ts';

/**
 * Somebody whom the city has entrusted with running its portal.
 * @throws StadtliveError UNAUTHENTICATED, FORBIDDEN
 */
export function requireOperator(context: { readonly actor: Actor }): Person {
  const person = requireActor(context);
  if (!person.roles.includes('OPERATOR')) throw forbidden('This is for those who run the portal.');
  return person;
}
