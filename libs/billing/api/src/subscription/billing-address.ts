import type { BillingAddressInput } from '@stadtlive/contract';
import { foldedEmail } from '@stadtlive/identity-api';
import { badInput, optionalText, requiredText } from '@stadtlive/kernel';
import type { InvoiceAddress } from './subscription.entity.ts';

/**
 * What was typed, as it stands on invoices.
 * @throws StadtliveError BAD_USER_INPUT naming the field
 */
export function readAddress(given: BillingAddressInput): InvoiceAddress {
  const field = (name: string) => `billingAddress.${name}`;
  const text = (name: 'name' | 'street' | 'locality', max: number) =>
    requiredText(field(name), given[name], { max });
  return {
    name: text('name', 120),
    street: text('street', 120),
    postcode: postcodeOf(requiredText(field('postcode'), given.postcode, { max: 10 })),
    locality: text('locality', 80),
    email: emailOf(optionalText(field('email'), given.email, { max: 254 })),
    vatId: vatIdOf(optionalText(field('vatId'), given.vatId, { max: 20 })),
    leitwegId: leitwegIdOf(optionalText(field('leitwegId'), given.leitwegId, { max: 46 })),
  };
}

function postcodeOf(text: string): string {
  if (/^\d{5}$/.test(text)) return text;
  throw badInput('billingAddress.postcode', 'A postcode has five digits.');
}

function emailOf(text: string | null): string | null {
  if (text === null) return null;
  const folded = foldedEmail(text);
  if (!folded) throw badInput('billingAddress.email', 'This is not an e-mail address.');
  return folded;
}

function vatIdOf(text: string | null): string | null {
  const id = text?.replace(/[\s.-]/g, '').toUpperCase();
  if (!id) return null;
  if (/^DE\d{9}$/.test(id)) return id;
  throw badInput('billingAddress.vatId', 'A German VAT ID is DE and nine digits.');
}

/** Two last digits check the rest (ISO 7064, mod 97-10). */
function leitwegIdOf(text: string | null): string | null {
  const id = text?.replace(/\s/g, '').toUpperCase();
  if (!id) return null;
  if (/^\d{2,12}(-[A-Z0-9]{1,30})?-\d{2}$/.test(id) && remainder97(id.replaceAll('-', '')) === 1) {
    return id;
  }
  throw badInput('billingAddress.leitwegId', 'This is no Leitweg-ID, or a digit of it is wrong.');
}

/** Of letters as numbers, A being 10. */
function remainder97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
