const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  '&': ' und ',
  '+': ' plus ',
};

/**
 * A name as the last part of an address: "Käse & Söhne" becomes "kaese-und-soehne".
 * @param otherwise for a name without any letter or digit
 */
export function slugOf(name: string, otherwise = 'ort'): string {
  const slug = name
    .toLowerCase()
    .replace(/[äöüß&+]/g, (character) => spelled[character]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return slug || otherwise;
}

/** The first of slug, slug-2, slug-3 … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}

/** Lock on a city's slugs: shared by those who need one, alone for an import that needs many. */
export const slugLock = (city: string): string => `slugs of ${city}`;
