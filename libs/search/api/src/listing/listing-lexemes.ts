import type { ListingKind } from '@stadtlive/contract';
import type { IsPart } from '../german/compound.ts';
import { content, spellingsOf, unknownParts, type Spelling } from '../german/document.ts';
import type { ListingRecord } from './listing.record.ts';

/** `=` occurs in no word, so a mark can never be typed. */
export const inTitle = (lexeme: string): string => `a=${lexeme}`;
export const inTitleOrKeywords = (lexeme: string): string => `b=${lexeme}`;
export const ofKind = (kind: ListingKind): string => `k=${kind.toLowerCase()}`;
export const ofTopic = (slug: string): string => `t=${slug}`;
/** Of GTINs only what counts: a GTIN-8, -12 and -13 are GTIN-14s with noughts before them. */
export const ofCode = (code: string): string => `g=${code.replace(/^0+/, '')}`;
export const ofStock = (inStock: boolean): string => (inStock ? 's=1' : 's=0');

export const facetsOf = ({ kind, topics, inStock }: ListingRecord): string[] => [
  ofKind(kind),
  ...topics.map(ofTopic),
  ...(inStock == null ? [] : [ofStock(inStock)]),
];

const fieldsOf = ({ title, keywords, text }: ListingRecord) => ({
  title: content(title),
  keywords: content(keywords.join(' · ')),
  text: content(text ?? ''),
});

/** Lexemes to look up in the city's vocabulary before `lexemesOf` can split by it. */
export function partsToLookUp(record: ListingRecord): Set<string> {
  const { title, keywords, text } = fieldsOf(record);
  return unknownParts([...title, ...keywords, ...text]);
}

/** All a listing is found by, and the spellings that occur in it. */
export function lexemesOf(
  record: ListingRecord,
  isCityWord: IsPart,
): { lexemes: string[]; spellings: Spelling[] } {
  const fields = fieldsOf(record);
  const title = spellingsOf(fields.title, isCityWord);
  const keywords = spellingsOf(fields.keywords, isCityWord);
  const spellings = [...title, ...keywords, ...spellingsOf(fields.text, isCityWord)];
  const lexemes = new Set([
    ...spellings.map(({ lexeme }) => lexeme),
    ...title.map(({ lexeme }) => inTitle(lexeme)),
    ...[...title, ...keywords].map(({ lexeme }) => inTitleOrKeywords(lexeme)),
    ...facetsOf(record),
    ...(record.codes ?? []).map(ofCode),
  ]);
  return { lexemes: [...lexemes], spellings };
}

/** A lexeme as it stands in a text of type tsvector or tsquery. */
export const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
