import { jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import type { SearchInput } from '@stadtlive/web-client/graphql';
import { useSearch } from './use-search.ts';

const found = (total: number) => ({
  data: {
    search: {
      totalCount: total,
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  },
});
const asked = jest.fn<(body: string) => Promise<object>>();

beforeEach(() => {
  jest.useFakeTimers();
  asked.mockReset();
  globalThis.fetch = (async (_url: string, { body }: { body: string }) => ({
    status: 200,
    json: () => asked(body),
  })) as unknown as typeof fetch;
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

test('what was found stays when the next answer fails, and it is asked again by itself', async () => {
  const start: SearchInput = { text: 'Rad', radiusKm: 5 };
  asked.mockResolvedValueOnce(found(3)).mockRejectedValueOnce(new TypeError('offline'));
  const { result, rerender } = renderHook(useSearch, { initialProps: start });
  await pass(200);
  expect(result.current.answer?.search.totalCount).toBe(3);

  rerender({ ...start, radiusKm: 10 });
  await pass(200);
  expect(result.current.failed).toMatchObject({ isRetrying: false });
  expect(result.current.answer?.search.totalCount).toBe(3);
  expect(asked).toHaveBeenCalledTimes(2);

  asked.mockResolvedValueOnce(found(7));
  await pass(9_000);
  expect(asked).toHaveBeenCalledTimes(2);
  await pass(1_000);
  await pass(200);
  expect(asked).toHaveBeenCalledTimes(3);
  expect(result.current.failed).toBeUndefined();
  expect(result.current.answer?.search.totalCount).toBe(7);
});

test('a failed retry says so again, and another search forgets it', async () => {
  asked.mockRejectedValue(new TypeError('offline'));
  const { result, rerender } = renderHook(useSearch, {
    initialProps: { text: 'Hut' } as SearchInput,
  });
  await pass(200);
  expect(result.current.failed).toBeDefined();
  act(() => result.current.retry());
  expect(result.current.failed).toMatchObject({ isRetrying: true });
  await pass(200);
  expect(result.current.failed).toMatchObject({ isRetrying: false });
  asked.mockResolvedValue(found(1));
  rerender({ text: 'Schal' });
  expect(result.current.failed).toBeUndefined();
  await pass(200);
  expect(result.current.answer?.search.totalCount).toBe(1);
});
