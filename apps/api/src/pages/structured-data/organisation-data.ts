import type { OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import type { Thing } from './data-graph.ts';
import { specialHoursData, weeklyHoursData, type OpeningHoursData } from './opening-hours-data.ts';
import { organisationType } from './organisation-type.ts';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

interface PostalAddress extends Thing {
  readonly '@type': 'PostalAddress';
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly addressLocality: string;
  readonly addressCountry: 'DE';
}

interface Where {
  readonly address: PostalAddress;
  readonly geo: Thing & { readonly latitude: number; readonly longitude: number };
  readonly openingHoursSpecification?: readonly OpeningHoursData[] | undefined;
  readonly specialOpeningHoursSpecification?: readonly OpeningHoursData[] | undefined;
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
  readonly image?: string | undefined;
  readonly logo?: string | undefined;
  /** Of what is no place itself. */
  readonly location?: Thing & Where;
}

/** A shop, club or institution, with where it is and when it is open. */
export function organisationData(organisation: Organisation, origin: string): OrganisationData {
  const { kind, topics, products, url, logo } = organisation;
  const { type, isPlace } = organisationType(kind, topics, products.totalCount > 0);
  const picture = logo ? origin + logo.url : undefined;
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
    image: picture,
    logo: picture,
    ...(isPlace
      ? whereabouts(organisation)
      : { location: { '@type': 'Place', ...whereabouts(organisation) } }),
  };
}

function whereabouts({ address, location, openingHours }: Organisation): Where {
  return {
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      postalCode: address.postcode,
      addressLocality: address.locality,
      addressCountry: 'DE',
    },
    geo: {
      '@type': 'GeoCoordinates',
      latitude: location.lat,
      longitude: location.lon,
    },
    openingHoursSpecification: weeklyHoursData(openingHours),
    specialOpeningHoursSpecification: specialHoursData(openingHours),
  };
}
