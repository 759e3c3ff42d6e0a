import { badInput } from '@stadtlive/kernel';

const maxLength = 80;

// Control characters, separators of lines, halves of pairs, what has no agreed meaning, and blanks
// that pretend to be letters.
const unfit = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u2800\ufffc\ufffd]/u;

// What shows nothing, or turns the direction of writing. Emoji need two of these to hold together.
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const emojiJoints =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])(?:\u200d(?=\p{Extended_Pictographic})|\ufe0f)/gu;

const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
const towers = /\p{M}{4,}/u;

const rightToLeft =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const writtenLeft = new RegExp(`(?=\\p{L})[${rightToLeft}]`, 'u');
const writtenRight = new RegExp(`(?=\\p{L})[^${rightToLeft}]`, 'u');

const latin = /\p{Script=Latin}/u;
const likeLatin = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * A name as it is shown: composed (NFC), single spaces, and nothing that makes it look like another.
 * @throws StadtliveError BAD_USER_INPUT
 */
export function validDisplayName(input: string): string {
  if (input.length > maxLength * 20) throw tooLong();
  const name = input
    .normalize('NFC')
    .trim()
    .replace(/\p{Zs}+/gu, ' ');
  if (unfit.test(name) || unseen.test(name.replace(emojiJoints, '')) || towers.test(name)) {
    throw badInput('displayName', 'The name contains characters it must not.');
  }
  if (!visible.test(name)) throw badInput('displayName', 'Please enter a name.');
  if (writtenLeft.test(name) && writtenRight.test(name)) {
    throw badInput('displayName', 'The name mixes directions of writing.');
  }
  if (name.split(' ').some((word) => latin.test(word) && likeLatin.test(word))) {
    throw badInput('displayName', 'The name mixes letters of different scripts in one word.');
  }
  if (Array.from(name).length > maxLength) throw tooLong();
  return name;
}

const tooLong = () => badInput('displayName', 'The name is too long.', { maxLength });
