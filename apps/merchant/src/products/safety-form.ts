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

const ofEuPerson: readonly SafetyText[] = ['euPersonName', 'euPersonAddress', 'euPersonContact'];

/** Null where nothing is said. */
export function safetyInput({ makerIsInEu, ...texts }: SafetyForm): ProductSafetyInput | null {
  const told = (Object.entries(texts) as [SafetyText, string][]).map(([name, text]) => {
    const isAsked = !makerIsInEu || !ofEuPerson.includes(name);
    return [name, (isAsked && text.trim()) || null] as const;
  });
  if (makerIsInEu && told.every(([, text]) => text === null)) return null;
  return { makerIsInEu, ...Object.fromEntries(told) };
}
