import type { AccountLetter } from '@stadtlive/identity-api';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { LetterText, LetterTexts } from './letter-templates.ts';

type Kind = AccountLetter['kind'];

export interface AccountLetterData {
  readonly token?: string;
  readonly device?: string;
}

type Texts = (data: AccountLetterData, city: TenantConfig) => LetterTexts;

/** What happened to an account, and what to do if it was somebody else. */
const event =
  (de: [subject: string, text: Told], en: [subject: string, text: Told]): Texts =>
  (data, city) => ({
    de: eventText(de, data, city, [
      'Hallo,',
      'Sicherheit ansehen',
      `Das warst nicht du? Dann ändere gleich dein Kennwort, oder schreib uns: ${city.imprint.email}`,
    ]),
    en: eventText(en, data, city, [
      'Hello,',
      'Look at your security',
      `This was not you? Then change your password at once, or write to us: ${city.imprint.email}`,
    ]),
  });

type Told = (portal: string, data: AccountLetterData) => string;

const eventText = (
  [subject, text]: [string, Told],
  data: AccountLetterData,
  { portalName }: TenantConfig,
  [greeting, label, closing]: [string, string, string],
): LetterText => ({
  subject,
  paragraphs: [greeting, text(portalName, data)],
  action: { label, path: '/konto/sicherheit' },
  closing: [closing],
});

/** The words of everything identity writes; tokens stand behind `#`, where no log sees them. */
export const accountLetterTexts: Record<Kind, Texts> = {
  confirmEmail: ({ token }, { portalName }) => ({
    de: {
      subject: 'Bitte bestätige deine Adresse',
      paragraphs: [
        'Hallo,',
        `mit dieser Adresse ist bei ${portalName} ein Konto angelegt worden. Bestätige sie, dann gehört beides zusammen.`,
      ],
      action: { label: 'Adresse bestätigen', path: `/bestaetigen#${token}` },
      closing: [
        'Der Link gilt drei Tage und nur einmal.',
        'Das warst nicht du? Dann tu nichts: Ohne Bestätigung gehört die Adresse zu keinem Konto.',
      ],
    },
    en: {
      subject: 'Please confirm your address',
      paragraphs: [
        'Hello,',
        `somebody has opened an account at ${portalName} with this address. Confirm it, and the two belong together.`,
      ],
      action: { label: 'Confirm the address', path: `/bestaetigen#${token}` },
      closing: [
        'The link works once, for three days.',
        'This was not you? Then do nothing: unconfirmed, the address belongs to no account.',
      ],
    },
  }),
  resetPassword: ({ token }, { portalName }) => ({
    de: {
      subject: 'Ein neues Kennwort festlegen',
      paragraphs: [
        'Hallo,',
        `für dein Konto bei ${portalName} ist ein neues Kennwort angefordert worden.`,
      ],
      action: { label: 'Neues Kennwort festlegen', path: `/passwort-neu#${token}` },
      closing: [
        'Der Link gilt eine Stunde und nur einmal. Danach sind alle Geräte abgemeldet.',
        'Das warst nicht du? Dann tu nichts: Dein Kennwort bleibt, wie es ist.',
      ],
    },
    en: {
      subject: 'Set a new password',
      paragraphs: [
        'Hello,',
        `a new password has been asked for, for your account at ${portalName}.`,
      ],
      action: { label: 'Set a new password', path: `/passwort-neu#${token}` },
      closing: [
        'The link works once, for one hour. Afterwards all devices are signed out.',
        'This was not you? Then do nothing: your password stays as it is.',
      ],
    },
  }),
  alreadyRegistered: (_data, { portalName }) => ({
    de: {
      subject: 'Du hast schon ein Konto',
      paragraphs: [
        'Hallo,',
        `gerade wollte jemand mit dieser Adresse ein Konto bei ${portalName} anlegen. Du hast hier schon eines, und daran ändert sich nichts.`,
      ],
      action: { label: 'Anmelden', path: '/anmelden' },
      closing: [
        'Kennwort vergessen? Auf der Seite zum Anmelden kannst du ein neues festlegen.',
        'Das warst nicht du? Dann tu nichts: Niemand hat Zugang zu deinem Konto bekommen.',
      ],
    },
    en: {
      subject: 'You already have an account',
      paragraphs: [
        'Hello,',
        `somebody has just tried to open an account at ${portalName} with this address. You have one here already, and nothing about it changes.`,
      ],
      action: { label: 'Sign in', path: '/anmelden' },
      closing: [
        'Forgotten your password? You can set a new one on the page where you sign in.',
        'This was not you? Then do nothing: nobody has got into your account.',
      ],
    },
  }),
  changeEmailOld: ({ token }, { portalName }) => ({
    de: {
      subject: 'Soll eine neue Adresse gelten?',
      paragraphs: [
        'Hallo,',
        `für dein Konto bei ${portalName} soll eine andere Mailadresse gelten als diese. Sag hier, dass du das willst.`,
      ],
      action: { label: 'Änderung bestätigen', path: `/adresse-bestaetigen#${token}` },
      closing: [
        'Die neue Adresse gilt, sobald beide bestätigt sind. Der Link gilt einen Tag.',
        'Das warst nicht du? Dann bestätige nichts und ändere dein Kennwort.',
      ],
    },
    en: {
      subject: 'Shall a new address take over?',
      paragraphs: [
        'Hello,',
        `your account at ${portalName} is to get an e-mail address other than this one. Say here that you want it.`,
      ],
      action: { label: 'Confirm the change', path: `/adresse-bestaetigen#${token}` },
      closing: [
        'The new address takes over once both are confirmed. The link works for one day.',
        'This was not you? Then confirm nothing, and change your password.',
      ],
    },
  }),
  changeEmailNew: ({ token }, { portalName }) => ({
    de: {
      subject: 'Bitte bestätige deine neue Adresse',
      paragraphs: ['Hallo,', `diese Adresse soll künftig für ein Konto bei ${portalName} gelten.`],
      action: { label: 'Adresse bestätigen', path: `/adresse-bestaetigen#${token}` },
      closing: [
        'Sie gilt, sobald auch die bisherige Adresse zugestimmt hat. Der Link gilt einen Tag.',
        'Das warst nicht du? Dann tu nichts: Es ändert sich nichts.',
      ],
    },
    en: {
      subject: 'Please confirm your new address',
      paragraphs: ['Hello,', `an account at ${portalName} is to use this address from now on.`],
      action: { label: 'Confirm the address', path: `/adresse-bestaetigen#${token}` },
      closing: [
        'It takes over once the former address has agreed as well. The link works for one day.',
        'This was not you? Then do nothing: nothing changes.',
      ],
    },
  }),
  emailChanged: event(
    [
      'Deine Mailadresse ist geändert',
      (p) => `für dein Konto bei ${p} gilt jetzt eine andere Mailadresse.`,
    ],
    [
      'Your e-mail address has changed',
      (p) => `your account at ${p} has another e-mail address now.`,
    ],
  ),
  passwordChanged: event(
    [
      'Dein Kennwort ist geändert',
      (p) => `das Kennwort deines Kontos bei ${p} ist geändert worden.`,
    ],
    ['Your password has changed', (p) => `the password of your account at ${p} has been changed.`],
  ),
  passkeyAdded: event(
    [
      'Ein Passkey ist dazugekommen',
      (p) => `mit einem neuen Passkey kann man sich jetzt in deinem Konto bei ${p} anmelden.`,
    ],
    [
      'A passkey has been added',
      (p) => `a new passkey can now be used to sign in to your account at ${p}.`,
    ],
  ),
  passkeyRemoved: event(
    [
      'Ein Passkey ist entfernt',
      (p) => `aus deinem Konto bei ${p} ist ein Passkey entfernt worden.`,
    ],
    ['A passkey has been removed', (p) => `a passkey has been removed from your account at ${p}.`],
  ),
  recoveryCodeUsed: event(
    [
      'Mit einem Notfallcode angemeldet',
      (p) => `in deinem Konto bei ${p} hat sich jemand mit einem Notfallcode angemeldet.`,
    ],
    [
      'Signed in with a recovery code',
      (p) => `somebody has signed in to your account at ${p} with a recovery code.`,
    ],
  ),
  newDevice: event(
    [
      'Anmeldung auf einem neuen Gerät',
      (p, { device }) => `in deinem Konto bei ${p} hat sich ein neues Gerät angemeldet: ${device}.`,
    ],
    [
      'Sign-in on a new device',
      (p, { device }) => `a new device has signed in to your account at ${p}: ${device}.`,
    ],
  ),
};
