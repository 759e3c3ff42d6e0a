import { lazyPage } from '@stadtlive/web-client';

export const Assortment = lazyPage(() => import('./assortment/assortment.tsx'));
export const ProductPage = lazyPage(() => import('./product-page/product-page.tsx'));
