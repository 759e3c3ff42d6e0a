import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

export interface FieldFault {
  /** Id of the field; absent when the fault is nobody's field. */
  id?: string;
  text: string;
}

const fields = [
  'name',
  'street',
  'postcode',
  'locality',
  'email',
  'vatId',
  'leitwegId',
  'iban',
  'holder',
  'mandateGiven',
] as const;

/** What the server refused, at the field it blames; it names fields by their path in the input. */
export function useBillingFaults() {
  const { t } = useTranslation('billing');
  const failure = useFailureWords();
  return (error: unknown): FieldFault => {
    const { code, field, reason } = failureOf(error);
    const id = fields.find((one) => field?.split('.').at(-1) === one);
    if (id) return { id, text: t(`need.${id}`) };
    if (reason === 'DEBTS' || reason === 'SUSPENDED' || reason === 'PRICE_CHANGED') {
      return { text: t(`against.${reason}`) };
    }
    if (code === 'CONFLICT' || field === 'acceptsPriceCents') {
      return { text: t('changedMeanwhile') };
    }
    return { text: failure(error) };
  };
}
