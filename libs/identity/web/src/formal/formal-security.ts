import { rephrase } from '@stadtlive/web-client';
import '../security/texts.ts';

/** "Sie" on the screens of security, for apps whose people do business. */
export function addressFormallyOnSecurity() {
  rephrase('security', {
    lead: 'Wie Sie sich anmelden, und wo Sie angemeldet sind.',
    need: {
      email: 'Bitte tragen Sie die neue Adresse ein.',
      displayName: 'Bitte tragen Sie einen Namen ein.',
      password: 'Bitte tragen Sie Ihr Passwort ein.',
      passkeyName: 'Bitte geben Sie dem Passkey einen Namen.',
    },
    wrong: {
      email: 'Diese Adresse lässt sich nicht verwenden. Bitte prüfen Sie sie noch einmal.',
      displayName:
        'Dieser Name lässt sich nicht verwenden. Er darf höchstens 80 lesbare Zeichen haben.',
      passkeyName: 'Der Name darf höchstens 60 lesbare Zeichen haben.',
    },
    accessText: 'Wie Sie hier heißen, und womit Sie sich ausweisen.',
    currentPassword: 'Ihr Passwort',
    name: {
      field: 'Ihr Name im Portal',
      hint: 'Mit diesem Namen erscheinen Sie im Portal.',
      done: 'Ab jetzt heißen Sie hier {{name}}.',
    },
    email: {
      hintUnconfirmed: 'Dorthin kommt eine Mail. Geändert wird, wenn Sie sie bestätigen.',
      pendingText:
        'Folgen Sie dem Link in beiden Mails, die an die bisherige und die neue Adresse gingen. Nach einem Tag verfällt die Änderung.',
      pendingTextUnconfirmed:
        'Folgen Sie dem Link in der Mail an die neue Adresse. Nach einem Tag verfällt die Änderung.',
    },
    confirm: {
      heading: 'Bitte bestätigen Sie Ihre Adresse',
      already: 'Ihre Adresse ist schon bestätigt.',
    },
    passkeys: {
      addHint: 'Daran erkennen Sie ihn später in dieser Liste.',
      removeText:
        'Damit melden Sie sich hier nicht mehr an. Auf dem Gerät selbst löschen Sie ihn in dessen Passwort-Einstellungen.',
      removeLast: 'Es ist Ihr letzter: Danach genügt zum Anmelden wieder das Passwort.',
    },
    second: {
      off: 'Schalten Sie es ein, dann braucht es nach dem Passwort zusätzlich einen Passkey.',
      onText:
        'Sie bekommen acht Notfallcodes für den Fall, dass der Passkey verloren geht. Ohne Passkey und ohne Code kommen Sie nicht mehr ins Konto.',
    },
    recovery: {
      left_zero: 'Keiner mehr übrig. Bitte erstellen Sie neue, bevor Sie sie brauchen.',
      renewText: 'Sie bekommen acht neue. Die bisherigen gelten dann nicht mehr.',
      heading: 'Ihre Notfallcodes',
      text: 'Schreiben Sie sie auf oder sichern Sie sie außerhalb dieses Geräts. Sie werden nur jetzt gezeigt. Geht der Passkey verloren, melden Sie sich mit dem Passwort und einem dieser Codes an.',
    },
    devices: {
      text: 'Hier sind Sie angemeldet. Ein Gerät, das 30 Tage nicht benutzt wird, ist von selbst abgemeldet.',
      endText:
        'Wer dort sitzt, braucht danach Ihr Passwort oder einen Passkey. Kennen Sie das Gerät nicht, ändern Sie auch Ihr Passwort.',
    },
  });
}
