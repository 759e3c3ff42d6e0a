import type { OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import { accessibilityWords } from '../accessibility-words.ts';
import type { Thing } from './data-graph.ts';
import { placeData, type PlaceData } from './place-data.ts';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

interface Service extends Thing {
  readonly '@type': 'Offer';
  /** The price as it is told: "ab 25 €". */
  readonly description?: string | undefined;
  readonly itemOffered: Thing & { readonly name: string };
}

interface Feature extends Thing {
  readonly '@type': 'LocationFeatureSpecification';
  readonly name: string;
  readonly value: true;
}

interface FurtherPlace extends Thing, PlaceData {
  readonly name: string;
  readonly telephone?: string | undefined;
}

/** Absent rather than empty. */
const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

export const servicesData = ({ services }: Organisation): Service[] | undefined =>
  some(
    services.map(({ name, price }) => ({
      '@type': 'Offer',
      description: price ?? undefined,
      itemOffered: { '@type': 'Service', name },
    })),
  );

export const featuresData = ({ accessibility }: Organisation): Feature[] | undefined =>
  some(
    accessibility.map((fact) => ({
      '@type': 'LocationFeatureSpecification',
      name: accessibilityWords.de[fact],
      value: true,
    })),
  );

/** @param type of the organisation itself */
export const branchesData = (
  { name, branches }: Organisation,
  type: string,
): FurtherPlace[] | undefined =>
  some(
    branches.map((branch) => ({
      '@type': type,
      name: `${name}, ${branch.name}`,
      telephone: branch.phone ?? undefined,
      ...placeData(branch),
    })),
  );

/** All pictures, the logo first. */
export const picturesData = ({ logo, pictures }: Organisation, origin: string) =>
  some([...(logo ? [logo] : []), ...pictures].map(({ url }) => origin + url));
