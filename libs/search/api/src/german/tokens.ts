/** A word of a text: as written, and as compared (lower case, real umlauts, ss for ß). */
export interface Token {
  readonly shown: string;
  readonly word: string;
  /** Pieces of a hyphenated word, e.g. `e` and `bike` of `E-Bike`; empty for others. */
  readonly pieces: readonly string[];
}

const wordPattern = /[\p{L}\p{N}]+(?:[-‐'’&][\p{L}\p{N}]+)*/gu;
const joint = /[-‐'’&]/u;
const foreignMarks = /(?<![aou])\u0308|[^\P{M}\u0308]/gu;

/** Longest word that is indexed; whatever is longer is no word. */
export const longestWord = 60;

export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const [shown] of text.normalize('NFKC').matchAll(wordPattern)) {
    const pieces = shown.split(joint).map(normalWord);
    const word = pieces.join('');
    if (word && word.length <= longestWord) {
      found.push({ shown, word, pieces: pieces.length > 1 ? pieces : [] });
    }
  }
  return found;
}

/** `Straße` → `strasse`, `Baecker` → `bäcker`, `Café` → `cafe`; `Quelle` and `neue` stay. */
export const normalWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(foreignMarks, '')
    .normalize('NFC')
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeäoq])ue/g, 'ü');

/** Without umlauts, as lexemes and forms are stored. */
export const folded = (word: string): string =>
  word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
