import type { ContactState } from '@stadtlive/contract';
import { isPerson, type Actor } from '@stadtlive/identity-api';
import type { Profile } from './profile.entity.ts';
import type { Nearness } from './visibility.ts';

/** Whether somebody is one of the city's people, and not just a visitor. */
export const isResident = (actor: Actor): boolean => isPerson(actor);

/**
 * How near the viewer is to a person; null where the viewer may not even learn that there is one.
 * Whoever is outside the directory is seen by their contacts, and by those they have asked themselves.
 */
export function nearnessOf(
  actor: Actor,
  profile: Profile,
  state: ContactState,
  today: string,
): Nearness | null {
  if (actor.accountId === profile.accountId) return 'SELF';
  if (state === 'CONTACT') return 'CONTACT';
  if (state !== 'ASKS_YOU' && !profile.isInDirectory(today)) return null;
  return isResident(actor) ? 'RESIDENT' : 'VISITOR';
}
