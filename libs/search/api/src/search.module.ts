import { Global, Module } from '@nestjs/common';
import { ListingTypes } from './listing/listing-types.ts';
import { ListingWalk } from './listing/listing-walk.service.ts';
import { Listings } from './listing/listings.service.ts';
import { CodeSearch } from './search/code-search.ts';
import { QueryWords } from './search/query-words.ts';
import {
  ListingResolver,
  SearchConnectionResolver,
  SearchEdgeResolver,
  SearchResolver,
  SortRuleResolver,
} from './search/search.resolver.ts';
import { SearchService } from './search/search.service.ts';
import { ShownListings } from './search/shown-listings.ts';
import { RefreshWords } from './vocabulary/refresh-words.ts';
import { Vocabulary } from './vocabulary/vocabulary.service.ts';

@Global()
@Module({
  providers: [
    CodeSearch,
    ListingResolver,
    ListingTypes,
    ListingWalk,
    Listings,
    QueryWords,
    RefreshWords,
    SearchConnectionResolver,
    SearchEdgeResolver,
    SearchResolver,
    SearchService,
    ShownListings,
    SortRuleResolver,
    Vocabulary,
  ],
  exports: [
    CodeSearch,
    ListingTypes,
    ListingWalk,
    Listings,
    RefreshWords,
    SearchService,
    ShownListings,
  ],
})
export class SearchModule {}
