import { rephrase } from '@stadtlive/web-client';
import './texts.ts';

/** "Sie" where members are told of, for apps whose people do business. */
export function addressFormallyOnMembership() {
  rephrase('membership', {
    lead: 'Das sehen nur Sie und wer die Seite mit Ihnen betreibt.',
    you: '{{name}} (Sie)',
    removed: '{{name}} betreibt die Seite nicht mehr mit.',
    needEmail: 'Bitte tragen Sie eine vollständige E-Mail-Adresse ein.',
    handOverText:
      'Wer übernimmt, bestimmt fortan allein, wer die Seite betreibt. Sie bleiben als Mitglied dabei.',
    needSuccessor: 'Bitte wählen Sie, wer die Seite übernimmt.',
    password: 'Ihr Passwort',
    needPassword: 'Bitte tragen Sie Ihr Passwort ein.',
    needMember:
      'Übergeben können Sie die Seite an jemanden, der sie schon mit Ihnen betreibt. Laden Sie zuerst jemanden ein.',
    leaveText:
      'Sie können die Seite dann nicht mehr bearbeiten. Zurück kommen Sie nur mit einer neuen Einladung.',
    left: 'Sie betreiben {{name}} nicht mehr mit.',
    gone: 'Das gibt es inzwischen nicht mehr. Bitte laden Sie die Seite neu.',
    join: {
      heading: 'Sie sind eingeladen, eine Seite mitzubetreiben',
      text: 'Sie können dann alles auf ihr bearbeiten. Wer Sie eingeladen hat, bekommt eine Benachrichtigung mit Ihrem Namen.',
      declineText: 'Wenn Sie nichts tun, verfällt die Einladung von selbst.',
      signIn: 'Melden Sie sich an oder legen Sie ein Konto an, dann geht es hier weiter.',
      done: 'Sie betreiben jetzt {{name}} mit',
      doneText: 'Auf der Seite sehen Sie, wer noch dabei ist.',
      goneText: 'Sie ist abgelaufen, zurückgezogen oder schon angenommen. Bitte um eine neue.',
      own: 'Das ist Ihre eigene Seite',
      ownText: 'Sie betreiben sie schon. Die Einladung ist für jemand anderen.',
    },
  });
}
