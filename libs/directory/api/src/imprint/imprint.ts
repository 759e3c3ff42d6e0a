import type { LegalForm } from '@stadtlive/contract';

/** What somebody says of who answers for the page; what is null is not said. */
export interface Imprint {
  readonly legalName: string | null;
  readonly legalForm: LegalForm | null;
  readonly representedBy: string | null;
  /** Where the business has its seat, if not at the shop. */
  readonly street: string | null;
  readonly postcode: string | null;
  readonly locality: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Address of a form, or another way that is as quick as a call. */
  readonly otherContact: string | null;
  readonly registerCourt: string | null;
  readonly registerNumber: string | null;
  readonly vatId: string | null;
  /** Wirtschafts-Identifikationsnummer (§ 139c AO). */
  readonly businessId: string | null;
  readonly chamber: string | null;
  /** Legal name of a regulated profession, and the state that gave it. */
  readonly profession: string | null;
  readonly professionRules: string | null;
  readonly supervisoryAuthority: string | null;
  /** Name and address of who answers for journalistic texts. */
  readonly editor: string | null;
}

/** What stands in for an imprint as far as it is not stated. */
export interface Place {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly locality: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export const nothingStated: Imprint = {
  legalName: null,
  legalForm: null,
  representedBy: null,
  street: null,
  postcode: null,
  locality: null,
  email: null,
  phone: null,
  otherContact: null,
  registerCourt: null,
  registerNumber: null,
  vatId: null,
  businessId: null,
  chamber: null,
  profession: null,
  professionRules: null,
  supervisoryAuthority: null,
  editor: null,
};

/** The imprint with the page's own address and contact where none of its own is stated. */
export function completed(imprint: Imprint | null, place: Place): Imprint {
  const stated = imprint ?? nothingStated;
  const seat = stated.street ? stated : place;
  return {
    ...stated,
    legalName: stated.legalName ?? place.name,
    street: seat.street,
    postcode: seat.postcode,
    locality: seat.locality,
    email: stated.email ?? place.email,
    phone: stated.phone ?? place.phone,
  };
}
