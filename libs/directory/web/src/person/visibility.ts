import type { InterfaceIcon } from '@stadtlive/ui';
import type { ProfileField, Visibility } from '@stadtlive/web-client/graphql';

/** From closed to open. */
export const visibilities: readonly Visibility[] = ['ONLY_ME', 'CONTACTS', 'CITY', 'EVERYONE'];

export const profileFields: readonly ProfileField[] = [
  'ABOUT',
  'DISTRICT',
  'TOPICS',
  'PHONE',
  'EMAIL',
  'WEBSITE',
  'PICTURE',
];

export const visibilityIcons: Record<Visibility, InterfaceIcon> = {
  ONLY_ME: 'lock-simple',
  CONTACTS: 'address-book',
  CITY: 'city',
  EVERYONE: 'globe-simple',
};

/** Whether what is open this far is seen by a viewer who stands there. */
export const reaches = (visibility: Visibility, viewer: Visibility) =>
  visibilities.indexOf(visibility) >= visibilities.indexOf(viewer);
