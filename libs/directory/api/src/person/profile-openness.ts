import type { FieldVisibilityInput, Visibility } from '@stadtlive/contract';
import { badInput, conflict } from '@stadtlive/kernel';
import { ageBandOn } from './age.ts';
import { profileFields, type Profile } from './profile.entity.ts';
import { isWider, mostVisibleFor } from './visibility.ts';

const refused = (profile: Profile, today: string) => {
  const reason = profile.ageBand(today) === null ? 'AGE_UNKNOWN' : 'MINOR';
  return { reason, mostVisible: mostVisibleFor(profile.ageBand(today)) } as const;
};

/**
 * Takes down the answer to how old somebody is. It is asked once: a minor who finds a field locked
 * would otherwise answer again. Time makes older by itself, and an answer that makes younger is
 * taken at any time, for it only protects more; all that was opened then closes.
 * @throws StadtliveError CONFLICT with `reason` AGE_IS_SET
 */
export function takeAge(profile: Profile, given: string, today: string): void {
  const known = profile.ageBand(today);
  const said = ageBandOn(today, given);
  if (known === said && known === 'ADULT') return;
  if (profile.adultFrom !== null && given < profile.adultFrom) {
    throw conflict('The age has been told already, and it grows by itself.', {
      field: 'bornIn',
      reason: 'AGE_IS_SET',
    });
  }
  profile.adultFrom = given;
  if (said === 'ADULT') return;
  profile.listedAt = null;
  profile.visibility = Object.fromEntries(
    Object.keys(profileFields).map((field) => [
      field,
      profile.visibilityOf(field as keyof typeof profileFields, today),
    ]),
  );
}

/** @throws StadtliveError BAD_USER_INPUT with `reason` MINOR or AGE_UNKNOWN */
export function open(
  profile: Profile,
  wanted: readonly FieldVisibilityInput[],
  today: string,
): void {
  const most: Visibility = mostVisibleFor(profile.ageBand(today));
  const tooWide = wanted.find(({ visibility }) => isWider(visibility, most));
  if (tooWide) {
    throw badInput('visibility', 'Only adults may show more than their contacts can see.', {
      ...refused(profile, today),
      profileField: tooWide.field,
    });
  }
  const chosen = wanted.map(({ field, visibility }) => [field, visibility] as const);
  profile.visibility = { ...profile.visibility, ...Object.fromEntries(chosen) };
}

/** @throws StadtliveError BAD_USER_INPUT with `reason` MINOR or AGE_UNKNOWN */
export function list(profile: Profile, wanted: boolean, today: string, now: Date): void {
  if (!wanted) profile.listedAt = null;
  else if (profile.ageBand(today) === 'ADULT') profile.listedAt ??= now;
  else throw badInput('inDirectory', 'The directory is for adults.', refused(profile, today));
}
