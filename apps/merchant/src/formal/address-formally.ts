import { addressFormallyAtSignIn } from '@stadtlive/identity-web/formal-sign-in';
import { rephrase } from '@stadtlive/web-client';

/** Shops are addressed with "Sie"; what they share with residents says "du". */
export function addressFormally() {
  rephrase('words', {
    error: {
      generic: 'Der Server antwortet gerade nicht. Ihre Eingaben sind noch da.',
      UNAUTHENTICATED: 'Dafür müssen Sie angemeldet sein.',
    },
  });
  addressFormallyAtSignIn();
}
