import { randomInt } from 'node:crypto';

// Consonants only: no word of any language, nothing a stemmer shortens or a folding changes.
const letters = 'bcdfghjklmnpqrstvwxz';
const digits = '0123456789';

const random = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Marks everything of one person: each field gets a word of its own that begins alike. */
export class Marks {
  /** In every word of this person. */
  readonly stem = `${random(letters, 11)}`;
  readonly #fields = new Map<string, string>();
  readonly #whole = new Set<string>();

  /** A new word for a field. */
  word(field: string): string {
    const word = `${this.stem}${random(letters, 7)}`;
    this.#fields.set(word, field);
    return word;
  }

  /** For fields that take digits only. @param finish makes it valid, e.g. by a check digit */
  number(field: string, length: number, finish = (number: string) => number): string {
    const number = finish(`4${random(digits, length - 1)}`);
    this.#fields.set(number, field);
    this.#whole.add(number);
    return number;
  }

  /** Something the portal itself has made for this person, e.g. the account's id. */
  also(field: string, id: string): void {
    this.#fields.set(id, field);
    this.#whole.add(id);
  }

  /** Which field each word and number was made for. */
  get fields(): ReadonlyMap<string, string> {
    return this.#fields;
  }

  /** What has to be gone: finding these finds everything. */
  get sought(): readonly string[] {
    return [this.stem, ...this.#whole];
  }

  /** Every single one, to see that each has been found once. */
  get all(): readonly string[] {
    return [...this.#fields.keys()];
  }
}

/**
 * As long as the field allows, so that the database compresses it and stores part of it elsewhere:
 * one half repeats itself, the other cannot be packed. The word stands at both ends.
 */
export function prolonged(word: string, length: number): string {
  const room = length - 2 * word.length - 2;
  if (room < 20) return word;
  const half = Math.floor(room / 2);
  const noise = random('aeiou0123456789AEIOU', half).replace(/(.{9})./g, '$1 ');
  const echo = 'immer wieder dasselbe '.repeat(Math.ceil(half / 22)).slice(0, room - half);
  return `${word} ${echo}${noise} ${word}`;
}
