import type {
  CreateOrganisationInput,
  EditOrganisationInput,
  OrganisationKind,
} from '@stadtlive/web-client/graphql';
import { hoursFormOf, hoursInputOf, type HoursForm } from '@stadtlive/directory-web/merchant-hours';
import type { Shop } from './shop.ts';

/** The form as it stands, all text. */
export interface ShopForm {
  kind: OrganisationKind;
  name: string;
  tagline: string;
  street: string;
  postcode: string;
  locality: string;
  topic: string;
  phone: string;
  email: string;
  website: string;
  description: string;
  hours: HoursForm;
}

export function formOf(shop: Shop | undefined, city: string): ShopForm {
  return {
    kind: shop?.kind ?? 'BUSINESS',
    name: shop?.name ?? '',
    tagline: shop?.tagline ?? '',
    street: shop?.address.street ?? '',
    postcode: shop?.address.postcode ?? '',
    locality: shop?.address.locality ?? city,
    topic: shop?.topics[0]?.slug ?? '',
    phone: shop?.phone ?? '',
    email: shop?.email ?? '',
    website: shop?.website ?? '',
    description: shop?.description ?? '',
    hours: hoursFormOf(shop?.openingHours),
  };
}

export type ShopField = Exclude<keyof ShopForm, 'hours' | 'kind'>;

/** Fields that are missing or cannot be read, in the order of the form; hours have their own check. */
export function wrongFields(form: ShopForm): ShopField[] {
  const wrong: ShopField[] = [];
  if (!form.name.trim()) wrong.push('name');
  if (!form.street.trim()) wrong.push('street');
  if (!/^\d{5}$/.test(form.postcode.trim())) wrong.push('postcode');
  if (!form.locality.trim()) wrong.push('locality');
  return wrong;
}

const addressOf = ({ street, postcode, locality }: ShopForm) => ({
  street,
  postcode: postcode.trim(),
  locality,
});

/** An address sent anew is looked up anew, and a point set by hand would be lost. */
const addressChanged = (form: ShopForm, { address }: Shop) =>
  form.street !== address.street ||
  form.postcode.trim() !== address.postcode ||
  form.locality !== address.locality;

/** @param shop what is there already: its further topics are kept */
export function inputOf(
  form: ShopForm,
  shop: Shop | undefined,
): Omit<CreateOrganisationInput, 'kind'> {
  const kept = shop?.topics.slice(1).map(({ slug }) => slug) ?? [];
  return {
    name: form.name,
    tagline: form.tagline,
    description: form.description,
    address: addressOf(form),
    topics: form.topic ? [form.topic, ...kept.filter((slug) => slug !== form.topic)] : [],
    phone: form.phone,
    email: form.email,
    website: form.website,
    openingHours: hoursInputOf(form.hours),
  };
}

/** What has changed on a page that is there already. */
export function changesOf(
  form: ShopForm,
  shop: Shop,
): Omit<EditOrganisationInput, 'organisationId'> {
  const { address, ...rest } = inputOf(form, shop);
  return addressChanged(form, shop) ? { ...rest, address } : rest;
}

/** The server's name of a field → the form's. */
export function fieldFrom(serverField: string | undefined): ShopField | undefined {
  if (!serverField) return undefined;
  if (serverField.startsWith('address.')) return serverField.slice(8) as ShopField;
  if (serverField === 'location') return 'street';
  if (serverField === 'topics') return 'topic';
  return serverField as ShopField;
}
