import type {
  AccessibilityFact,
  CreateOrganisationInput,
  EditOrganisationInput,
  OrganisationKind,
} from '@stadtlive/web-client/graphql';
import { hoursFormOf, hoursInputOf, type HoursForm } from '@stadtlive/directory-web/merchant-hours';
import type { ShownPicture } from '../picture/picture-field.tsx';
import type { PointChoice } from '../place/point-choice.ts';
import { imprintFormOf, imprintInputOf, type ImprintForm } from './imprint-form.ts';
import type { Shop } from './shop.ts';

/** The form as it stands. */
export interface ShopForm {
  kind: OrganisationKind;
  name: string;
  tagline: string;
  topics: string[];
  description: string;
  street: string;
  postcode: string;
  locality: string;
  /** Key of the point chosen on the map; empty for the best one. */
  point: string;
  hours: HoursForm;
  phone: string;
  email: string;
  website: string;
  logo: ShownPicture | null;
  services: ServiceForm[];
  accessibility: AccessibilityFact[];
  pictures: ShownPicture[];
  imprint: ImprintForm;
}

export interface ServiceForm {
  name: string;
  price: string;
}

export function formOf(shop: Shop | undefined, city: string): ShopForm {
  return {
    kind: shop?.kind ?? 'BUSINESS',
    name: shop?.name ?? '',
    tagline: shop?.tagline ?? '',
    topics: shop?.topics.map(({ slug }) => slug) ?? [],
    description: shop?.description ?? '',
    street: shop?.address.street ?? '',
    postcode: shop?.address.postcode ?? '',
    locality: shop?.address.locality ?? city,
    point: '',
    hours: hoursFormOf(shop?.openingHours),
    phone: shop?.phone ?? '',
    email: shop?.email ?? '',
    website: shop?.website ?? '',
    logo: shop?.logo ? pictureOf(shop.logo) : null,
    services: shop?.services.map(({ name, price }) => ({ name, price: price ?? '' })) ?? [],
    accessibility: [...(shop?.accessibility ?? [])],
    pictures: shop?.pictures.map(pictureOf) ?? [],
    imprint: imprintFormOf(shop?.statedImprint),
  };
}

const pictureOf = ({ id, alt, url }: ShownPicture): ShownPicture => ({ id, alt, url });

/** What is typed in one field. */
export type TextName = {
  [Name in keyof ShopForm]: ShopForm[Name] extends string ? Name : never;
}[Exclude<keyof ShopForm, 'kind' | 'point'>];

export const neededFields = ['name', 'street', 'postcode', 'locality'] as const;
export type NeededField = (typeof neededFields)[number];

/** Fields that are missing or cannot be read, in the order of the form; hours have their own check. */
export const wrongFields = (form: ShopForm): NeededField[] =>
  neededFields.filter((name) =>
    name === 'postcode' ? !/^\d{5}$/.test(form.postcode.trim()) : !form[name].trim(),
  );

/** Services with a price and no name, by their place in the list. */
export const namelessServices = ({ services }: ShopForm): number[] =>
  services.flatMap(({ name, price }, i) => (!name.trim() && price.trim() ? [i] : []));

const servicesOf = ({ services }: ShopForm) =>
  services
    .filter(({ name }) => name.trim())
    .map(({ name, price }) => ({ name, price: price.trim() || null }));

export const addressOf = ({
  street,
  postcode,
  locality,
}: Pick<ShopForm, 'street' | 'postcode' | 'locality'>) => ({
  street: street.trim(),
  postcode: postcode.trim(),
  locality: locality.trim(),
});

/** @param point where the address was found; the server looks for itself without one */
export function inputOf(
  form: ShopForm,
  point: PointChoice | undefined,
): Omit<CreateOrganisationInput, 'kind'> {
  return {
    name: form.name,
    tagline: form.tagline,
    description: form.description,
    address: addressOf(form),
    ...(point && { location: { lat: point.location.lat, lon: point.location.lon } }),
    topics: form.topics,
    phone: form.phone,
    email: form.email,
    website: form.website,
    openingHours: hoursInputOf(form.hours),
  };
}

/** What has changed on a page that is there already: an address sent anew may lose its exact point. */
export function changesOf(
  form: ShopForm,
  shop: Shop,
  point: PointChoice | undefined,
): Omit<EditOrganisationInput, 'organisationId'> {
  const { address, location, ...rest } = inputOf(form, point);
  const isMoved = point?.origin !== 'kept';
  const isSame =
    address.street === shop.address.street &&
    address.postcode === shop.address.postcode &&
    address.locality === shop.address.locality;
  return {
    ...rest,
    logoId: form.logo?.id ?? null,
    services: servicesOf(form),
    accessibility: form.accessibility,
    pictures: form.pictures.map(({ id, alt }) => ({ pictureId: id, alt })),
    imprint: imprintInputOf(form.imprint),
    ...(!isSame && { address }),
    ...((!isSame || (isMoved && point)) && location && { location }),
  };
}

/** The server's name of a field → the form's. */
export function fieldFrom(serverField: string): string {
  if (serverField.startsWith('address.')) return serverField.slice('address.'.length);
  if (serverField.startsWith('location')) return 'street';
  if (serverField.startsWith('pictures')) return 'pictures';
  return serverField === 'logoId' ? 'logo' : serverField.replaceAll('.', '-');
}
