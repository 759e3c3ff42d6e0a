import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Spelling } from '../german/document.ts';
import { editDistance, oneEditAway, toleratedEdits } from '../german/spelling.ts';
import { facetsOf } from '../listing/listing-lexemes.ts';
import type { ListingRecord } from '../listing/listing.record.ts';
import {
  forgetWords,
  knownWords,
  learnWords,
  lookUpWords,
  similarWords,
} from './vocabulary.sql.ts';

/** How many listings have a lexeme: of the own city, of all others. As of the last count. */
export interface Frequency {
  readonly lexeme: string;
  readonly own: number;
  readonly others: number;
}

export interface LookedUp {
  readonly frequencies: ReadonlyMap<string, Frequency>;
  /** Lexemes of words that begin with the prefix, most frequent first. */
  readonly completions: readonly Frequency[];
  /** All listings: of the own city, of the region. */
  readonly total: { readonly own: number; readonly others: number };
}

interface SimilarWord extends Spelling {
  readonly listings: number;
}

/** The words that occur in the city's and the region's listings. */
@Injectable()
export class Vocabulary {
  constructor(private readonly db: TenantDatabase) {}

  /** @param prefix folded beginning of a word, or null */
  async lookUp(lexemes: readonly string[], prefix: string | null): Promise<LookedUp> {
    const end = prefix === null ? '' : `${prefix}\u{10FFFF}`;
    const rows = await this.db.sql<Frequency & { source: 'word' | 'prefix' | 'total' }>(
      lookUpWords,
      [lexemes, prefix ?? '', end],
      'search-words',
    );
    const from = (source: string) => rows.filter((row) => row.source === source);
    const total = from('total')[0];
    return {
      frequencies: new Map(from('word').map((row) => [row.lexeme, row])),
      completions: from('prefix'),
      total: { own: Math.max(total?.own ?? 0, 1), others: Math.max(total?.others ?? 0, 1) },
    };
  }

  /** The most likely word meant by a mistyped one; the own city's words come first. */
  async meantBy(form: string): Promise<Spelling | null> {
    const edits = toleratedEdits(form.length);
    if (edits === 0) return null;
    const neighbours = form.length < 8 ? oneEditAway(form) : [];
    const rows = await this.db.sql<SimilarWord>(similarWords, [form, neighbours], 'search-similar');
    const distance = (row: SimilarWord) => editDistance(form, row.form, edits);
    const [best] = rows
      .map((row) => ({ row, distance: distance(row) }))
      .filter((one) => one.distance < Infinity)
      .sort((a, b) => a.distance - b.distance || b.row.listings - a.row.listings);
    return best?.row ?? null;
  }

  /** Which of the lexemes occur in a listing of the city or the region. */
  async known(tx: EntityManager, lexemes: readonly string[]): Promise<Set<string>> {
    if (lexemes.length === 0) return new Set();
    const rows = (await tx.query(knownWords, [lexemes])) as { lexeme: string }[];
    return new Set(rows.map(({ lexeme }) => lexeme));
  }

  /** Takes up the words of listings just put; in order, so that two writers never wait for each other in a ring. */
  async learn(
    tx: EntityManager,
    records: readonly ListingRecord[],
    found: readonly { spellings: readonly Spelling[] }[],
    mode: 'new words' | 'counts',
  ): Promise<void> {
    const words = new Map<string, Spelling & { own: number; shared: number }>();
    records.forEach((record, i) => {
      const facets = mode === 'counts' ? facetsOf(record) : [];
      const asSpellings = facets.map((facet) => ({ form: facet, lexeme: facet, shown: facet }));
      const inThis = new Map(
        [...found[i]!.spellings, ...asSpellings].map((one) => [keyOf(one), one]),
      );
      for (const [key, one] of inThis) {
        const before = words.get(key) ?? { own: 0, shared: 0 };
        const shared = before.shared + (record.audience === 'REGION' ? 1 : 0);
        words.set(key, { ...(words.get(key) ?? one), own: before.own + 1, shared });
      }
    });
    const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word);
    await tx.query(learnWords[mode], [JSON.stringify(sorted)]);
  }

  /**
   * Drops those of the lexemes that occur in no listing any more: at once where they were `rare`,
   * which is quick to tell, and the others with the next count; or `all` at once.
   */
  async forget(
    tx: EntityManager,
    lexemes: readonly string[],
    which: 'rare' | 'all',
  ): Promise<void> {
    const words = lexemes.filter((lexeme) => !lexeme.includes('='));
    if (words.length > 0) await tx.query(forgetWords, [words, which === 'rare' ? rareUpTo : null]);
  }
}

/** Listings with a lexeme at the last count. */
const rareUpTo = 3;

const keyOf = ({ form, lexeme }: Spelling): string => `${form} ${lexeme}`;
