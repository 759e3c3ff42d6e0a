const organisationFolders = {
  BUSINESS: 'laden',
  CLUB: 'verein',
  INSTITUTION: 'einrichtung',
} as const;

export type OrganisationKind = keyof typeof organisationFolders;

export const organisationPath = (organisation: { kind: OrganisationKind; slug: string }) =>
  `/${organisationFolders[organisation.kind]}/${encodeURIComponent(organisation.slug)}`;

export const productPath = (product: { id: string }) => `/ware/${encodeURIComponent(product.id)}`;

export const personPath = (person: { slug: string }) =>
  `/menschen/${encodeURIComponent(person.slug)}`;

/** A search with some of its filters set; the names are those of the address bar. */
export const searchPath = (filters: Record<string, string> = {}) => {
  const query = new URLSearchParams(filters).toString();
  return query ? `/suche?${query}` : '/suche';
};
