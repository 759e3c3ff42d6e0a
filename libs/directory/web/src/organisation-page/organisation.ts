import type { OrganisationPageQuery } from '@stadtlive/web-client/graphql';

export type Organisation = NonNullable<OrganisationPageQuery['organisation']>;
