import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

// Nothing that looks like something else in print.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 10;

/** Ten of 32 characters, as it is printed: "K7QXM-3HDPA". */
export function newClaimCode(): string {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Bound to its claim: two equal codes have different hashes. */
export const claimCodeHash = (claimId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${claimId} ${folded(code)}`)
    .digest();

export const isClaimCode = (claimId: string, code: string, hash: Buffer): boolean =>
  timingSafeEqual(claimCodeHash(claimId, code), hash);

/** As people type it: small letters, spaces, hyphens anywhere. */
const folded = (code: string) =>
  code
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 40);
