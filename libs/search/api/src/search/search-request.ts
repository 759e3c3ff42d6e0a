import type { GeoPoint, ListingKind, QuerySearchArgs, SearchSort } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import { currentCity, type TenantConfig } from '@stadtlive/tenancy-api';
import { readCursor, type Cursor } from './search-cursor.ts';

/** A search whose every value is known to be sane. */
export interface SearchRequest {
  readonly city: TenantConfig;
  readonly text: string;
  readonly kinds: readonly ListingKind[];
  readonly topic: string | null;
  readonly near: GeoPoint;
  readonly radiusKm: number;
  readonly inStock: boolean | null;
  readonly openNow: boolean;
  readonly sort: SearchSort;
  readonly first: number;
  readonly after: Cursor | null;
}

const longestText = 200;
const mostPerPage = 100;

/** @throws StadtliveError BAD_USER_INPUT naming the field and what it may be */
export function searchRequest({ input, first, after }: QuerySearchArgs): SearchRequest {
  const city = currentCity();
  const text = input.text ?? '';
  if (text.length > longestText) {
    throw badInput('text', `A search has at most ${longestText} characters.`, { max: longestText });
  }
  const request = {
    city,
    text,
    kinds: [...new Set(input.kinds ?? [])].sort(),
    topic: topicOf(city, input.topic),
    near: nearOf(city, input.near),
    radiusKm: radiusOf(city, input.radiusKm),
    inStock: input.inStock ?? null,
    openNow: input.openNow ?? false,
    sort: input.sort ?? 'HOME_CITY_FIRST',
    first: pageSizeOf(first),
  } as const;
  return { ...request, after: after == null ? null : readCursor(after, request) };
}

function topicOf(city: TenantConfig, slug: string | null | undefined): string | null {
  if (slug == null || slug === '') return null;
  if (city.topics.some((topic) => topic.slug === slug)) return slug;
  throw badInput('topic', 'This city has no such topic.');
}

/** Where to search from: the city's centre unless said. @throws StadtliveError BAD_USER_INPUT */
export function nearOf(city: TenantConfig, near: GeoPoint | null | undefined): GeoPoint {
  if (near == null) return city.center;
  if (!(near.lat >= -90 && near.lat <= 90)) {
    throw badInput('near.lat', 'A latitude lies between -90 and 90.', { min: -90, max: 90 });
  }
  if (!(near.lon >= -180 && near.lon <= 180)) {
    throw badInput('near.lon', 'A longitude lies between -180 and 180.', { min: -180, max: 180 });
  }
  return near;
}

function radiusOf(city: TenantConfig, radiusKm: number | null | undefined): number {
  if (radiusKm == null) return city.defaultRadiusKm;
  if (radiusKm > 0 && radiusKm <= city.maxRadiusKm) return radiusKm;
  const range = `more than 0 and at most ${city.maxRadiusKm} km`;
  throw badInput('radiusKm', `A radius is ${range}.`, { min: 0, max: city.maxRadiusKm });
}

function pageSizeOf(first: number | null | undefined): number {
  const size = first ?? 20;
  if (Number.isInteger(size) && size >= 1 && size <= mostPerPage) return size;
  throw badInput('first', `A page has 1 to ${mostPerPage} entries.`, { min: 1, max: mostPerPage });
}
