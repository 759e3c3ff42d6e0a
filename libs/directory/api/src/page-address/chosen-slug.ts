import { badInput, conflict, optionalText } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';

/** Words that would make a page look like the portal's or the city's own. */
const reserved = new Set([
  ...['admin', 'api', 'app', 'stadtlive', 'portal', 'presse', 'hilfe', 'support', 'impressum'],
  ...[
    'datenschutz',
    'agb',
    'anmelden',
    'registrieren',
    'konto',
    'suche',
    'neu',
    'alle',
    'haendler',
  ],
  ...['stadt', 'stadtverwaltung', 'rathaus', 'buergermeister', 'buergermeisterin', 'polizei'],
  ...['feuerwehr', 'notruf', 'ordnungsamt', 'finanzamt', 'amtsgericht', 'einrichten', 'vorschau'],
]);

/**
 * @throws StadtliveError BAD_USER_INPUT for what is no address, CONFLICT for one that is not given out
 */
export function chosenSlug(given: string, city: Pick<TenantConfig, 'slug' | 'portalName'>): string {
  const slug = optionalText('slug', given, { max: 60 })?.toLowerCase() ?? '';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length < 3) {
    throw badInput('slug', 'An address has 3 to 60 of a-z, 0-9 and single hyphens.');
  }
  const own = [city.slug, city.portalName.toLowerCase(), `stadt-${city.slug}`];
  if (reserved.has(slug) || own.includes(slug)) {
    throw conflict('This address is kept for the portal and the city.', {
      field: 'slug',
      reason: 'RESERVED',
    });
  }
  return slug;
}
