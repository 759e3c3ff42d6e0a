import { authorize, cityDesk, may, type Actor, type Person } from '@stadtlive/identity-api';

/** The city's money is the operators' business. @throws StadtliveError UNAUTHENTICATED, FORBIDDEN */
export const requireOperator = ({ actor }: { readonly actor: Actor }): Person =>
  authorize(actor, 'workAt', cityDesk);

export const isOperator = (actor: Actor): boolean => may(actor, 'workAt', cityDesk);
