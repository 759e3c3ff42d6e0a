import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../account-form/account-form.tsx';
import './texts.ts';

const passwords = ['password', 'currentPassword'];
const known = { email: 'email', displayName: 'displayName', name: 'passkeyName' } as const;

const isKnown = (field: string): field is keyof typeof known => Object.hasOwn(known, field);

/** What the server refused, at the field it is about. */
export function useSecurityWords() {
  const { t } = useTranslation('security');
  const failure = useFailureWords();
  return (error: unknown): FieldError[] => {
    const { code, field = '' } = failureOf(error);
    if (code !== 'BAD_USER_INPUT') return [{ text: failure(error) }];
    if (passwords.includes(field)) return [{ id: field, text: t('wrong.password') }];
    if (isKnown(field)) return [{ id: known[field], text: t(`wrong.${known[field]}`) }];
    return [{ text: failure(error) }];
  };
}
