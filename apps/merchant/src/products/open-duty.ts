import type { Language } from '@stadtlive/web-client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useTranslation } from 'react-i18next';
import type { ProductForm, ProductToEdit } from './product-form.ts';
import { fieldFrom } from './product-input.ts';

/** A duty that is not met yet, with the way to its cure. */
export interface OpenDuty {
  /** As the server names it. */
  field: string;
  text: string;
  /** The law or rule behind it. */
  source: string;
  /** Id of the field in this form. */
  id?: string;
  /** Page of the portal where it is cured. */
  to?: string;
}

const cureOf = (field: string): Pick<OpenDuty, 'id' | 'to'> => {
  const [owner, part] = field.split('.');
  if (owner === 'organisation')
    return { to: `/seite#${part === 'address' || part === 'location' ? 'street' : part}` };
  const id = fieldFrom(field);
  return id ? { id } : {};
};

const ownWords = ['title', 'priceCents', 'vatRate'] as const;
type Worded = (typeof ownWords)[number];
interface KnownDuty {
  field: string;
  source: string;
  de: string;
  en: string;
}

interface RefusedDuty {
  field: string;
  source: string;
  messages: { DE: string; EN: string };
}

/** The duties a refused request names. */
function dutiesIn(error: unknown): KnownDuty[] {
  const refusal = CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions;
  const duties = ((refusal && refusal.duties) ?? []) as RefusedDuty[];
  return duties.map(({ messages, ...duty }) => ({ ...duty, de: messages.DE, en: messages.EN }));
}

const isWorded = (field: string): field is Worded =>
  (ownWords as readonly string[]).includes(field);

/** Duties in the words of this form. */
export function useOpenDuties() {
  const { t } = useTranslation('merchant');
  const worded = (duties: readonly KnownDuty[], language: Language): OpenDuty[] =>
    duties.map(({ field, source, ...said }) => ({
      field,
      source,
      text: isWorded(field) ? t(`duties.missing.${field}`) : said[language],
      ...cureOf(field),
    }));
  return {
    /** As the server found them when the product was saved. */
    ofProduct: ({ unmetDuties }: ProductToEdit, language: Language) =>
      worded(unmetDuties, language),
    /** That kept a published product from being changed; none for any other failure. */
    ofFailure: (error: unknown, language: Language) => worded(dutiesIn(error), language),
    /** Of something that cannot even be saved, for want of a title. */
    ofForm: ({ title, price }: ProductForm): OpenDuty[] =>
      [
        { field: 'title' as const, isMet: title.trim() !== '' },
        { field: 'priceCents' as const, isMet: price.trim() !== '' },
      ]
        .filter(({ isMet }) => !isMet)
        .map(({ field }) => ({
          field,
          text: t(`duties.missing.${field}`),
          source: t(`duties.source.${field}`),
          ...cureOf(field),
        })),
  };
}
