import type { TenantConfig } from '@stadtlive/tenancy-api';
import { folded } from './field-names.ts';

type Shelves = TenantConfig['categories'];

/** A shelf by what it may be called, the plainest calling first. */
export type ShelfNames = ReadonlyMap<string, string>;

/** `Kaffee und Tee` is found as a whole, and by each of its words. */
export function shelfNames(shelves: Shelves): ShelfNames {
  const names = new Map<string, string>();
  const add = (name: string, slug: string) => {
    const key = folded(name);
    if (key.length > 2 && !names.has(key)) names.set(key, slug);
  };
  for (const { slug, name } of shelves) for (const one of [slug, name.de, name.en]) add(one, slug);
  for (const { slug, name } of shelves) {
    for (const part of `${name.de}, ${name.en}`.split(/,|\bund\b|\band\b|&/)) add(part, slug);
  }
  return names;
}

/** The shelf a till's group of goods speaks of; `Food > Tea` is read from its end. */
export function shelfOf(text: string, names: ShelfNames): string | null {
  for (const part of text.split(/[>»›/|]/).reverse()) {
    const found = names.get(folded(part.trim().replace(/^\d+\s*[-–:.]?\s*/, '')));
    if (found) return found;
  }
  return null;
}
