import type { LegalForm } from '@stadtlive/contract';

interface Form {
  /** As it stands behind the name; null where nothing does. */
  readonly mark: string | null;
  /** Somebody has to act for it. */
  readonly isRepresented: boolean;
  readonly isRegistered: boolean;
}

const form = (mark: string | null, isRepresented: boolean, isRegistered: boolean): Form => ({
  mark,
  isRepresented,
  isRegistered,
});

export const legalForms: Readonly<Record<LegalForm, Form>> = {
  SOLE_TRADER: form(null, false, false),
  REGISTERED_MERCHANT: form('e. K.', false, true),
  GBR: form('GbR', true, false),
  OHG: form('OHG', true, true),
  KG: form('KG', true, true),
  GMBH_CO_KG: form('GmbH & Co. KG', true, true),
  UG: form('UG (haftungsbeschränkt)', true, true),
  GMBH: form('GmbH', true, true),
  AG: form('AG', true, true),
  COOPERATIVE: form('eG', true, true),
  REGISTERED_ASSOCIATION: form('e. V.', true, true),
  ASSOCIATION: form('(nicht eingetragener Verein)', true, false),
  FOUNDATION: form('(Stiftung)', true, false),
  PUBLIC_BODY: form('(Körperschaft des öffentlichen Rechts)', true, false),
  OTHER: form(null, true, false),
};

/** Without points, commas and brackets, so that "e.K." and "e. K." are the same. */
const told = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[,()]/g, ' ')
    .replace(/\be\.? ?([kv])\b\.?/g, 'e$1')
    .replaceAll('.', '')
    .split(/\s+/)
    .join(' ')
    .trim()} `;

/** "Terhorst" and GMBH → "Terhorst GmbH"; a name that says it already stays as it is. */
export function nameWithForm(name: string, legalForm: LegalForm | null): string {
  const mark = legalForm && legalForms[legalForm].mark;
  if (!mark) return name;
  const isSaid = told(name).includes(told(mark.replace(/ \(.*$/, '')));
  return isSaid ? name : `${name} ${mark}`;
}
