import type { KindCount, ListingKind } from '@stadtlive/contract';
import { ofKind } from '../listing/listing-lexemes.ts';
import type { LookedUp, Vocabulary } from '../vocabulary/vocabulary.service.ts';
import {
  countStatement,
  kindSampleStatement,
  mostCounted,
  type Counts,
} from './count-statement.ts';
import { shareFor } from './histogram.ts';
import type { Run } from './search.ts';
import type { Asked } from './search-statement.ts';
import { searchTerms, type Group } from './search-terms.ts';

const kinds: readonly ListingKind[] = [
  'PRODUCT',
  'BUSINESS',
  'CLUB',
  'INSTITUTION',
  'PERSON',
  'GROUP',
  'EVENT',
  'POST',
];

interface WithoutKinds {
  readonly words: readonly Group[];
  readonly facets: readonly Group[];
  readonly found: LookedUp;
}

/**
 * Few hits are counted at once, by kind. Of many, a share of the rows tells which kinds have far more
 * than a thousand; the others are counted one by one.
 */
export async function countKinds(
  run: Run,
  vocabulary: Vocabulary,
  asked: Asked,
  { words, facets, found }: WithoutKinds,
): Promise<KindCount[]> {
  const terms = searchTerms(words, facets, found);
  const share = shareFor(terms.own.hits + terms.others.hits);
  const rows = await run<{ kind: ListingKind; hits: number }>(
    kindSampleStatement({ ...asked, terms }, share),
  );
  const seen = new Map(rows.map(({ kind, hits }) => [kind, hits * share]));
  const many = (kind: ListingKind) => share === 1 || (seen.get(kind) ?? 0) >= 2 * mostCounted;
  const counted = share === 1 ? found : await withKinds(vocabulary, found);
  const counts: KindCount[] = [];
  for (const kind of kinds) {
    const ofThisKind = searchTerms(words, [...facets, [[ofKind(kind)]]], counted);
    const count = many(kind)
      ? (seen.get(kind) ?? 0)
      : (await run<Counts>(countStatement({ ...asked, terms: ofThisKind })))[0]!.total;
    if (count > 0) counts.push({ kind, count: Math.min(count, mostCounted) });
  }
  return counts;
}

/** Where any kind has been counted, a kind that was not has no listings. */
async function withKinds(vocabulary: Vocabulary, found: LookedUp): Promise<LookedUp> {
  const { frequencies } = await vocabulary.lookUp(kinds.map(ofKind), null);
  const missing =
    frequencies.size === 0 ? [] : kinds.map(ofKind).filter((kind) => !frequencies.has(kind));
  const none = missing.map((lexeme) => [lexeme, { lexeme, own: 0, others: 0 }] as const);
  return { ...found, frequencies: new Map([...found.frequencies, ...frequencies, ...none]) };
}
