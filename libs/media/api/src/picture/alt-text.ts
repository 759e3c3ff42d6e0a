import { badInput } from '@stadtlive/kernel';

const maxLength = 300;

/** What a picture shows, for those who cannot see it. @throws StadtliveError BAD_USER_INPUT */
export function validAltText(input: string): string {
  const alt = input.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (/[\p{Cc}\p{Cs}]/u.test(alt)) {
    throw badInput('alt', 'The description contains control characters.');
  }
  if (alt.length > maxLength) throw badInput('alt', 'The description is too long.', { maxLength });
  return alt;
}
