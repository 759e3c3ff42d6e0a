import type { CityRole } from '@stadtlive/contract';
import { unauthenticated } from '@stadtlive/kernel';

/** Somebody signed in. */
export interface Person {
  readonly accountId: string;
  /** The device the person sits at. */
  readonly sessionId: string;
  /** What the city has entrusted to the person. */
  readonly roles: readonly CityRole[];
}

export interface Visitor {
  readonly accountId: null;
}

/** Who asks. */
export type Actor = Person | Visitor;

export const visitor: Visitor = Object.freeze({ accountId: null });

export const isPerson = (actor: Actor): actor is Person => actor.accountId !== null;

/** @throws StadtliveError UNAUTHENTICATED */
export function requireActor({ actor }: { readonly actor: Actor }): Person {
  if (!isPerson(actor)) throw unauthenticated();
  return actor;
}
