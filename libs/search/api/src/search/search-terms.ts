import type { Frequency, LookedUp } from '../vocabulary/vocabulary.service.ts';

/** One of these conjunctions of lexemes has to be there. */
export type Group = readonly (readonly string[])[];

/** How many rows a search will meet in one table, as far as counted words can tell. */
export interface Expectation {
  /** Were the words independent of each other. */
  readonly hits: number;
  /** Rows with the rarest of the words. */
  readonly rarest: number;
}

/** What a listing has to have: words typed, and facets chosen. */
export interface SearchTerms {
  readonly words: readonly Group[];
  readonly facets: readonly Group[];
  /** The rarest of both, as sets of lexemes of each of which a hit has one. */
  readonly keys: readonly (readonly string[])[];
  readonly own: Expectation;
  readonly others: Expectation;
}

type Side = 'own' | 'others';

const mostKeys = 4;

export function searchTerms(
  words: readonly Group[],
  facets: readonly Group[],
  found: LookedUp,
): SearchTerms {
  const known = new Map<string, Frequency>(found.frequencies);
  for (const completion of found.completions) known.set(completion.lexeme, completion);
  const listings = (side: Side) => (lexeme: string) =>
    known.get(lexeme)?.[side] ?? (isFacet(lexeme) ? found.total[side] : 0);
  const expect = (side: Side): Expectation => {
    const groups = [...words, ...facets];
    const total = Math.max(found.total[side], ...groups.flat(2).map(listings(side)));
    const counts = groups.map((group) => Math.min(total, rowsOf(group, listings(side))));
    return {
      hits: counts.reduce((hits, count) => (hits * count) / total, total),
      rarest: Math.min(total, ...counts),
    };
  };
  const everywhere = (lexeme: string) => listings('own')(lexeme) + listings('others')(lexeme);
  const byRarity = [...words, ...facets]
    .map((group) => ({ group, rows: rowsOf(group, everywhere) }))
    .sort((a, b) => a.rows - b.rows);
  const keys = anyOfEach(byRarity.map(({ group }) => group)).slice(0, mostKeys);
  return { words, facets, keys, own: expect('own'), others: expect('others') };
}

/** A word nobody has counted yet is rare; a facet nobody has counted yet may be on every row. */
const isFacet = (lexeme: string) => lexeme.includes('=');

const rowsOf = (group: Group, listings: (lexeme: string) => number): number =>
  group.reduce((sum, lexemes) => sum + Math.min(...lexemes.map(listings)), 0);

/** The groups as plain sets, a condition an index of arrays can check; at least as wide as the groups. */
export function anyOfEach(groups: readonly Group[]): string[][] {
  return groups.flatMap((group) => {
    const single = group.filter((lexemes) => lexemes.length === 1).flat();
    const several = group.filter((lexemes) => lexemes.length > 1);
    if (several.length !== 1) return [[...single, ...several.map((lexemes) => lexemes.at(-1)!)]];
    return several[0]!.map((lexeme) => [...single, lexeme]);
  });
}
