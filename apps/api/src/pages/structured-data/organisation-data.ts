import type { OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import type { Thing } from './data-graph.ts';
import { specialHoursData, weeklyHoursData, type OpeningHoursData } from './opening-hours-data.ts';
import { branchesData, featuresData, picturesData, servicesData } from './organisation-extras.ts';
import { organisationType } from './organisation-type.ts';
import { placeData, type PlaceData } from './place-data.ts';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

interface Where extends PlaceData {
  readonly openingHoursSpecification?: readonly OpeningHoursData[] | undefined;
  readonly specialOpeningHoursSpecification?: readonly OpeningHoursData[] | undefined;
  readonly amenityFeature?: ReturnType<typeof featuresData>;
}

interface OrganisationData extends Thing, Partial<Where> {
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
  readonly slogan?: string | undefined;
  readonly description?: string | undefined;
  readonly telephone?: string | undefined;
  readonly email?: string | undefined;
  readonly sameAs?: string | undefined;
  readonly image?: readonly string[] | undefined;
  readonly logo?: string | undefined;
  readonly makesOffer?: ReturnType<typeof servicesData>;
  readonly subOrganization?: ReturnType<typeof branchesData>;
  /** Of what is no place itself. */
  readonly location?: Thing & Where;
}

/** A shop, club or institution, with where it is and when it is open. */
export function organisationData(organisation: Organisation, origin: string): OrganisationData {
  const { kind, topics, products, url, logo } = organisation;
  const { type, isPlace } = organisationType(kind, topics, products.totalCount > 0);
  const where: Where = {
    ...placeData(organisation),
    openingHoursSpecification: weeklyHoursData(organisation.openingHours),
    specialOpeningHoursSpecification: specialHoursData(organisation.openingHours),
    amenityFeature: featuresData(organisation),
  };
  return {
    '@type': type,
    '@id': url,
    name: organisation.name,
    url,
    slogan: organisation.tagline ?? undefined,
    description: organisation.description ?? undefined,
    telephone: organisation.phone ?? undefined,
    email: organisation.email ?? undefined,
    sameAs: organisation.website ?? undefined,
    image: picturesData(organisation, origin),
    logo: logo ? origin + logo.url : undefined,
    makesOffer: servicesData(organisation),
    subOrganization: branchesData(organisation, type),
    ...(isPlace ? where : { location: { '@type': 'Place', ...where } }),
  };
}
