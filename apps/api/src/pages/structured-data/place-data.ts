import type { OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import type { Thing } from './data-graph.ts';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

interface Located {
  readonly address: Organisation['address'];
  readonly location: Organisation['location'];
}

export interface PostalAddress extends Thing {
  readonly '@type': 'PostalAddress';
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly addressLocality: string;
  readonly addressCountry: 'DE';
}

export interface PlaceData {
  readonly address: PostalAddress;
  readonly geo: Thing & { readonly latitude: number; readonly longitude: number };
}

/** Where something is. */
export const placeData = ({ address, location }: Located): PlaceData => ({
  address: {
    '@type': 'PostalAddress',
    streetAddress: address.street,
    postalCode: address.postcode,
    addressLocality: address.locality,
    addressCountry: 'DE',
  },
  geo: { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lon },
});
