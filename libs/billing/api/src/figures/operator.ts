import { isPerson, requireActor, type Actor, type Person } from '@stadtlive/identity-api';
import { forbidden } from '@stadtlive/kernel';

/** The city's money is the operators' business. @throws StadtliveError UNAUTHENTICATED, FORBIDDEN */
export function requireOperator({ actor }: { readonly actor: Actor }): Person {
  const person = requireActor({ actor });
  if (!person.roles.includes('OPERATOR')) throw forbidden();
  return person;
}

export const isOperator = (actor: Actor): boolean =>
  isPerson(actor) && actor.roles.includes('OPERATOR');
