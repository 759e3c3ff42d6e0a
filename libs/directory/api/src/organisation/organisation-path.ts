import type { Organisation } from './organisation.entity.ts';

const folders = { BUSINESS: 'laden', CLUB: 'verein', INSTITUTION: 'einrichtung' } as const;

/** Of its page, on its own city's portal. */
export const pathOfOrganisation = ({ kind, slug }: Pick<Organisation, 'kind' | 'slug'>): string =>
  `/${folders[kind]}/${slug}`;
