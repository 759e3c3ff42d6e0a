import type { SearchInput, SearchSort } from '@stadtlive/web-client/graphql';

export const kinds = ['PRODUCT', 'BUSINESS', 'CLUB', 'INSTITUTION', 'PERSON'] as const;
export type Kind = (typeof kinds)[number];

export interface Near {
  name: string;
  lat: number;
  lon: number;
}

export interface Filters {
  text: string;
  radiusKm: number;
  kind?: Kind | undefined;
  topic?: string | undefined;
  inStock: boolean;
  openNow: boolean;
  sort: SearchSort;
  /** The city's centre when absent. */
  near?: Near | undefined;
  view: 'list' | 'map';
}

export interface Radii {
  defaultRadiusKm: number;
  radiusSteps: readonly number[];
}

/** The step nearest to a distance. */
export const nearestStep = (km: number, steps: readonly number[]) =>
  steps.reduce(
    (best, step) => (Math.abs(step - km) < Math.abs(best - km) ? step : best),
    steps[0]!,
  );

/** What the filters ask of the server; the same filters always give the same question. */
export function inputOf({
  text,
  radiusKm,
  kind,
  topic,
  inStock,
  openNow,
  sort,
  near,
}: Filters): SearchInput {
  const words = text.trim();
  return {
    radiusKm,
    sort,
    ...(words && { text: words }),
    ...(kind && { kinds: [kind] }),
    ...(topic && { topic }),
    ...(near && { near: { lat: near.lat, lon: near.lon } }),
    ...(inStock && { inStock }),
    ...(openNow && { openNow }),
  };
}

/** True when two searches differ in nothing but the radius. */
export const differOnlyInRadius = (one: Filters, other: Filters) =>
  one.radiusKm !== other.radiusKm &&
  JSON.stringify(inputOf({ ...one, radiusKm: 0 })) ===
    JSON.stringify(inputOf({ ...other, radiusKm: 0 }));
