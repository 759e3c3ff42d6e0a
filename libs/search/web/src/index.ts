import { lazyPage } from '@stadtlive/web-client';

export const SearchPage = lazyPage(() => import('./search-page/search-page.tsx'));
export const SortRulesPage = lazyPage(() => import('./sort-rules-page/sort-rules-page.tsx'));
export { ListingCard } from './listing-card/listing-card.tsx';
export { listingOf, type Listing } from './results/listing.ts';
