import { badInput } from '@stadtlive/kernel';

// Control characters, separators of lines, marks that turn the direction of writing, halves of pairs.
const unfit = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** @throws StadtliveError BAD_USER_INPUT */
export function validDisplayName(input: string): string {
  const name = input.normalize('NFC').trim();
  if (unfit.test(name)) throw badInput('displayName', 'The name contains characters it must not.');
  if (!visible.test(name)) throw badInput('displayName', 'Please enter a name.');
  if (Array.from(name).length > 80) {
    throw badInput('displayName', 'The name is too long.', { maxLength: 80 });
  }
  return name;
}
