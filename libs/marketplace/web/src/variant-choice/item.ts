import type { ShownProductFragment, ShownVariantFragment } from '@stadtlive/web-client/graphql';

/** What can be bought: one of the variants, or the product itself where it comes in one kind only. */
export type Item = Pick<
  ShownVariantFragment,
  | 'priceCents'
  | 'unitPrice'
  | 'reduction'
  | 'stock'
  | 'stockLevel'
  | 'stockAsOf'
  | 'content'
  | 'gtin'
>;

export const itemOf = (
  product: ShownProductFragment,
  variant: ShownVariantFragment | undefined,
): Item => variant ?? product;
