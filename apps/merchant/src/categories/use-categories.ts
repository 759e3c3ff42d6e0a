import { useQuery } from '@apollo/client/react';
import {
  MerchantCategoriesDocument,
  type MerchantCategoriesQuery,
} from '@stadtlive/web-client/graphql';

export type Category = MerchantCategoriesQuery['categories'][number];

const none: Category[] = [];

/** The city's tree of goods; empty until it is there. */
export function useCategories() {
  const { data, error } = useQuery(MerchantCategoriesDocument);
  const tree = data?.categories ?? none;
  return {
    tree,
    hasFailed: error !== undefined,
    categoryOf: (slug: string | null | undefined) => tree.find((one) => one.slug === slug),
  };
}
