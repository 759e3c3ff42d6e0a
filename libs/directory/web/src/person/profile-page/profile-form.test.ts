import type { ProfileToEditFragment } from '@stadtlive/web-client/graphql';
import { profileFields } from '../visibility.ts';
import { changesOf, formOf, hasChanged, seenFrom } from './profile-form.ts';

const profile: ProfileToEditFragment = {
  __typename: 'Profile',
  ageBand: 'ADULT',
  inDirectory: false,
  mostVisible: 'EVERYONE',
  about: 'Gärtnert gern.',
  district: 'Asberg',
  phone: '02841 1234',
  email: null,
  website: null,
  topics: [{ __typename: 'Topic', slug: 'sport' }],
  picture: { __typename: 'Picture', id: 'p1', alt: 'Bild', url: '/medien/p1/480.webp' },
  visibility: profileFields.map((field) => ({
    __typename: 'FieldVisibility',
    field,
    visibility: field === 'ABOUT' ? 'CONTACTS' : field === 'DISTRICT' ? 'CITY' : 'ONLY_ME',
  })),
};

test('an untouched form changes nothing', () => {
  const form = formOf(profile);
  expect(changesOf(form, profile)).toEqual({});
  expect(hasChanged({ ...form, phone: ' 02841 1234 ' }, profile)).toBe(false);
});

test('only what differs is sent; an emptied field is cleared', () => {
  const form = formOf(profile);
  const changed = {
    ...form,
    phone: ' ',
    website: 'https://rike.example',
    topics: ['kultur', 'sport'],
    picture: null,
    inDirectory: true,
    visibility: { ...form.visibility, PHONE: 'CONTACTS' as const },
  };
  expect(changesOf(changed, profile)).toEqual({
    phone: null,
    website: 'https://rike.example',
    topics: ['kultur', 'sport'],
    pictureId: null,
    inDirectory: true,
    visibility: [{ field: 'PHONE', visibility: 'CONTACTS' }],
  });
});

test('each viewpoint sees what is open as far as itself', () => {
  const form = { ...formOf(profile), inDirectory: true };
  expect(seenFrom('CONTACTS', form)).toMatchObject({
    about: 'Gärtnert gern.',
    district: 'Asberg',
    phone: '',
    picture: null,
  });
  expect(seenFrom('CITY', form)).toMatchObject({ about: '', district: 'Asberg' });
  expect(seenFrom('EVERYONE', form)).toMatchObject({ about: '', district: '', topics: [] });
});

test('outside the directory only contacts see anything', () => {
  const form = formOf(profile);
  expect(seenFrom('CITY', form)).toBeNull();
  expect(seenFrom('EVERYONE', form)).toBeNull();
  expect(seenFrom('CONTACTS', form)).not.toBeNull();
});
