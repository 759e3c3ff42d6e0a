import { failureOf, request, useFailureWords } from '@stadtlive/web-client';
import { ResetPasswordDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import { newPasswordLength } from '../account-form/new-password-length.ts';
import { PasswordField } from '../account-form/password-field.tsx';
import '../texts.ts';

interface NewPasswordProps {
  token: string;
  onEnd: (outcome: 'done' | 'stale') => void;
}

export function NewPassword({ token, onEnd }: NewPasswordProps) {
  const { t } = useTranslation('identity');
  const failure = useFailureWords();

  const check = (entries: FormData): FieldError[] =>
    textOf(entries, 'password').length >= newPasswordLength
      ? []
      : [{ id: 'password', text: t('need.newPassword') }];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    try {
      const input = { token, password: textOf(entries, 'password') };
      await request(ResetPasswordDocument, { input });
      onEnd('done');
      return [];
    } catch (error) {
      const { code, field } = failureOf(error);
      if (code === 'BAD_USER_INPUT' && field !== 'password') {
        onEnd('stale');
        return [];
      }
      return [{ id: 'password', text: failure(error) }];
    }
  };
  return (
    <AccountForm submitLabel={t('reset.save')} check={check} send={send}>
      {(errorOf) => <PasswordField isNew label={t('reset.password')} error={errorOf('password')} />}
    </AccountForm>
  );
}
