import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import './texts.ts';

export interface DeskFault {
  /** Name of the field; absent when the fault is nobody's field. */
  id?: string;
  text: string;
}

/** Fields of the inputs, each with the field of the page and its words. */
const fields = {
  cents: ['cents', 'cents'],
  grossCents: ['cents', 'tooMuch'],
  bankFeeCents: ['cents', 'cents'],
  receivedOn: ['day', 'day'],
  returnedOn: ['day', 'day'],
  reasonCode: ['reasonCode', 'reasonCode'],
  reason: ['reason', 'reason'],
  note: ['note', 'note'],
} as const;

/** What can stand against a step although its entries are right. */
const reasons = [
  'CREDITED',
  'EMPTY',
  'ERASED',
  'NOTHING_OPEN',
  'NO_DEBIT',
  'SEALED',
  'WITH_BANK',
] as const;

const isField = (name: string): name is keyof typeof fields => name in fields;

/** What the server said against a step of the operator's, at the field it blames. */
export function useDeskFaults() {
  const { t } = useTranslation('billingDesk');
  const failure = useFailureWords();
  return (error: unknown): DeskFault => {
    const { code, field, reason } = failureOf(error);
    if (field !== undefined && isField(field)) {
      const [id, words] = fields[field];
      return { id, text: t(`need.${words}`) };
    }
    const against = reasons.find((one) => one === reason);
    if (against) return { text: t(`against.${against}`) };
    if (code === 'CONFLICT' || code === 'BAD_USER_INPUT') return { text: t('meanwhile') };
    return { text: failure(error) };
  };
}
