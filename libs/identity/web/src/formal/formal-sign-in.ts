import { rephrase } from '@stadtlive/web-client';
import '../account-screen/texts.ts';
import '../texts.ts';

/** "Sie" on the screens before the account's door, for apps whose people do business. */
export function addressFormallyAtSignIn() {
  rephrase('words', {
    error: {
      generic: 'Der Server antwortet gerade nicht. Ihre Eingaben sind noch da.',
      UNAUTHENTICATED: 'Dafür müssen Sie angemeldet sein.',
    },
  });
  rephrase('accountScreen', { signInText: 'Melden Sie sich an, dann geht es hier weiter.' });
  rephrase('identity', {
    registerIntro: 'Mit einem Konto gehören Sie zu {{portal}}. Suchen und lesen geht auch ohne.',
    emailHint: 'Dorthin kommt eine Mail, mit der Sie die Adresse bestätigen.',
    displayName: 'Ihr Name im Portal',
    displayNameHint: 'Mit diesem Namen erscheinen Sie im Portal.',
    need: {
      email: 'Bitte tragen Sie Ihre E-Mail-Adresse ein.',
      password: 'Bitte tragen Sie Ihr Passwort ein.',
      displayName: 'Bitte tragen Sie einen Namen ein.',
      recoveryCode: 'Bitte tragen Sie einen Ihrer Notfallcodes ein.',
    },
    bye: 'Sie sind abgemeldet.',
    passkey: {
      known: 'Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto.',
      elsewhere:
        'Für diese Adresse des Portals haben Sie keinen Passkey. Bitte melden Sie sich dort an, wo Sie ihn angelegt haben.',
    },
    second: {
      heading: 'Jetzt noch Ihr Passkey',
      text: 'Das Passwort stimmt. Dieses Konto verlangt zusätzlich einen Passkey; Ihr Gerät fragt danach.',
      waiting: 'Ihr Gerät fragt …',
      codeHint:
        'Einer der Codes, die Sie beim Einschalten bekommen haben, zum Beispiel K7QM-2X9D-P4TB.',
    },
    letter: {
      failedText:
        'Der Server antwortet nicht. Der Link bleibt gültig, bitte versuchen Sie es gleich noch einmal.',
    },
    confirm: {
      done: 'Ihre Adresse ist bestätigt',
      doneText: 'Ab jetzt gehört diese E-Mail-Adresse zu Ihrem Konto und zu keinem anderen.',
      staleText:
        'Er ist abgelaufen oder schon benutzt. Ist Ihre Adresse noch nicht bestätigt, schicken Sie sich in Ihrem Konto eine neue Mail.',
    },
    change: {
      done: 'Ihre Adresse ist geändert',
      doneText:
        'Melden Sie sich ab jetzt mit der neuen Adresse an. Beide Adressen bekommen eine Nachricht.',
      takenText:
        'Inzwischen gehört sie zu einem anderen Konto. Ihre bisherige Adresse gilt unverändert.',
      staleText:
        'Er ist abgelaufen oder schon benutzt, oder die Änderung wurde zurückgenommen. Im Konto sehen Sie, welche Adresse gilt.',
    },
    forgotten: {
      text: 'Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.',
      sent: 'Sehen Sie in Ihr Postfach',
      sentHint: 'Nichts da? Sehen Sie im Spam-Ordner nach, oder prüfen Sie die Adresse.',
    },
    reset: {
      text: 'Danach sind Sie überall abgemeldet und melden sich mit dem neuen Passwort an.',
      done: 'Ihr neues Passwort gilt',
      staleText: 'Er gilt eine Stunde und nur einmal. Lassen Sie sich einen neuen schicken.',
    },
  });
}
