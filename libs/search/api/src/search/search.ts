import type { KindCount, NearestHit } from '@stadtlive/contract';
import type { CityRegistry, TenantDatabase } from '@stadtlive/tenancy-api';
import type { Vocabulary } from '../vocabulary/vocabulary.service.ts';
import { countStatement, mostCounted, type Counts } from './count-statement.ts';
import { facetsFor } from './facets.ts';
import { countRings, type Histogram } from './histogram.ts';
import { countKinds } from './kind-counts.ts';
import { pageStatement, type PageRow } from './page-statement.ts';
import type { ReadQuery } from './query-words.ts';
import type { SearchRequest } from './search-request.ts';
import type { Asked, Statement } from './search-statement.ts';
import { searchTerms } from './search-terms.ts';

export interface Page {
  readonly rows: readonly PageRow[];
  readonly hasNext: boolean;
}

export interface SearchTools {
  readonly db: TenantDatabase;
  readonly registry: CityRegistry;
  readonly vocabulary: Vocabulary;
}

export type Run = <Row extends object>(statement: Statement) => Promise<Row[]>;

/** One search; each answer is worked out when first asked for, and once. */
export class Search {
  readonly #asked: Asked;
  #page: Promise<Page> | undefined;
  #counts: Promise<Counts> | undefined;
  #histogram: Promise<Histogram> | undefined;

  constructor(
    private readonly tools: SearchTools,
    readonly request: SearchRequest,
    private readonly query: ReadQuery,
    now: Date,
  ) {
    const { near, openNow, radiusKm } = request;
    const terms = searchTerms(query.words, facetsFor(request), query.found);
    this.#asked = { near, openNow, radiusKm, now, terms };
  }

  get correctedText(): string | null {
    return this.query.correctedText;
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

  kindCounts(): Promise<KindCount[]> {
    const facets = facetsFor({ ...this.request, kinds: [] });
    return countKinds(this.#run, this.tools.vocabulary, this.#asked, { ...this.query, facets });
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

  /** A first page that is not full has counted everything already; whoever wants one asks in this tick. */
  async #count(): Promise<Counts> {
    await Promise.resolve();
    const page = this.#page && !this.request.after ? await this.#page : null;
    if (page && !page.hasNext) {
      const home = page.rows.filter((row) => row.city === null).length;
      return { home, total: page.rows.length };
    }
    const [counts] = await this.#run<Counts>(countStatement(this.#asked));
    return counts!;
  }

  readonly #run: Run = ({ text, values, name }) => this.tools.db.sql(text, values, name);
}

export const kilometres = (metres: number): number => Math.round(metres) / 1000;
