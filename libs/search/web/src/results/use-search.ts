import { request } from '@stadtlive/web-client';
import {
  MoreSearchResultsDocument,
  SearchResultsDocument,
  type SearchInput,
} from '@stadtlive/web-client/graphql';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answerOf, asLongAs, isFresh, keyOf, recall, remember, type Answer } from './answer.ts';

/** While changes keep coming, the server is asked once they pause this long. */
const pauseMs = 120;

/** After a failure it is asked again by itself. */
export const retryAfterSeconds = 10;

export interface Failure {
  key: string;
  error: unknown;
  isRetrying: boolean;
}

/**
 * Answers a search as it changes: the first change at once, further ones after a pause, each
 * aborting the one before. The old answer stays until the new one is there.
 */
export function useSearch(input: SearchInput) {
  const key = keyOf(input);
  const [answer, setAnswer] = useState<Answer | undefined>(() => recall(input));
  const [failure, setFailure] = useState<Failure>();
  const [attempt, setAttempt] = useState(0);
  const changedAt = useRef(0);
  const askNow = useRef(() => {});

  useEffect(() => {
    const known = recall(JSON.parse(key) as SearchInput);
    if (known) setAnswer(known);
    if (known && isFresh(known) && attempt === 0) return;
    const abort = new AbortController();
    const ask = async () => {
      clearTimeout(timer);
      askNow.current = () => {};
      try {
        const asked = JSON.parse(key) as SearchInput;
        const { search } = await request(SearchResultsDocument, { input: asked }, abort.signal);
        if (abort.signal.aborted) return;
        const found = asLongAs(known, answerOf(asked, search));
        remember(found);
        setAnswer(found);
        setFailure(undefined);
      } catch (error) {
        if (!abort.signal.aborted) setFailure({ key, error, isRetrying: false });
      }
    };
    const isFirst = performance.now() - changedAt.current > pauseMs;
    changedAt.current = performance.now();
    const timer = setTimeout(() => void ask(), isFirst ? 0 : pauseMs);
    askNow.current = () => void ask();
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, attempt]);

  const loadMore = async () => {
    if (!answer?.next) return;
    const page = await request(MoreSearchResultsDocument, {
      input: answer.input,
      after: answer.next,
    });
    const { edges, pageInfo } = page.search;
    const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    const longer: Answer = { ...answer, hits: [...answer.hits, ...edges], next };
    remember(longer);
    setAnswer((now) => (now?.key === longer.key ? longer : now));
  };

  const failed = failure?.key === key ? failure : undefined;
  const retry = useCallback(() => {
    setFailure((last) => last && { ...last, isRetrying: true });
    setAttempt((count) => count + 1);
  }, []);

  useEffect(() => {
    if (!failed || failed.isRetrying) return;
    const timer = setTimeout(retry, retryAfterSeconds * 1000);
    return () => clearTimeout(timer);
  }, [failed, retry]);

  return {
    answer,
    failed,
    isPending: answer?.key !== key && !failed,
    loadMore,
    /** Ends the pause: the slider was released. */
    flush: () => askNow.current(),
    retry,
  };
}
