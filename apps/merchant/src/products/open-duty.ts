import type { Language } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { fieldFrom, type ProductForm, type ProductToEdit } from './product-form.ts';

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

const worded = ['title', 'priceCents', 'vatRate'] as const;
type Worded = (typeof worded)[number];
const isWorded = (field: string): field is Worded => (worded as readonly string[]).includes(field);

/** Duties in the words of this form. */
export function useOpenDuties() {
  const { t } = useTranslation('merchant');
  return {
    /** As the server found them when the product was saved. */
    ofProduct: ({ unmetDuties }: ProductToEdit, language: Language): OpenDuty[] =>
      unmetDuties.map(({ field, source, ...said }) => ({
        field,
        source,
        text: isWorded(field) ? t(`duties.missing.${field}`) : said[language],
        ...cureOf(field),
      })),
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
