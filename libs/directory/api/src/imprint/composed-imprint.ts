import type { Locale } from '@stadtlive/contract';
import { completed, type Imprint, type Place } from './imprint.ts';
import { nameWithForm } from './legal-forms.ts';

export interface ImprintPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

const words = {
  DE: {
    provider: 'Angaben nach § 5 DDG',
    representedBy: 'Vertreten durch',
    contact: 'Kontakt',
    phone: 'Telefon',
    email: 'E-Mail',
    register: 'Registereintrag',
    tax: 'Steuerliche Kennungen',
    vatId: 'Umsatzsteuer-Identifikationsnummer nach § 27a UStG',
    businessId: 'Wirtschafts-Identifikationsnummer nach § 139c AO',
    profession: 'Beruf und Kammer',
    title: 'Berufsbezeichnung',
    chamber: 'Kammer',
    rules: 'Berufsrechtliche Regelungen',
    authority: 'Zuständige Aufsichtsbehörde',
    editor: 'Verantwortlich nach § 18 Abs. 2 MStV',
  },
  EN: {
    provider: 'Provider (§ 5 DDG)',
    representedBy: 'Represented by',
    contact: 'Contact',
    phone: 'Phone',
    email: 'E-mail',
    register: 'Register',
    tax: 'Tax identifiers',
    vatId: 'VAT identification number (§ 27a UStG)',
    businessId: 'Business identification number (§ 139c AO)',
    profession: 'Profession and chamber',
    title: 'Title',
    chamber: 'Chamber',
    rules: 'Professional rules',
    authority: 'Supervisory authority',
    editor: 'Responsible for content (§ 18 (2) MStV)',
  },
} as const;

/** The imprint as it is read; what is not stated is taken from the page, or left out. */
export function composedImprint(
  imprint: Imprint | null,
  place: Place,
  locale: Locale,
): ImprintPart[] {
  const said = words[locale];
  const known = completed(imprint, place);
  const labelled = (label: string, value: string | null) => (value ? [`${label}: ${value}`] : []);
  const plain = (value: string | null) => value?.split('\n').filter(Boolean) ?? [];
  const parts: ImprintPart[] = [
    {
      heading: said.provider,
      lines: [
        nameWithForm(known.legalName!, known.legalForm),
        ...(known.legalName === place.name ? [] : [place.name]),
        ...plain(known.street),
        `${known.postcode ?? ''} ${known.locality ?? ''}`.trim(),
      ],
    },
    { heading: said.representedBy, lines: plain(known.representedBy) },
    {
      heading: said.contact,
      lines: [
        ...labelled(said.phone, known.phone),
        ...labelled(said.email, known.email),
        ...plain(known.otherContact),
      ],
    },
    {
      heading: said.register,
      lines: [known.registerCourt, known.registerNumber].filter((one) => one !== null),
    },
    {
      heading: said.tax,
      lines: [...labelled(said.vatId, known.vatId), ...labelled(said.businessId, known.businessId)],
    },
    {
      heading: said.profession,
      lines: [
        ...labelled(said.title, known.profession),
        ...labelled(said.chamber, known.chamber),
        ...labelled(said.rules, known.professionRules),
      ],
    },
    { heading: said.authority, lines: plain(known.supervisoryAuthority) },
    { heading: said.editor, lines: plain(known.editor) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}
