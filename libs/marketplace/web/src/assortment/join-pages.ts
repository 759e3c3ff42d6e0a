import type { AssortmentQuery } from '@stadtlive/web-client/graphql';

/** The next page behind the ones already there. */
export function joinPages(
  shown: AssortmentQuery,
  { fetchMoreResult: page }: { fetchMoreResult: AssortmentQuery },
): AssortmentQuery {
  if (!shown.organisation || !page.organisation) return shown;
  const { products } = page.organisation;
  const edges = [...shown.organisation.products.edges, ...products.edges];
  return { ...shown, organisation: { ...shown.organisation, products: { ...products, edges } } };
}
