import type { ShopToEditFragment } from '@stadtlive/web-client/graphql';
import { createContext, useContext } from 'react';

export type Shop = ShopToEditFragment;

/** The shop being looked after; undefined for somebody who has none yet. */
export const ShopContext = createContext<Shop | undefined>(undefined);

export const useShop = () => useContext(ShopContext);
