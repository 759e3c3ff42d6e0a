import type { AssortmentQuery, OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import { excerpt } from './formats.ts';
import { organisationShell } from './organisation-shell.ts';
import type { PageDefinition } from './page-definition.ts';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

const schemaTypes: Record<string, string> = {
  BUSINESS: 'Store',
  CLUB: 'SportsOrganization',
  INSTITUTION: 'GovernmentOffice',
};

export const organisationPage: PageDefinition = {
  queries: ({ slug }) => [
    { name: 'OrganisationPage', variables: { slug } },
    { name: 'Assortment', variables: { slug } },
  ],

  /** From an address it had before. */
  movedTo({ answers, params }) {
    const { organisation } = (answers[0]?.data ?? {}) as Partial<OrganisationPageQuery>;
    if (!organisation || organisation.slug === params['slug']) return null;
    return new URL(organisation.url).pathname;
  },

  render({ answers, locale, path }) {
    const { organisation } = (answers[0]?.data ?? {}) as Partial<OrganisationPageQuery>;
    if (!organisation) return null;
    const assortment = (answers[1]?.data ?? {}) as Partial<AssortmentQuery>;
    const products = assortment.organisation?.products.edges.map((edge) => edge.node) ?? [];
    const { address } = organisation;
    const place = `${address.street}, ${address.postcode} ${address.locality}`;
    return {
      head: {
        title: organisation.name,
        description: excerpt(organisation.tagline ?? organisation.description ?? place),
        canonical: path,
        jsonLd: jsonLdOf(organisation),
        ...(organisation.logo && { image: organisation.logo.url }),
      },
      shell: organisationShell(organisation, products, locale),
      organisationId: organisation.id,
    };
  },
};

function jsonLdOf(organisation: Organisation): object {
  const { address, location } = organisation;
  return {
    '@context': 'https://schema.org',
    '@type': schemaTypes[organisation.kind],
    name: organisation.name,
    url: organisation.url,
    description: organisation.description ?? undefined,
    telephone: organisation.phone ?? undefined,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      postalCode: address.postcode,
      addressLocality: address.locality,
      addressCountry: 'DE',
    },
    geo: { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lon },
    openingHoursSpecification: organisation.openingHours?.weekly.map((one) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${one.day[0]}${one.day.slice(1).toLowerCase()}`,
      opens: one.from,
      closes: one.until,
    })),
  };
}
