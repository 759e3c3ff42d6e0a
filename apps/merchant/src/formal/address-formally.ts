import '@stadtlive/identity-web';
import { rephrase } from '@stadtlive/web-client';

/** Shops are addressed with "Sie"; what they share with residents says "du". */
export function addressFormally() {
  rephrase('words', {
    error: {
      generic: 'Der Server antwortet gerade nicht. Ihre Eingaben sind noch da.',
      UNAUTHENTICATED: 'Dafür müssen Sie angemeldet sein.',
    },
  });
  rephrase('identity', {
    registerIntro: 'Mit einem Konto gehören Sie zu {{portal}}. Suchen und lesen geht auch ohne.',
    displayName: 'Ihr Name im Portal',
    displayNameHint: 'Mit diesem Namen erscheinen Sie im Portal.',
    need: {
      email: 'Bitte tragen Sie Ihre E-Mail-Adresse ein.',
      password: 'Bitte tragen Sie Ihr Passwort ein.',
      displayName: 'Bitte tragen Sie einen Namen ein.',
    },
    taken: 'Mit dieser E-Mail gibt es schon ein Konto. Bitte melden Sie sich damit an.',
    bye: 'Sie sind abgemeldet.',
  });
}
