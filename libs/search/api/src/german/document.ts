import { baseParts } from './base-words.ts';
import { compoundHead, possibleParts, splitCompound, type IsPart } from './compound.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { folded, normalWord, tokens, type Token } from './tokens.ts';

/** A text's words as the index knows them; a spelling each, for prefixes and mistyped words. */
export interface Spelling {
  /** Lower case without umlauts. */
  readonly form: string;
  readonly lexeme: string;
  readonly shown: string;
}

const mostWords = 2000;

/** The words of a text that are looked for: no stop words. */
export const content = (text: string): Token[] =>
  tokens(text)
    .filter(({ shown, word }) => !stopWords.has(shown.toLowerCase()) && !stopWords.has(word))
    .slice(0, mostWords);

/** Parts of a compound by our own words alone; empty for what our words know as a whole. */
export const baseSplit = (word: string): readonly string[] =>
  baseParts.has(stem(word)) ? [] : splitCompound(word, (lexeme) => baseParts.has(lexeme));

/** What has to be looked up in a city's vocabulary before `spellingsOf` can split by it. */
export function unknownParts(words: readonly Token[]): Set<string> {
  const unknown = new Set<string>();
  for (const { word } of words) {
    if (baseParts.has(stem(word)) || baseSplit(word).length > 0) continue;
    for (const part of possibleParts(word)) if (!baseParts.has(part)) unknown.add(part);
  }
  return unknown;
}

/** Parts of a compound by our words and those the city has. */
export function partsOf(word: string, isCityWord: IsPart): readonly string[] {
  if (baseParts.has(stem(word))) return [];
  const base = baseSplit(word);
  return base.length > 0
    ? base
    : splitCompound(word, (lexeme) => baseParts.has(lexeme) || isCityWord(lexeme));
}

/** The known end of a compound that begins with an unknown word: `Zirbellampe` is a lamp. */
const headOf = (word: string): readonly string[] =>
  compoundHead(word, (part) => baseParts.has(part));

/** Each word, its pieces and parts, all to be indexed. */
export function spellingsOf(words: readonly Token[], isCityWord: IsPart): Spelling[] {
  return words.flatMap(({ shown, word, pieces }) => {
    const whole = { form: folded(word), lexeme: stem(word), shown: shown.slice(0, 100) };
    const inside = pieces.filter((piece) => piece.length > 0 && !stopWords.has(piece));
    const parts = [word, ...inside].flatMap((one) => {
      const known = partsOf(one, isCityWord);
      return known.length > 0 ? known : headOf(one);
    });
    return [whole, ...inside.map(spellingOfWord), ...parts.map(spellingOfPart)];
  });
}

const spellingOfWord = (word: string): Spelling => ({
  form: folded(word),
  lexeme: stem(word),
  shown: word,
});

function spellingOfPart(lexeme: string): Spelling {
  const word = baseParts.get(lexeme) ?? lexeme;
  const shown = word.charAt(0).toUpperCase() + word.slice(1);
  return { form: folded(normalWord(shown)), lexeme, shown };
}
