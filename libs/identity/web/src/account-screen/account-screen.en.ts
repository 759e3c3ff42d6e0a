import type { Translated } from '@stadtlive/web-client';
import type texts from './account-screen.de.ts';

const english: Translated<typeof texts> = {
  account: 'Account',
  path: 'Path',
  signInFirst: 'You need your account for this',
  signInText: 'Sign in, then you go on right here.',
  signIn: 'Sign in',
  failed: 'That did not arrive just now',
  retry: 'Try again',
};

export default english;
