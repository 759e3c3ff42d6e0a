import type { Translated } from '@stadtlive/web-client';
import type texts from './identity.de.ts';

const english: Translated<typeof texts> = {
  signIn: 'Sign in',
  signInTitle: 'Welcome back',
  register: 'Open an account',
  registerTitle: 'Open an account in {{city}}',
  registerIntro: 'With an account you belong to {{portal}}. Searching and reading work without.',
  registered: 'Your account is open. A mail to {{email}} is on its way.',
  email: 'E-mail',
  emailHint: 'A mail goes there, with which you confirm the address.',
  password: 'Password',
  passwordHint: 'At least 10 characters. A whole sentence is easy to remember.',
  displayName: 'Your name in the portal',
  displayNameHint: 'This is how your neighbours see you.',
  show: 'Show the password',
  hide: 'Hide the password',
  cancel: 'Cancel',
  or: 'or',
  noAccount: 'No account yet?',
  hasAccount: 'Already have an account?',
  forgot: 'Forgotten your password?',
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
  welcome: 'Hello {{name}}, you are signed in.',
  bye: 'You are signed out.',
  passkey: {
    signIn: 'Sign in with a passkey',
    cancelled: 'No passkey arrived: the question was cancelled, or none is kept here.',
    known: 'This device holds a passkey for your account already.',
    unsuited: 'This device cannot use a passkey here.',
    refused: 'The passkey was not accepted, or it took too long.',
    elsewhere:
      'You have no passkey for this address of the portal. Sign in at the address where you made it.',
  },
  second: {
    heading: 'Now your passkey',
    text: 'The password is right. This account wants a passkey as well; your device asks for it.',
    ask: 'Use a passkey',
    waiting: 'Your device is asking …',
    back: 'Back to the password',
  },
  letter: {
    waiting: 'One moment',
    waitingText: 'The link is being checked.',
    stale: 'This link is no longer valid',
    failed: 'That did not arrive just now',
    failedText: 'The server does not answer. The link stays valid; try again in a moment.',
    retry: 'Try again',
    account: 'To your account',
  },
  confirm: {
    title: 'Confirm your address',
    done: 'Your address is confirmed',
    doneText: 'From now on this e-mail address belongs to your account and to no other.',
    staleText:
      'It has expired or has been used. If your address is not confirmed yet, send yourself a new mail from your account.',
  },
  change: {
    title: 'Confirm the new address',
    half: 'One end is confirmed',
    halfText:
      'Now the link in the other mail is missing. Until then everything stays as it was; after a day the change lapses.',
    done: 'Your address has changed',
    doneText: 'From now on sign in with the new address. Both addresses are told.',
    taken: 'The new address is taken',
    takenText: 'It belongs to another account by now. Your address so far stays as it is.',
    staleText:
      'It has expired or has been used, or the change was taken back. Your account shows which address is valid.',
  },
  forgotten: {
    title: 'Forgotten password',
    text: 'We send you a link with which you set a new password.',
    send: 'Send the link',
    back: 'Back to signing in',
    sent: 'Look into your mailbox',
    sentText:
      'If there is an account with {{email}}, the link is on its way there. It is valid for an hour.',
    sentHint: 'Nothing there? Look into the spam folder, or check the address.',
    again: 'Enter another address',
  },
  reset: {
    title: 'New password',
    text: 'Afterwards you are signed out everywhere and sign in with the new password.',
    password: 'New password',
    save: 'Set the password',
    done: 'Your new password is set',
    doneText: 'All devices are signed out, this one too.',
    staleText: 'It is valid for an hour and only once. Have a new one sent.',
    again: 'Send a new link',
  },
};

export default english;
