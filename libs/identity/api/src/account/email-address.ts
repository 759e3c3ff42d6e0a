import { domainToASCII } from 'node:url';
import { badInput } from '@stadtlive/kernel';

// The local part as browsers accept it for <input type="email"> (WHATWG HTML).
const localPart = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
// What people type; the conversion to ASCII would quietly drop or decode much else.
const typedDomain = /^[\p{L}\p{N}\p{M}.-]+$/u;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const domainName = new RegExp(`^(?:${label}\\.)+${label}$`);

/** The address as compared and stored: lower case, umlaut domains in ASCII; null if it is none. */
export function foldedEmail(input: string): string | null {
  if (input.length > 254) return null;
  const typed = input.trim();
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, at).toLowerCase();
  const typedAs = typed.slice(at + 1);
  const domain = typedDomain.test(typedAs) ? domainToASCII(typedAs) : '';
  const folded = `${local}@${domain}`;
  const valid = at > 0 && localPart.test(local) && domainName.test(domain) && folded.length <= 254;
  return valid ? folded : null;
}

export function validEmail(input: string): string {
  const email = foldedEmail(input);
  if (!email) throw badInput('email', 'This is not an e-mail address.');
  return email;
}
