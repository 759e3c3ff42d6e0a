import type { Translated } from '@stadtlive/web-client';
import type texts from './identity.de.ts';

const english: Translated<typeof texts> = {
  signIn: 'Sign in',
  signInTitle: 'Welcome back',
  register: 'Open an account',
  registerTitle: 'Open an account in {{city}}',
  registerIntro: 'With an account you belong to {{portal}}. Searching and reading work without.',
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'At least 10 characters. A whole sentence is easy to remember.',
  displayName: 'Your name in the portal',
  displayNameHint: 'This is how your neighbours see you.',
  show: 'Show the password',
  hide: 'Hide the password',
  noAccount: 'No account yet?',
  hasAccount: 'Already have an account?',
  missing_one: 'One entry is missing',
  missing_other: '{{count}} entries are missing',
  refused: 'That did not work',
  need: {
    email: 'Enter your e-mail address.',
    password: 'Enter your password.',
    newPassword: 'The password needs at least 10 characters.',
    displayName: 'Enter a name.',
  },
  wrong: 'E-mail or password is wrong.',
  needsPasskey: 'This account needs a passkey as well.',
  taken: 'There is an account with this e-mail already. Sign in with it.',
  welcome: 'Hello {{name}}, you are signed in.',
  bye: 'You are signed out.',
};

export default english;
