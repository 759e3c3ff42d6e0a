import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QuerySearchArgs, SearchSort, SortRuleRuleArgs } from '@stadtlive/contract';
import type { GraphContext } from '@stadtlive/identity-api';
import { Public } from '@stadtlive/kernel';
import { ListingTypes } from '../listing/listing-types.ts';
import { mostCounted } from './count-statement.ts';
import type { PageRow } from './page-statement.ts';
import { writeCursor } from './search-cursor.ts';
import { SearchService } from './search.service.ts';
import { kilometres, type Search } from './search.ts';
import { ShownListings } from './shown-listings.ts';
import { sortOrders, type SortOrder } from './sort-order.ts';
import { kindCountsOf } from './tally.ts';

@Resolver('Query')
export class SearchResolver {
  constructor(private readonly searches: SearchService) {}

  @Query()
  @Public()
  search(_: unknown, args: QuerySearchArgs): Promise<Search> {
    return this.searches.start(args);
  }

  @Query()
  @Public()
  sortRules() {
    return Object.entries(sortOrders).map(([sort, order]) => ({ sort: sort as SearchSort, order }));
  }
}

@Resolver('SearchConnection')
export class SearchConnectionResolver {
  constructor(
    private readonly types: ListingTypes,
    private readonly shown: ShownListings,
  ) {}

  @ResolveField()
  async totalCount(search: Search): Promise<number> {
    return Math.min((await search.counts()).total, mostCounted);
  }

  @ResolveField()
  async homeCount(search: Search): Promise<number> {
    return Math.min((await search.counts()).home, mostCounted);
  }

  @ResolveField()
  async totalCountIsExact(search: Search): Promise<boolean> {
    return (await search.counts()).total <= mostCounted;
  }

  @ResolveField()
  async distanceHistogram(search: Search) {
    return (await search.histogram()).buckets;
  }

  @ResolveField()
  async histogramIsExact(search: Search) {
    return (await search.histogram()).isExact;
  }

  @ResolveField()
  async kindCounts(search: Search) {
    return kindCountsOf(await search.tally());
  }

  @ResolveField()
  async kindCountsAreExact(search: Search): Promise<boolean> {
    return (await search.tally()).share === 1;
  }

  @ResolveField()
  nearestBeyond(search: Search) {
    return search.nearestBeyond();
  }

  @ResolveField()
  async edges(search: Search, _: unknown, context: GraphContext) {
    const { rows } = await search.page();
    this.shown.announce(rows, context);
    return rows.map((row) => ({
      row,
      search,
      distanceKm: kilometres(row.metres),
      city: search.cityOf(row),
      node: this.#nodeOf(row, search),
    }));
  }

  @ResolveField()
  async pageInfo(search: Search) {
    const { rows, hasNext } = await search.page();
    const last = rows.at(-1);
    return { hasNextPage: hasNext, endCursor: last ? writeCursor(last, search.request) : null };
  }

  #nodeOf({ id, kind, city, title, card }: PageRow, search: Search): object {
    const slug = city ?? search.request.city.slug;
    return this.types.parentOf({ id, kind, title, card, city: slug, isHome: city === null });
  }
}

/** A hit; its cursor is written only for who asks for it. */
interface Edge {
  readonly row: PageRow;
  readonly search: Search;
}

@Resolver('SearchEdge')
export class SearchEdgeResolver {
  @ResolveField()
  cursor({ row, search }: Edge): string {
    return writeCursor(row, search.request);
  }
}

@Resolver('SortRule')
export class SortRuleResolver {
  @ResolveField()
  name({ order }: { order: SortOrder }, { locale }: SortRuleRuleArgs): string {
    return order.name[locale ?? 'DE'];
  }

  @ResolveField()
  rule({ order }: { order: SortOrder }, { locale }: SortRuleRuleArgs): string {
    return order.rule[locale ?? 'DE'];
  }
}

@Resolver('Listing')
export class ListingResolver {
  constructor(private readonly types: ListingTypes) {}

  @ResolveField()
  __resolveType(parent: object): string | undefined {
    return this.types.typenameOf(parent);
  }
}
