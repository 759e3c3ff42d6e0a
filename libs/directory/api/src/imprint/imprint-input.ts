import type { ImprintInput } from '@stadtlive/contract';
import { badInput, optionalText } from '@stadtlive/kernel';
import { email, phone, website } from '../organisation/contact-details.ts';
import { expectNoDeadPlatform } from './dead-platform.ts';
import type { Imprint } from './imprint.ts';
import { businessId, vatId } from './tax-ids.ts';

const most: Partial<Record<keyof Imprint, number>> = {
  professionRules: 300,
  supervisoryAuthority: 300,
  editor: 300,
  representedBy: 300,
};

/** May go over several lines. */
const lines = new Set<keyof Imprint>(['supervisoryAuthority', 'editor', 'representedBy']);

/**
 * What somebody typed, as a whole.
 * @throws StadtliveError BAD_USER_INPUT naming the field, as `imprint.vatId`
 */
export function readImprint(given: ImprintInput): Imprint {
  const text = (name: Exclude<keyof Imprint, 'legalForm'>): string | null => {
    const field = `imprint.${name}`;
    const read = optionalText(field, given[name], {
      max: most[name] ?? 120,
      lines: lines.has(name),
    });
    expectNoDeadPlatform(field, read);
    return read;
  };
  const checked = (name: 'vatId' | 'businessId', check: typeof vatId) => {
    const read = text(name);
    return read && check(`imprint.${name}`, read);
  };
  const postcode = text('postcode');
  if (postcode && !/^\d{5}$/.test(postcode)) {
    throw badInput('imprint.postcode', 'A postcode has five digits.');
  }
  return {
    legalName: text('legalName'),
    legalForm: given.legalForm ?? null,
    representedBy: text('representedBy'),
    street: text('street'),
    postcode,
    locality: text('locality'),
    email: email(given.email, 'imprint.email'),
    phone: phone(given.phone, 'imprint.phone'),
    otherContact: otherContact(given.otherContact),
    registerCourt: text('registerCourt'),
    registerNumber: text('registerNumber'),
    vatId: checked('vatId', vatId),
    businessId: checked('businessId', businessId),
    chamber: text('chamber'),
    profession: text('profession'),
    professionRules: text('professionRules'),
    supervisoryAuthority: text('supervisoryAuthority'),
    editor: text('editor'),
  };
}

function otherContact(given: string | null | undefined): string | null {
  const read = website(given, 'imprint.otherContact');
  expectNoDeadPlatform('imprint.otherContact', read);
  return read;
}
