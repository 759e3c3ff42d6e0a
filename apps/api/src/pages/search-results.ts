import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { Filters } from '@stadtlive/search-web/filters';
import type {
  HitFragment,
  MoreSearchResultsQuery,
  SearchResultsQuery,
} from '@stadtlive/web-client/graphql';
import { kilometres, type Locale } from './formats.ts';
import { hitList } from './hit-list.ts';
import { html } from './html.ts';
import { exitSign, placeSign } from './place-signs.ts';

interface Results {
  readonly found: SearchResultsQuery['search'];
  /** The part that was asked for, where it is not the first. */
  readonly further: MoreSearchResultsQuery['search'] | undefined;
  readonly filters: Filters;
  readonly city: TenantConfig;
  readonly locale: Locale;
  readonly search: URLSearchParams;
  /** Name of the parameter that says where a part begins. */
  readonly cursor: string;
}

/** Counting stops at this many. */
const cap = 1000;

export function searchResults(results: Results) {
  const { found, further, filters, city, locale, search, cursor } = results;
  const { edges, pageInfo } = further ?? found;
  if (found.totalCount === 0) return nothing(results);
  const next = new URLSearchParams(search);
  if (pageInfo.endCursor) next.set(cursor, pageInfo.endCursor);
  return html`${filters.sort === 'HOME_CITY_FIRST' ? bySign(edges, results) : html`<h2>${count(found.totalCount, locale)}</h2>${hitList(edges, locale, city.slug)}`}
${pageInfo.hasNextPage && html`<p><a class="btn full" rel="next" href="/suche?${next.toString()}">${locale === 'de' ? 'Nächste Seite' : 'Next page'}</a></p>`}`;
}

function bySign(edges: readonly HitFragment[], { found, city, locale }: Results) {
  const german = locale === 'de';
  const home = edges.filter((edge) => edge.city.slug === city.slug);
  const region = edges.filter((edge) => edge.city.slug !== city.slug);
  const regionCount = found.totalCount - found.homeCount;
  const homeSign = placeSign(
    city.name,
    german ? `Zuerst aus ${city.name}` : `${city.name} first`,
    `${city.name}: ${count(found.homeCount, locale)}`,
  );
  const regionSign = exitSign(
    city.name,
    'Region',
    german ? 'Dann aus der Region' : 'Then from the region',
    `Region: ${count(regionCount, locale)}`,
  );
  return html`<section>${homeSign}${home.length > 0 && hitList(home, locale, city.slug)}</section>
${regionCount > 0 && html`<section>${regionSign}${region.length > 0 && hitList(region, locale, city.slug)}</section>`}`;
}

function nothing({ found, filters, search, locale }: Results) {
  const german = locale === 'de';
  const near = found.nearestBeyond;
  const wider = new URLSearchParams(search);
  if (near) wider.set('km', String(near.radiusKm));
  const km = `${filters.radiusKm} km`;
  return html`<section class="state"><h2>${german ? `Nichts bis ${km}` : `Nothing within ${km}`}</h2>
${
  near &&
  html`<p>${german ? 'Das Nächste liegt in' : 'The nearest is in'} ${near.placeName}, ${kilometres(near.distanceKm, locale)}.</p>
<p><a class="btn" href="/suche?${wider.toString()}">${german ? `Auf ${near.radiusKm} km erweitern: ${count(near.count, locale)}` : `Widen to ${near.radiusKm} km: ${count(near.count, locale)}`}</a></p>`
}</section>`;
}

function count(hits: number, locale: Locale): string {
  if (locale === 'de') return hits >= cap ? 'über 1000 Treffer' : `${hits} Treffer`;
  if (hits >= cap) return 'more than 1000 results';
  return hits === 1 ? '1 result' : `${hits} results`;
}
