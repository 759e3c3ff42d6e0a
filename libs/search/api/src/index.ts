import type { SchemaPart } from '@stadtlive/tenancy-api';

export { lexemesOf } from './listing/listing-lexemes.ts';
export type { ListingRecord, ListingRow, OpenInterval } from './listing/listing.record.ts';
export { ListingTypes, type ListingType } from './listing/listing-types.ts';
export { ListingWalk, type ListedThing, type ListingPart } from './listing/listing-walk.service.ts';
export { Listings } from './listing/listings.service.ts';
export { CodeSearch, type CodeHit } from './search/code-search.ts';
export { kilometres } from './search/search.ts';
export { nearOf } from './search/search-request.ts';
export { SearchModule } from './search.module.ts';
export { SearchService } from './search/search.service.ts';
export { ShownListings } from './search/shown-listings.ts';
export { sortOrders, type SortOrder } from './search/sort-order.ts';
export { RefreshWords } from './vocabulary/refresh-words.ts';

export const searchSchema: SchemaPart = {
  name: 'search',
  url: new URL('../schema/', import.meta.url),
  cityTables: ['listing', 'opening', 'word'],
  regionTables: ['listing', 'opening', 'word'],
};
