const folders = { BUSINESS: 'laden', CLUB: 'verein', INSTITUTION: 'einrichtung' } as const;

interface Addressed {
  readonly kind: keyof typeof folders;
  readonly slug: string;
}

/** Part of the address, and the word by which the search is asked for its kind. */
export const folderOf = (kind: Addressed['kind']) => folders[kind];

/** Of its page. */
export const pathOfOrganisation = ({ kind, slug }: Addressed) => `/${folders[kind]}/${slug}`;
