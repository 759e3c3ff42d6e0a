import { badInput } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';

export type CategoryRow = TenantConfig['categories'][number];

type Shelves = Pick<TenantConfig, 'categories'>;

const known = new WeakMap<object, Map<string, CategoryRow>>();

function bySlug({ categories }: Shelves): Map<string, CategoryRow> {
  const map = known.get(categories) ?? new Map(categories.map((one) => [one.slug, one]));
  known.set(categories, map);
  return map;
}

export const categoryOf = (slug: string | null, city: Shelves): CategoryRow | null =>
  (slug !== null && bySlug(city).get(slug)) || null;

/** @throws StadtliveError BAD_USER_INPUT for a shelf the city does not have */
export function validCategory(slug: string | null, city: Shelves): string | null {
  if (slug === null || slug === '') return null;
  if (bySlug(city).has(slug)) return slug;
  throw badInput('category', 'The city has no such category.');
}

/** The shelf itself and all that stand in it. */
export function within(slug: string, { categories }: Shelves): string[] {
  const inside = new Set([slug]);
  for (const one of categories)
    if (one.parent !== null && inside.has(one.parent)) inside.add(one.slug);
  return [...inside];
}
