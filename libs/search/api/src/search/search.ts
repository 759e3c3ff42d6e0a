import type { NearestHit } from '@stadtlive/contract';
import type { CityRegistry, TenantDatabase } from '@stadtlive/tenancy-api';
import { countStatement, mostCounted, type Counts } from './count-statement.ts';
import { facetsFor } from './facets.ts';
import { countRings, type Histogram } from './histogram.ts';
import { pageStatement, type PageRow } from './page-statement.ts';
import type { ReadQuery } from './query-words.ts';
import type { SearchRequest } from './search-request.ts';
import type { Asked, Opening, Statement } from './search-statement.ts';
import { searchTerms } from './search-terms.ts';
import { surelyMany } from './share.ts';
import { countsOf, tally, tallyOfPage, type Tally } from './tally.ts';

export interface Page {
  readonly rows: readonly PageRow[];
  readonly hasNext: boolean;
}

export interface SearchTools {
  readonly db: TenantDatabase;
  readonly registry: CityRegistry;
}

export type Run = <Row extends object>(statement: Statement) => Promise<Row[]>;

/** One search; each answer is worked out when first asked for, and once. */
export class Search {
  readonly #asked: Asked;
  #page: Promise<Page> | undefined;
  #counts: Promise<Counts> | undefined;
  #histogram: Promise<Histogram> | undefined;
  #tally: Promise<Tally> | undefined;

  constructor(
    private readonly tools: SearchTools,
    readonly request: SearchRequest,
    private readonly query: ReadQuery,
    opening: Opening | null,
  ) {
    const { near, radiusKm } = request;
    const terms = searchTerms(query.words, facetsFor(request), query.found);
    this.#asked = { near, radiusKm, opening, terms };
  }

  get correctedText(): string | null {
    return this.query.correctedText;
  }

  get searchedText(): string | null {
    return this.query.searchedText;
  }

  page(): Promise<Page> {
    this.#page ??= this.#fetchPage();
    return this.#page;
  }

  counts(): Promise<Counts> {
    this.#counts ??= this.#count();
    return this.#counts;
  }

  histogram(): Promise<Histogram> {
    this.#histogram ??= countRings(this.#run, this.#asked, this.request.city.radiusSteps);
    return this.#histogram;
  }

  /** By kind, the filter by kind left out. */
  tally(): Promise<Tally> {
    this.#tally ??= this.#countKinds();
    return this.#tally;
  }

  /** Null unless nothing was found here but something is within the city's greatest radius. */
  async nearestBeyond(): Promise<NearestHit | null> {
    const { city, radiusKm, after } = this.request;
    if (after || radiusKm >= city.maxRadiusKm || (await this.counts()).total > 0) return null;
    const reach = { ...this.#asked, radiusKm: city.maxRadiusKm };
    const [nearest] = await this.#run<PageRow>(pageStatement(reach, 'DISTANCE', 1, null));
    if (!nearest) return null;
    const step = city.radiusSteps.find((km) => km * 1000 >= nearest.metres) ?? city.maxRadiusKm;
    const [counts] = await this.#run<Counts>(countStatement({ ...reach, radiusKm: step }));
    return {
      distanceKm: kilometres(nearest.metres),
      radiusKm: step,
      count: Math.min(counts!.total, mostCounted),
      placeName: nearest.place_name ?? this.cityOf(nearest).name,
    };
  }

  cityOf(row: PageRow) {
    const { city } = this.request;
    return this.tools.registry.refOf(row.city ?? city.slug) ?? this.tools.registry.ref(city);
  }

  async #fetchPage(): Promise<Page> {
    const { sort, first, after } = this.request;
    const rows = await this.#run<PageRow>(pageStatement(this.#asked, sort, first + 1, after));
    return { rows: rows.slice(0, first), hasNext: rows.length > first };
  }

  async #countKinds(): Promise<Tally> {
    const { request, query } = this;
    if (request.kinds.length > 0) {
      const facets = facetsFor({ ...request, kinds: [] });
      return tally(this.#run, {
        ...this.#asked,
        terms: searchTerms(query.words, facets, query.found),
      });
    }
    const whole = await this.#wholePage();
    return whole ? tallyOfPage(whole) : tally(this.#run, this.#asked);
  }

  /** Saved where page, tally or histogram have told already. */
  async #count(): Promise<Counts> {
    const { kinds, radiusKm } = this.request;
    const whole = await this.#wholePage();
    if (whole) return countsOf(tallyOfPage(whole))!;
    const told = this.#tally && kinds.length === 0 ? countsOf(await this.#tally) : undefined;
    if (told) return told;
    if (this.#histogram && manyWithin(await this.#histogram, radiusKm)) {
      return { home: mostCounted + 1, total: mostCounted + 1 };
    }
    const [counts] = await this.#run<Counts>(countStatement(this.#asked));
    return counts!;
  }

  /** All hits, if the page asked for has room for them. Whoever wants a page asks in the same tick. */
  async #wholePage(): Promise<readonly PageRow[] | null> {
    await Promise.resolve();
    const page = this.#page && !this.request.after ? await this.#page : null;
    return page && !page.hasNext ? page.rows : null;
  }

  readonly #run: Run = ({ text, values, name }) => this.tools.db.sql(text, values, name);
}

const manyWithin = ({ buckets, share }: Histogram, radiusKm: number): boolean => {
  const within = buckets.filter(({ upToKm }) => upToKm <= radiusKm);
  return surelyMany(
    within.reduce((hits, { homeCount }) => hits + homeCount, 0),
    share,
  );
};

export const kilometres = (metres: number): number => Math.round(metres) / 1000;
