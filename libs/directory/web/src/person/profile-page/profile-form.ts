import type {
  EditProfileInput,
  ProfileField,
  ProfileToEditFragment,
  Visibility,
} from '@stadtlive/web-client/graphql';
import { reaches } from '../visibility.ts';

export type TextName = 'about' | 'phone' | 'email' | 'website' | 'district';

export interface ProfileForm extends Record<TextName, string> {
  topics: string[];
  picture: { id: string; url: string; alt: string } | null;
  visibility: Record<ProfileField, Visibility>;
  inDirectory: boolean;
}

const textNames: readonly TextName[] = ['about', 'phone', 'email', 'website', 'district'];

export function formOf(profile: ProfileToEditFragment): ProfileForm {
  return {
    about: profile.about ?? '',
    phone: profile.phone ?? '',
    email: profile.email ?? '',
    website: profile.website ?? '',
    district: profile.district ?? '',
    topics: profile.topics.map(({ slug }) => slug),
    picture: profile.picture ?? null,
    visibility: Object.fromEntries(
      profile.visibility.map(({ field, visibility }) => [field, visibility]),
    ) as ProfileForm['visibility'],
    inDirectory: profile.inDirectory,
  };
}

/** Only what differs, so that another window's changes stay. */
export function changesOf(form: ProfileForm, profile: ProfileToEditFragment): EditProfileInput {
  const before = formOf(profile);
  const input: EditProfileInput = {};
  for (const name of textNames) {
    if (form[name].trim() !== before[name]) input[name] = form[name].trim() || null;
  }
  if (form.topics.toSorted().join() !== before.topics.toSorted().join()) input.topics = form.topics;
  if (form.picture?.id !== before.picture?.id) input.pictureId = form.picture?.id ?? null;
  if (form.inDirectory !== before.inDirectory) input.inDirectory = form.inDirectory;
  const moved = (Object.keys(form.visibility) as ProfileField[])
    .filter((field) => form.visibility[field] !== before.visibility[field])
    .map((field) => ({ field, visibility: form.visibility[field] }));
  if (moved.length > 0) input.visibility = moved;
  return input;
}

export const hasChanged = (form: ProfileForm, profile: ProfileToEditFragment) =>
  Object.keys(changesOf(form, profile)).length > 0;

export type Viewpoint = 'CONTACTS' | 'CITY' | 'EVERYONE';

/** What somebody who stands there would see of it; null where they would not find the person. */
export function seenFrom(viewpoint: Viewpoint, form: ProfileForm) {
  if (viewpoint !== 'CONTACTS' && !form.inDirectory) return null;
  const open = (field: ProfileField) => reaches(form.visibility[field], viewpoint);
  return {
    about: open('ABOUT') ? form.about.trim() : '',
    district: open('DISTRICT') ? form.district : '',
    topics: open('TOPICS') ? form.topics : [],
    phone: open('PHONE') ? form.phone.trim() : '',
    email: open('EMAIL') ? form.email.trim() : '',
    website: open('WEBSITE') ? form.website.trim() : '',
    picture: open('PICTURE') ? form.picture : null,
  };
}
