import type { ContactState } from '@stadtlive/contract';
import type { Actor } from '@stadtlive/identity-api';
import type { Profile } from './profile.entity.ts';
import type { Nearness } from './visibility.ts';

/**
 * How near the viewer is to a person; null where the viewer may not even learn that there is one.
 * Whoever is outside the directory is seen by their contacts, and by those they have asked themselves.
 */
export function nearnessOf(
  actor: Actor & { readonly isResident: boolean },
  profile: Profile,
  state: ContactState,
  today: string,
): Nearness | null {
  if (actor.accountId === profile.accountId) return 'SELF';
  if (state === 'CONTACT') return 'CONTACT';
  if (state !== 'ASKS_YOU' && !profile.isInDirectory(today)) return null;
  return actor.isResident ? 'RESIDENT' : 'VISITOR';
}
