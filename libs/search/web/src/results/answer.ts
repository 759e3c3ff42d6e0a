import { canonical, takeBootAnswer } from '@stadtlive/web-client';
import {
  SearchResultsDocument,
  type HitFragment,
  type SearchInput,
  type SearchResultsQuery,
} from '@stadtlive/web-client/graphql';

export type Search = SearchResultsQuery['search'];
export type Hit = HitFragment;

/** A search that has been answered, with all pages loaded so far. */
export interface Answer {
  key: string;
  input: SearchInput;
  search: Search;
  hits: readonly Hit[];
  /** Where the next page begins; null when there is none. */
  next: string | null;
  askedAt: number;
}

export const keyOf = (input: SearchInput) => canonical(input);

export const answerOf = (input: SearchInput, search: Search, askedAt = Date.now()): Answer => ({
  key: keyOf(input),
  input,
  search,
  hits: search.edges,
  next: search.pageInfo.hasNextPage ? (search.pageInfo.endCursor ?? null) : null,
  askedAt,
});

/** A newer first page in front of the pages loaded already: a list does not shrink while read. */
export function asLongAs(known: Answer | undefined, found: Answer): Answer {
  if (!known || known.hits.length <= found.hits.length || !found.next) return found;
  const ids = new Set(found.hits.map(({ node }) => node.id));
  const rest = known.hits.slice(known.search.edges.length).filter(({ node }) => !ids.has(node.id));
  return { ...found, hits: [...found.hits, ...rest], next: known.next };
}

const most = 30;
const answers = new Map<string, Answer>();

/** Keeps the latest searches, so that the way back shows at once what was there. */
export function remember(answer: Answer) {
  answers.delete(answer.key);
  answers.set(answer.key, answer);
  if (answers.size > most) answers.delete(answers.keys().next().value!);
}

export function recall(input: SearchInput): Answer | undefined {
  const booted = takeBootAnswer<SearchResultsQuery>(SearchResultsDocument, { input });
  if (booted) remember(answerOf(input, booted.search));
  return answers.get(keyOf(input));
}

const freshForMs = 30_000;

export const isFresh = (answer: Answer) => Date.now() - answer.askedAt < freshForMs;
