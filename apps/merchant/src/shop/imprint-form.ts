import type { ImprintInput, LegalForm, OrganisationKind } from '@stadtlive/web-client/graphql';
import type { Shop } from './shop.ts';

type Stated = NonNullable<Shop['statedImprint']>;
export type ImprintText = Exclude<keyof Stated, 'legalForm' | '__typename'>;

/** The imprint as it stands in the form, all text. */
export type ImprintForm = Record<ImprintText, string> & { legalForm: LegalForm | '' };

const texts: readonly ImprintText[] = [
  'legalName',
  'representedBy',
  'street',
  'postcode',
  'locality',
  'email',
  'phone',
  'otherContact',
  'registerCourt',
  'registerNumber',
  'vatId',
  'businessId',
  'chamber',
  'profession',
  'professionRules',
  'supervisoryAuthority',
  'editor',
];

/** In the order they are offered. */
export const legalForms: readonly LegalForm[] = [
  'SOLE_TRADER',
  'REGISTERED_MERCHANT',
  'GBR',
  'OHG',
  'KG',
  'GMBH_CO_KG',
  'UG',
  'GMBH',
  'AG',
  'COOPERATIVE',
  'REGISTERED_ASSOCIATION',
  'ASSOCIATION',
  'FOUNDATION',
  'PUBLIC_BODY',
  'OTHER',
];

const registered: readonly (LegalForm | '')[] = [
  'REGISTERED_MERCHANT',
  'OHG',
  'KG',
  'GMBH_CO_KG',
  'UG',
  'GMBH',
  'AG',
  'COOPERATIVE',
  'REGISTERED_ASSOCIATION',
];

export const isRegistered = ({ legalForm }: ImprintForm) => registered.includes(legalForm);
export const isRepresented = ({ legalForm }: ImprintForm) =>
  !['', 'SOLE_TRADER', 'REGISTERED_MERCHANT'].includes(legalForm);

export function imprintFormOf(stated: Stated | null | undefined): ImprintForm {
  const read = Object.fromEntries(texts.map((name) => [name, stated?.[name] ?? '']));
  return { ...(read as Record<ImprintText, string>), legalForm: stated?.legalForm ?? '' };
}

const usualForms: Record<OrganisationKind, LegalForm> = {
  BUSINESS: 'SOLE_TRADER',
  CLUB: 'REGISTERED_ASSOCIATION',
  INSTITUTION: 'PUBLIC_BODY',
};

/** What is likely, for somebody who has stated nothing: they look at it and put it right. */
export function likelyImprint(
  stated: ImprintForm,
  { kind, name, ownerName }: { kind: OrganisationKind; name: string; ownerName: string },
): ImprintForm {
  if (stated.legalForm || stated.legalName) return stated;
  const isPerson = kind === 'BUSINESS';
  const legalName = isPerson ? (/\S\s+\S/.test(ownerName.trim()) ? ownerName : '') : name;
  return { ...stated, legalForm: usualForms[kind], legalName };
}

/** Null where nothing is stated. */
export function imprintInputOf(form: ImprintForm): ImprintInput | null {
  const stated = texts.flatMap((name) => {
    const text = form[name].trim();
    return text ? [[name, text] as const] : [];
  });
  if (stated.length === 0 && !form.legalForm) return null;
  return { ...Object.fromEntries(stated), legalForm: form.legalForm || null };
}
