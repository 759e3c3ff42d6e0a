import type { ProductSafetyInput } from '@stadtlive/web-client/graphql';
import type { ProductToEdit } from './product-form.ts';

/** Who answers for a product's safety, as typed (EU 2023/988, Article 19). */
export interface SafetyForm {
  makerName: string;
  makerAddress: string;
  makerContact: string;
  makerIsInEu: boolean;
  euPersonName: string;
  euPersonAddress: string;
  euPersonContact: string;
  identifier: string;
  warnings: string;
}

export type SafetyText = Exclude<keyof SafetyForm, 'makerIsInEu'>;

export function safetyOf(product: ProductToEdit | undefined): SafetyForm {
  const { __typename, ...known } = product?.safety ?? { __typename: undefined };
  const told = Object.entries(known).filter(([, value]) => typeof value === 'string');
  const isOutside = product?.unmetDuties.some(({ field }) => field.startsWith('safety.euPerson'));
  const blank: SafetyForm = {
    makerName: '',
    makerAddress: '',
    makerContact: '',
    makerIsInEu: true,
    euPersonName: '',
    euPersonAddress: '',
    euPersonContact: '',
    identifier: '',
    warnings: '',
  };
  const form = { ...blank, ...Object.fromEntries(told) } as SafetyForm;
  return { ...form, makerIsInEu: !isOutside && form.euPersonName === '' };
}

/** Null where nothing is said. */
export function safetyInput(form: SafetyForm): ProductSafetyInput | null {
  const { makerIsInEu, ...texts } = form;
  const {
    euPersonName: _name,
    euPersonAddress: _address,
    euPersonContact: _contact,
    ...maker
  } = texts;
  const told = makerIsInEu ? maker : texts;
  if (makerIsInEu && Object.values(told).every((text) => text.trim() === '')) return null;
  const cleaned = Object.entries({
    euPersonName: '',
    euPersonAddress: '',
    euPersonContact: '',
    ...told,
  });
  return {
    makerIsInEu,
    ...Object.fromEntries(cleaned.map(([name, text]) => [name, text.trim() || null])),
  };
}
