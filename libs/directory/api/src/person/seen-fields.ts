import type { ProfileField } from '@stadtlive/contract';
import { nothingTold, profileFields, type Profile, type ProfileDetails } from './profile.entity.ts';
import { reaches, type Nearness } from './visibility.ts';

/** What of a profile is seen from so near; all else is as if it had never been told. */
export function seenFields(profile: Profile, nearness: Nearness, today: string): ProfileDetails {
  const seen = Object.keys(profileFields)
    .filter((field) => reaches(profile.visibilityOf(field as ProfileField, today), nearness))
    .map((field) => profileFields[field as ProfileField])
    .map((key) => [key, profile[key]] as const);
  return { ...nothingTold, ...Object.fromEntries(seen) };
}
