import { ofKind, ofStock, ofTopic } from '../listing/listing-lexemes.ts';
import type { SearchRequest } from './search-request.ts';
import type { Group } from './search-terms.ts';

type Chosen = Pick<SearchRequest, 'kinds' | 'topic' | 'inStock'>;

/** The filters of a search that are lexemes of the listing: one of the kinds, the topic, the stock. */
export const facetsFor = ({ kinds, topic, inStock }: Chosen): Group[] => [
  ...(kinds.length > 0 ? [kinds.map((kind) => [ofKind(kind)])] : []),
  ...(topic === null ? [] : [[[ofTopic(topic)]]]),
  ...(inStock === null ? [] : [[[ofStock(inStock)]]]),
];
