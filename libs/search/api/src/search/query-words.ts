import { Injectable } from '@nestjs/common';
import { baseParts } from '../german/base-words.ts';
import { content, partsOf, unknownParts } from '../german/document.ts';
import { stem } from '../german/stem.ts';
import { folded, normalWord, type Token } from '../german/tokens.ts';
import { type LookedUp, Vocabulary } from '../vocabulary/vocabulary.service.ts';
import type { Group } from './search-terms.ts';

export interface ReadQuery {
  readonly words: readonly Group[];
  readonly found: LookedUp;
  /** What is searched instead, when a word was mistyped. */
  readonly correctedText: string | null;
  /** Null when nothing typed is a word that is looked for. */
  readonly searchedText: string | null;
}

const shortestPrefix = 2;
/** From this length on a word that is known is a beginning as well: `Bäcker` also finds `Bäckerei…`. */
const ambiguousPrefix = 4;
const correctable = /^\p{Ll}{4,40}$/u;

/** Understands what a person has typed, by our words, the city's and the region's. */
@Injectable()
export class QueryWords {
  constructor(private readonly vocabulary: Vocabulary) {}

  async read(text: string, facets: readonly string[]): Promise<ReadQuery> {
    const words = content(text);
    const prefix = beginning(text, words.at(-1));
    const found = await this.vocabulary.lookUp([...toLookUp(words), ...facets], prefix);
    const meant = await Promise.all(words.map((word) => this.#correct(word, found, prefix)));
    const searched = words.map((word, i) => meant[i] ?? word);
    const groups = searched.map((word, i) => {
      const isLast = i === words.length - 1 && !meant[i];
      return groupOf(word, found, isLast ? prefix : null);
    });
    const searchedText = searched.map(({ shown }) => shown).join(' ') || null;
    const correctedText = meant.some(Boolean) ? searchedText : null;
    return { words: groups, found, correctedText, searchedText };
  }

  async #correct(token: Token, found: LookedUp, prefix: string | null): Promise<Token | null> {
    const { word, pieces } = token;
    const isBeginning = folded(word) === prefix && found.completions.length > 0;
    if (pieces.length > 0 || isBeginning || !correctable.test(word)) return null;
    if (isKnown(found)(stem(word)) || baseParts.has(stem(word))) return null;
    if (partsOf(word, isKnown(found)).length > 0) return null;
    const meant = await this.vocabulary.meantBy(folded(word));
    return meant && { shown: meant.shown, word: normalWord(meant.shown), pieces: [] };
  }
}

const isKnown = (found: LookedUp) => (lexeme: string) => found.frequencies.has(lexeme);

function toLookUp(words: readonly Token[]): Set<string> {
  const lexemes = unknownParts(words);
  for (const { word, pieces } of words) {
    for (const one of [word, ...pieces]) lexemes.add(stem(one));
    for (const part of partsOf(word, () => false)) lexemes.add(part);
  }
  return lexemes;
}

/** The last word, while nothing follows it: it may go on. */
function beginning(text: string, last: Token | undefined): string | null {
  const ends = last && text.normalize('NFKC').endsWith(last.shown);
  return ends && last.word.length >= shortestPrefix ? folded(last.word) : null;
}

function groupOf({ word, pieces }: Token, found: LookedUp, prefix: string | null): Group {
  const lexeme = stem(word);
  const parts = partsOf(word, isKnown(found));
  const known = isKnown(found)(lexeme);
  const completes = prefix !== null && (!known || word.length >= ambiguousPrefix);
  const completions = (completes ? found.completions : [])
    .map((completion) => completion.lexeme)
    .filter((other) => other !== lexeme && (!known || other.startsWith(lexeme)));
  return [
    [lexeme],
    ...(parts.length > 1 ? [parts] : []),
    ...(pieces.length > 0 ? [pieces.map(stem)] : []),
    ...completions.map((completion) => [completion]),
  ];
}
