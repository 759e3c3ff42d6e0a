import type { SearchSort } from '@stadtlive/web-client/graphql';
import { nearestStep, type Filters, type Kind, type Near, type Radii } from './filters.ts';

const kindWords = {
  PRODUCT: 'ware',
  BUSINESS: 'laden',
  CLUB: 'verein',
  INSTITUTION: 'einrichtung',
  PERSON: 'mensch',
} as const;

const sortWords = {
  HOME_CITY_FIRST: '',
  DISTANCE: 'entfernung',
  RELEVANCE: 'treffer',
  PRICE: 'preis',
  NEWEST: 'neu',
} as const;

const keyOf = <Key extends string>(words: Record<Key, string>, word: string | null) =>
  (Object.keys(words) as Key[]).find((key) => words[key] === word);

/** Reads a search from the address bar; whatever makes no sense there is left out. */
export function readFilters(params: URLSearchParams, city: Radii): Filters {
  const km = Number(params.get('km'));
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    radiusKm: nearestStep(km > 0 ? km : city.defaultRadiusKm, city.radiusSteps),
    kind: keyOf<Kind>(kindWords, params.get('art')),
    topic: params.get('thema') ?? undefined,
    inStock: params.get('vorraetig') === '1',
    openNow: params.get('offen') === '1',
    sort: keyOf<SearchSort>(sortWords, params.get('sort')) ?? 'HOME_CITY_FIRST',
    near: readNear(params),
    view: params.get('ansicht') === 'karte' ? 'map' : 'list',
  };
}

function readNear(params: URLSearchParams): Near | undefined {
  const [lat, lon, ...rest] = (params.get('bei') ?? '').split(',').map(Number);
  const isPoint = lat !== undefined && lon !== undefined && rest.length === 0;
  if (!isPoint || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return undefined;
  return { lat, lon, name: (params.get('um') ?? '').slice(0, 80) || `${lat}, ${lon}` };
}

/** Writes a search into the address bar: only what differs from the plain one. */
export function writeFilters(filters: Filters, city: Radii): URLSearchParams {
  const { text, radiusKm, kind, topic, near } = filters;
  const plainRadius = nearestStep(city.defaultRadiusKm, city.radiusSteps);
  const words: Record<string, string | false | undefined> = {
    q: text.trim(),
    km: radiusKm !== plainRadius && String(radiusKm),
    art: kind && kindWords[kind],
    thema: topic,
    vorraetig: filters.inStock && '1',
    offen: filters.openNow && '1',
    sort: sortWords[filters.sort],
    um: near?.name,
    bei: near && `${near.lat.toFixed(5)},${near.lon.toFixed(5)}`,
    ansicht: filters.view === 'map' && 'karte',
  };
  const params = new URLSearchParams();
  for (const [key, word] of Object.entries(words)) if (word) params.set(key, word);
  return params;
}
