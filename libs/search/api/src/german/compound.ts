import { stem } from './stem.ts';

/** Whether a lexeme is a word that compounds are made of. */
export type IsPart = (lexeme: string) => boolean;

const joints = ['s', 'es', 'n', 'en', 'ens', 'er', 'e'];
const shortest = 3;
/** A word of two letters that does end German compounds. `ei` would split every `…erei`. */
const tiny = 'öl';
const longest = 40;

interface Split {
  readonly cost: number;
  readonly lexemes: readonly string[];
}

/**
 * The fewest known words that make up the whole of `word`, as lexemes: `kinderfahrrad` → `kind`,
 * `fahrrad`. Empty when it is no compound or not all of it is known.
 */
export function splitCompound(word: string, isPart: IsPart): readonly string[] {
  if (word.length < 5 || word.length > longest || /[^\p{Ll}]/u.test(word)) return [];
  const best: (Split | undefined)[] = [{ cost: 0, lexemes: [] }];
  for (let end = 2; end <= word.length; end++) {
    for (let start = 0; start <= end - 2; start++) {
      const before = best[start];
      if (!before || (start === 0 && end === word.length)) continue;
      const part = partOf(word.slice(start, end), end === word.length, isPart);
      if (!part) continue;
      const cost = before.cost + part.cost;
      if (cost < (best[end]?.cost ?? Infinity)) {
        best[end] = { cost, lexemes: [...before.lexemes, part.lexeme] };
      }
    }
  }
  return best[word.length]?.lexemes ?? [];
}

function partOf(piece: string, isLast: boolean, isPart: IsPart) {
  const short = piece.length === shortest ? 0.4 : 0;
  if (isLongEnough(piece) && isPart(stem(piece))) return { lexeme: stem(piece), cost: 1 + short };
  if (isLast) return undefined;
  for (const joint of joints) {
    const bare = piece.slice(0, -joint.length);
    if (piece.endsWith(joint) && isLongEnough(bare) && isPart(stem(bare))) {
      return { lexeme: stem(bare), cost: 1.2 };
    }
  }
  return undefined;
}

const isLongEnough = (piece: string) => piece.length >= shortest || piece === tiny;

const shortestHead = 5;
const shortestRest = 4;

/** The longest known word that `word` ends in, as a lexeme in a list; empty when there is none. */
export function compoundHead(word: string, isPart: IsPart): readonly string[] {
  if (word.length > longest || /[^\p{Ll}]/u.test(word) || isPart(stem(word))) return [];
  for (let start = shortestRest; start <= word.length - shortestHead; start++) {
    const lexeme = stem(word.slice(start));
    if (isPart(lexeme)) return [lexeme];
  }
  return [];
}

/** Lexemes that, if known, could be parts of `word`: what to ask the vocabulary for. */
export function possibleParts(word: string): Set<string> {
  const parts = new Set<string>();
  if (word.length < 8 || word.length > longest || /[^\p{Ll}]/u.test(word)) return parts;
  for (let start = 0; start <= word.length - 4; start++) {
    for (let end = start + 4; end <= word.length; end++) {
      if (end - start < word.length) parts.add(stem(word.slice(start, end)));
    }
  }
  return parts;
}
