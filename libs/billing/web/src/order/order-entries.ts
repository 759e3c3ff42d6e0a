import type { PaymentMethod } from '@stadtlive/web-client/graphql';
import { bareIban, ibanState } from '../iban/iban-check.ts';

export interface AddressEntries {
  name: string;
  street: string;
  postcode: string;
  locality: string;
  email: string;
  vatId: string;
  leitwegId: string;
}

export interface PaymentEntries {
  method: PaymentMethod;
  iban: string;
  holder: string;
  mandateGiven: boolean;
}

/** A field that is missing or cannot be right; its name is its id on the page. */
export type Missing = keyof AddressEntries | Exclude<keyof PaymentEntries, 'method'>;

const textOf = (entries: FormData, name: string) => {
  const value = entries.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

export const addressIn = (entries: FormData): AddressEntries => ({
  name: textOf(entries, 'name'),
  street: textOf(entries, 'street'),
  postcode: textOf(entries, 'postcode'),
  locality: textOf(entries, 'locality'),
  email: textOf(entries, 'email'),
  vatId: textOf(entries, 'vatId').replace(/\s/g, '').toUpperCase(),
  leitwegId: textOf(entries, 'leitwegId'),
});

export const paymentIn = (entries: FormData): PaymentEntries => ({
  method: textOf(entries, 'method') === 'INVOICE' ? 'INVOICE' : 'SEPA',
  iban: bareIban(textOf(entries, 'iban')),
  holder: textOf(entries, 'holder'),
  mandateGiven: entries.get('mandateGiven') !== null,
});

/** In the order of the page. */
export const missingInAddress = (address: AddressEntries): Missing[] =>
  wrongOf({
    name: address.name !== '',
    street: address.street !== '',
    postcode: /^\d{5}$/.test(address.postcode),
    locality: address.locality !== '',
    email: /^\S+@\S+\.\S+$/.test(address.email),
    vatId: /^$|^[A-Z]{2}[A-Z0-9]{2,12}$/.test(address.vatId),
    leitwegId: /^$|^\d{2,12}(-[A-Za-z0-9]{1,30})?-\d{2}$/.test(address.leitwegId),
  });

/** Of an invoice nothing is asked. */
export const missingInPayment = (payment: PaymentEntries): Missing[] =>
  payment.method === 'INVOICE'
    ? []
    : wrongOf({
        iban: ibanState(payment.iban) === 'GOOD',
        holder: payment.holder !== '',
        mandateGiven: payment.mandateGiven,
      });

const wrongOf = <Field extends Missing>(right: Record<Field, boolean>): Missing[] =>
  (Object.keys(right) as Field[]).filter((field) => !right[field]);

/** As it is sent: what was left empty is not there. */
export const addressInput = ({ vatId, leitwegId, ...address }: AddressEntries) => ({
  ...address,
  vatId: vatId || null,
  leitwegId: leitwegId || null,
});

export const paymentInput = ({ method, iban, holder, mandateGiven }: PaymentEntries) => ({
  payment: method,
  sepa: method === 'SEPA' ? { iban, holder, mandateGiven } : null,
});
