import type { Locale } from '@stadtlive/contract';
import type { Organisation } from '@stadtlive/directory-api';
import { badInput } from '@stadtlive/kernel';
import { currentCity, type TenantConfig } from '@stadtlive/tenancy-api';
import { categoryOf } from '../category/category.ts';
import type { Product } from './product.entity.ts';

/** What has to be known of a product before it may be offered. */
export interface ProductDuty {
  /** Input field that cures it; `organisation.` fields belong to the shop's page. */
  readonly field: string;
  readonly message: Readonly<Record<Locale, string>>;
  readonly source: string;
}

type Shelves = Pick<TenantConfig, 'categories'>;

interface Rule extends ProductDuty {
  readonly isMet: (product: Product, seller: Organisation, city: Shelves) => boolean;
}

const gpsr = 'VO (EU) 2023/988 (GPSR) Art. 19';
const needsMaker = ({ category }: Product, city: Shelves) =>
  categoryOf(category, city)?.needsMaker ?? false;
const isOutsideEu = ({ safety }: Product) => safety?.makerIsInEu === false;

/** Asked for in the categories the regulation holds for. */
const ofSafety: readonly Rule[] = [
  {
    field: 'safety.makerName',
    message: { DE: 'Der Name des Herstellers fehlt.', EN: 'The name of the maker is missing.' },
    source: `${gpsr} lit. a`,
    isMet: (product, _, city) => !needsMaker(product, city) || Boolean(product.safety?.makerName),
  },
  {
    field: 'safety.makerAddress',
    message: { DE: 'Die Anschrift des Herstellers fehlt.', EN: "The maker's address is missing." },
    source: `${gpsr} lit. a`,
    isMet: (product, _, city) =>
      !needsMaker(product, city) || Boolean(product.safety?.makerAddress),
  },
  {
    field: 'safety.makerContact',
    message: {
      DE: 'E-Mail oder Internetadresse des Herstellers fehlt.',
      EN: "The maker's e-mail or web address is missing.",
    },
    source: `${gpsr} lit. a`,
    isMet: (product, _, city) =>
      !needsMaker(product, city) || Boolean(product.safety?.makerContact),
  },
  {
    field: 'safety.euPersonName',
    message: {
      DE: 'Der Hersteller sitzt außerhalb der EU: Es fehlt, wer in der EU verantwortlich ist.',
      EN: 'The maker is outside the EU: who is responsible within it is missing.',
    },
    source: `${gpsr} lit. b`,
    isMet: (product, _, city) =>
      !needsMaker(product, city) || !isOutsideEu(product) || Boolean(product.safety?.euPersonName),
  },
  {
    field: 'safety.euPersonAddress',
    message: {
      DE: 'Die Anschrift des Verantwortlichen in der EU fehlt.',
      EN: 'The address of the responsible person in the EU is missing.',
    },
    source: `${gpsr} lit. b`,
    isMet: (product, _, city) =>
      !needsMaker(product, city) ||
      !isOutsideEu(product) ||
      Boolean(product.safety?.euPersonAddress),
  },
  {
    field: 'safety.euPersonContact',
    message: {
      DE: 'E-Mail oder Internetadresse des Verantwortlichen in der EU fehlt.',
      EN: 'E-mail or web address of the responsible person in the EU is missing.',
    },
    source: `${gpsr} lit. b`,
    isMet: (product, _, city) =>
      !needsMaker(product, city) ||
      !isOutsideEu(product) ||
      Boolean(product.safety?.euPersonContact),
  },
];

const rules: readonly Rule[] = [
  {
    field: 'title',
    message: { DE: 'Der Titel fehlt.', EN: 'The title is missing.' },
    source: 'UWG § 5b Abs. 1 Nr. 1 (wesentliche Merkmale)',
    isMet: ({ title }) => title.trim() !== '',
  },
  {
    field: 'priceCents',
    message: { DE: 'Der Gesamtpreis fehlt.', EN: 'The total price is missing.' },
    source: 'PAngV § 3 Abs. 1 (Gesamtpreis)',
    isMet: ({ priceCents }) => priceCents > 0,
  },
  {
    field: 'vatRate',
    message: { DE: 'Der Mehrwertsteuersatz fehlt.', EN: 'The VAT rate is missing.' },
    source: 'UStG § 12, § 14 Abs. 4 Nr. 8 (Steuersatz)',
    isMet: ({ vatRate }) => vatRate !== null,
  },
  ...ofSafety,
  {
    field: 'minimumAge',
    message: {
      DE: 'Die Altersfreigabe fehlt oder ist zu niedrig für diese Warengruppe.',
      EN: 'The age class is missing, or too low for this category.',
    },
    source: 'JuSchG § 9 und § 12 (Altersgrenzen)',
    isMet: ({ category, minimumAge }, _, city) => {
      const shelf = categoryOf(category, city);
      if (shelf?.needsAgeClass && minimumAge === null) return false;
      return (shelf?.minimumAge ?? 0) <= (minimumAge ?? shelf?.minimumAge ?? 0);
    },
  },
  {
    field: 'organisation.address',
    message: {
      DE: 'Die Anschrift des Ladens ist unvollständig.',
      EN: 'The address of the shop is incomplete.',
    },
    source: 'UWG § 5b Abs. 1 Nr. 2 (Identität und Anschrift)',
    isMet: (_, { street, postcode, locality }) =>
      [street, postcode, locality].every((line) => line.trim() !== ''),
  },
  {
    field: 'organisation.location',
    message: { DE: 'Der Laden hat keinen Punkt auf der Karte.', EN: 'The shop is not on the map.' },
    source: 'Regel des Portals: gefunden wird nach Entfernung',
    isMet: (_, { lat, lon }) =>
      Number.isFinite(lat) && Number.isFinite(lon) && (lat !== 0 || lon !== 0),
  },
];

/** The duty that this field cures. */
export const dutyOf = (field: string): ProductDuty | undefined =>
  rules.find((rule) => rule.field === field);

export const unmetDuties = (
  product: Product,
  seller: Organisation,
  city: Shelves = currentCity(),
): ProductDuty[] =>
  rules.filter(({ isMet }) => !isMet(product, seller, city)).map(({ isMet: _, ...duty }) => duty);

/** @throws StadtliveError BAD_USER_INPUT with the list of unmet duties */
export function expectDutiesMet(product: Product, seller: Organisation): void {
  const unmet = unmetDuties(product, seller);
  if (unmet.length === 0) return;
  const duties = unmet.map(({ message, ...duty }) => ({
    ...duty,
    message: message.DE,
    messages: message,
  }));
  throw badInput(unmet[0]!.field, 'This product cannot be published yet.', { duties });
}
