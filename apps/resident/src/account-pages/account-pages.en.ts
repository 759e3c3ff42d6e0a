import type { Translated } from '@stadtlive/web-client';
import type texts from './account-pages.de.ts';

const english: Translated<typeof texts> = {
  title: 'Account',
  signedOut: 'You are not signed in',
  signedOutText:
    'Searching and reading work without an account. To join in and to sell you need one.',
  signOut: 'Sign out',
  pendingEmail: 'A new address waits to be confirmed: {{email}}',
  pages: 'Your pages',
  manage: 'Manage',
  settings: 'Display',
  storedNote:
    'Language and colours are remembered on this device only, and only once you choose them.',
  profile: { title: 'Profile', text: 'What others see of you' },
  security: {
    title: 'Security',
    text: 'Password, passkeys and devices',
    passkeys_zero: 'no passkey',
    passkeys_one: '{{count}} passkey',
    passkeys_other: '{{count}} passkeys',
    devices_one: '{{count}} device',
    devices_other: '{{count}} devices',
  },
  notifications: { title: 'Notifications', text: 'What reaches you, and which way' },
  contacts: { title: 'Contacts', text: 'Whom you know, and who would like to know you' },
  data: { title: 'Your data', text: 'Take everything along or erase everything' },
};

export default english;
