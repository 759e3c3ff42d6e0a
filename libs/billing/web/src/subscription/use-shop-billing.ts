import { useQuery } from '@apollo/client/react';
import { ShopBillingDocument, type ShopAccountFragment } from '@stadtlive/web-client/graphql';

export type ShopAccount = ShopAccountFragment;
/** Of an organisation that has something to pay. */
export type Facts = NonNullable<ShopAccount['subscription']>;

/** What an organisation's owner may know of its bill. */
export const useShopBilling = (slug: string) =>
  useQuery(ShopBillingDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
