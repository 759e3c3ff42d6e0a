import type {
  CreateOrganisationInput,
  EditOrganisationInput,
  OrganisationKind,
} from '@stadtlive/web-client/graphql';
import type { Shop } from './shop.ts';
import { readLine, weekdays, writeLine, type WeekLines } from './week.ts';

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
  openOnHolidays: boolean;
  week: WeekLines;
}

const noHours = Object.fromEntries(weekdays.map((day) => [day, ''])) as WeekLines;

export function formOf(shop: Shop | undefined, city: string): ShopForm {
  const weekly = shop?.openingHours?.weekly ?? [];
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
    openOnHolidays: shop?.openingHours?.openOnHolidays ?? false,
    week: shop
      ? (Object.fromEntries(weekdays.map((day) => [day, writeLine(day, weekly)])) as WeekLines)
      : noHours,
  };
}

export type ShopField =
  Exclude<keyof ShopForm, 'week' | 'openOnHolidays' | 'kind'> | `week.${keyof WeekLines}`;

/** Fields that are missing or cannot be read, in the order of the form. */
export function wrongFields(form: ShopForm): ShopField[] {
  const wrong: ShopField[] = [];
  if (!form.name.trim()) wrong.push('name');
  if (!form.street.trim()) wrong.push('street');
  if (!/^\d{5}$/.test(form.postcode.trim())) wrong.push('postcode');
  if (!form.locality.trim()) wrong.push('locality');
  for (const day of weekdays) if (!readLine(day, form.week[day])) wrong.push(`week.${day}`);
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

/** @param shop what is there already: its exceptions and further topics are kept */
export function inputOf(
  form: ShopForm,
  shop: Shop | undefined,
): Omit<CreateOrganisationInput, 'kind'> {
  const weekly = weekdays.flatMap((day) => readLine(day, form.week[day]) ?? []);
  const exceptions = shop?.openingHours?.exceptions ?? [];
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
    openingHours:
      weekly.length + exceptions.length === 0
        ? null
        : {
            weekly,
            openOnHolidays: form.openOnHolidays,
            exceptions: exceptions.map(({ from, until, note, hours }) => ({
              from,
              until,
              note: note ?? null,
              hours: hours.map((span) => ({ from: span.from, until: span.until })),
            })),
          },
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
  if (serverField.startsWith('openingHours')) return 'week.MONDAY';
  return serverField as ShopField;
}
