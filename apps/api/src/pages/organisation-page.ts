import type { AssortmentQuery, OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import { organisationPreview } from '../previews/preview-content.ts';
import { excerpt } from './formats.ts';
import { kindsWord } from './kind-words.ts';
import { folderOf, pathOfOrganisation } from './organisation-address.ts';
import { organisationShell } from './organisation-shell.ts';
import type { PageDefinition } from './page-definition.ts';
import { breadcrumbData } from './structured-data/breadcrumb-data.ts';
import { dataGraph } from './structured-data/data-graph.ts';
import { organisationData } from './structured-data/organisation-data.ts';

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

  render({ answers, city, locale, origin }) {
    const { organisation } = (answers[0]?.data ?? {}) as Partial<OrganisationPageQuery>;
    if (!organisation) return null;
    const assortment = (answers[1]?.data ?? {}) as Partial<AssortmentQuery>;
    const products = assortment.organisation?.products.edges.map((edge) => edge.node) ?? [];
    const { address, kind } = organisation;
    const place = `${address.street}, ${address.postcode} ${address.locality}`;
    return {
      head: {
        title: organisation.name,
        description: excerpt(organisation.tagline ?? organisation.description ?? place),
        canonical: pathOfOrganisation(organisation),
        noIndex: !organisation.isPublished,
        jsonLd: dataGraph(
          organisationData(organisation, origin),
          breadcrumbData(
            [city.portalName, `${origin}/`],
            [kindsWord(kind, locale), `${origin}/suche?art=${folderOf(kind)}`],
            [organisation.name, organisation.url],
          ),
        ),
        preview: organisationPreview(organisation),
      },
      shell: organisationShell(organisation, products, locale),
      organisationId: organisation.id,
    };
  },
};
