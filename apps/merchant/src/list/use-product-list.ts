import { useQuery } from '@apollo/client/react';
import { MerchantProductsDocument } from '@stadtlive/web-client/graphql';
import { useDeferredValue, useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Shop } from '../shop/shop.ts';
import { readChoice, variablesOf, writeChoice, type ListChoice } from './list-address.ts';

/** Cursors of the pages before this one, kept in the history beside the address. */
interface Trail {
  before?: string[];
}

/** One page of the owner's products, as the address says, and the ways to others. */
export function useProductList(shop: Shop, perPage: number) {
  const [params] = useSearchParams();
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  const choice = useMemo(() => readChoice(params), [params]);
  const text = useDeferredValue(choice.text);
  const query = useQuery(MerchantProductsDocument, {
    variables: variablesOf(shop.slug, { ...choice, text }, perPage),
    fetchPolicy: 'cache-and-network',
  });
  const products = (query.data ?? query.previousData)?.organisation?.products;
  const before = (state as Trail | null)?.before ?? [];
  const go = (next: ListChoice, trail: string[], isReplaced = false) =>
    void navigate(
      { pathname, search: writeChoice(next).toString() },
      { state: { before: trail } satisfies Trail, replace: isReplaced },
    );
  const end = products?.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
  const first = before.length * perPage + 1;
  const shown = products?.edges?.length ?? 0;

  return {
    choice,
    rows: products?.edges.map(({ node }) => node),
    total: products?.totalCount,
    error: query.error,
    refetch: query.refetch,
    isStale: query.data === undefined && query.previousData !== undefined,
    range: { first, last: first + shown - 1 },
    /** Any other choice begins at the beginning. */
    choose: (part: Partial<ListChoice>) =>
      go({ ...choice, ...part, after: null }, [], part.text !== undefined),
    next: end ? () => go({ ...choice, after: end }, [...before, choice.after ?? '']) : undefined,
    previous:
      choice.after === null
        ? undefined
        : () => go({ ...choice, after: before.at(-1) || null }, before.slice(0, -1)),
  };
}

export type ProductListState = ReturnType<typeof useProductList>;
