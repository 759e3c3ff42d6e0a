import { addressFormallyAtSignIn } from '@stadtlive/identity-web/formal-sign-in';

/** Shops are addressed with "Sie"; what they share with residents says "du". */
export function addressFormally() {
  addressFormallyAtSignIn();
}
