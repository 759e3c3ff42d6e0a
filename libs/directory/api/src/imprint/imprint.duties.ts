import type { Locale } from '@stadtlive/contract';
import { completed, type Imprint, type Place } from './imprint.ts';
import { legalForms } from './legal-forms.ts';

/** What has to be known before a page is published with the guidance of the portal. */
export interface PageDuty {
  /** Input field of `EditOrganisationInput` that cures it. */
  readonly field: string;
  readonly message: Readonly<Record<Locale, string>>;
  readonly source: string;
}

interface Rule extends PageDuty {
  readonly isMet: (imprint: Imprint) => boolean;
}

const given = (text: string | null) => text !== null && text.trim() !== '';
const formOf = ({ legalForm }: Imprint) => legalForm && legalForms[legalForm];

const rules: readonly Rule[] = [
  {
    field: 'imprint.legalForm',
    message: { DE: 'Die Rechtsform fehlt.', EN: 'The legal form is missing.' },
    source: 'DDG § 5 Abs. 1 Nr. 1',
    isMet: ({ legalForm }) => legalForm !== null,
  },
  {
    field: 'imprint.legalName',
    message: {
      DE: 'Der Name des Anbieters fehlt; bei Einzelunternehmen Vor- und Nachname.',
      EN: 'The name of the provider is missing; of a sole trader first and last name.',
    },
    source: 'DDG § 5 Abs. 1 Nr. 1',
    isMet: ({ legalName, legalForm }) =>
      given(legalName) && (legalForm !== 'SOLE_TRADER' || /\S\s+\S/.test(legalName!.trim())),
  },
  {
    field: 'imprint.street',
    message: {
      DE: 'Die ladungsfähige Anschrift fehlt; ein Postfach genügt nicht.',
      EN: 'The postal address is missing; a post-office box will not do.',
    },
    source: 'DDG § 5 Abs. 1 Nr. 1',
    isMet: ({ street, postcode, locality }) =>
      given(street) && given(postcode) && given(locality) && !/postfach/i.test(street!),
  },
  {
    field: 'imprint.representedBy',
    message: { DE: 'Es fehlt, wer vertritt.', EN: 'Who acts for it is missing.' },
    source: 'DDG § 5 Abs. 1 Nr. 1',
    isMet: (imprint) => !formOf(imprint)?.isRepresented || given(imprint.representedBy),
  },
  {
    field: 'imprint.email',
    message: { DE: 'Die E-Mail-Adresse fehlt.', EN: 'The e-mail address is missing.' },
    source: 'DDG § 5 Abs. 1 Nr. 2',
    isMet: ({ email }) => given(email),
  },
  {
    field: 'imprint.phone',
    message: {
      DE: 'Neben der E-Mail fehlt ein zweiter schneller Weg, etwa eine Telefonnummer.',
      EN: 'Besides e-mail a second quick way is missing, such as a phone number.',
    },
    source: 'DDG § 5 Abs. 1 Nr. 2; EuGH C-298/07',
    isMet: ({ phone, otherContact }) => given(phone) || given(otherContact),
  },
  {
    field: 'imprint.registerNumber',
    message: {
      DE: 'Registergericht und Registernummer fehlen.',
      EN: 'Register and number are missing.',
    },
    source: 'DDG § 5 Abs. 1 Nr. 4',
    isMet: (imprint) =>
      !formOf(imprint)?.isRegistered ||
      (given(imprint.registerCourt) && given(imprint.registerNumber)),
  },
  {
    field: 'imprint.profession',
    message: {
      DE: 'Zu einem reglementierten Beruf gehören Kammer, Berufsbezeichnung mit Staat und die Berufsregeln.',
      EN: 'A regulated profession takes chamber, title with its state, and the rules.',
    },
    source: 'DDG § 5 Abs. 1 Nr. 5',
    isMet: ({ chamber, profession, professionRules }) =>
      !given(profession) || (given(chamber) && given(professionRules)),
  },
  {
    field: 'imprint.editor',
    message: {
      DE: 'Für journalistische Texte braucht es Name und Anschrift einer Person.',
      EN: 'For journalistic texts name and address of a person are due.',
    },
    source: 'MStV § 18 Abs. 2',
    isMet: ({ editor }) => !given(editor) || /\b\d{5}\b/.test(editor!),
  },
];

/** What the law asks for and is not stated, in the order of the form. */
export const unmetPageDuties = (imprint: Imprint | null, place: Place): PageDuty[] => {
  // The name on the sign is not the provider's: it shows until another is stated, and cures nothing.
  const known = { ...completed(imprint, place), legalName: imprint?.legalName ?? null };
  return rules.filter(({ isMet }) => !isMet(known)).map(({ isMet: _, ...duty }) => duty);
};
