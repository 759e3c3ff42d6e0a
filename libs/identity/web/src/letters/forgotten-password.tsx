import { TextField } from '@stadtlive/ui';
import { request, useFailureWords } from '@stadtlive/web-client';
import { RequestPasswordResetDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import '../texts.ts';

interface ForgottenPasswordProps {
  /** @param email where the mail goes, if that address has an account */
  onSent: (email: string) => void;
}

/** Asks for the mail with which a new password is set. */
export function ForgottenPassword({ onSent }: ForgottenPasswordProps) {
  const { t } = useTranslation('identity');
  const failure = useFailureWords();
  const [first, setFirst] = useState('');

  const check = (entries: FormData): FieldError[] =>
    /\S@\S/.test(textOf(entries, 'email')) ? [] : [{ id: 'email', text: t('need.email') }];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    const email = textOf(entries, 'email').trim();
    setFirst(email);
    try {
      await request(RequestPasswordResetDocument, { input: { email } });
      onSent(email);
      return [];
    } catch (error) {
      return [{ id: 'email', text: failure(error) }];
    }
  };
  return (
    <AccountForm submitLabel={t('forgotten.send')} check={check} send={send}>
      {(errorOf) => (
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('email')}
          defaultValue={first}
          error={errorOf('email')}
          maxLength={254}
          autoComplete="username"
        />
      )}
    </AccountForm>
  );
}
