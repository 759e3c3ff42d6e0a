import { TextField, useToast } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { ChangeEmailDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import { PasswordField } from '../account-form/password-field.tsx';
import { useAccountChange } from './use-account.ts';
import { useSecurityWords } from './use-security-words.ts';

interface EmailFormProps {
  /** Whether the present address is confirmed; only then it is asked as well. */
  isConfirmed: boolean;
  onEnd: () => void;
}

export function EmailForm({ isConfirmed, onEnd }: EmailFormProps) {
  const { t } = useTranslation('security');
  const words = useSecurityWords();
  const show = useAccountChange();
  const say = useToast();

  const check = (entries: FormData): FieldError[] => [
    ...(/\S@\S/.test(textOf(entries, 'email')) ? [] : [{ id: 'email', text: t('need.email') }]),
    ...(textOf(entries, 'password') ? [] : [{ id: 'password', text: t('need.password') }]),
  ];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    try {
      const email = textOf(entries, 'email').trim();
      const input = { email, password: textOf(entries, 'password') };
      show((await request(ChangeEmailDocument, { input })).changeEmail.viewer);
      say({ text: t('email.done', { email }) });
      onEnd();
      return [];
    } catch (error) {
      return words(error);
    }
  };
  return (
    <AccountForm submitLabel={t('email.send')} check={check} send={send} onCancel={onEnd}>
      {(errorOf) => (
        <>
          <TextField
            id="email"
            name="email"
            type="email"
            label={t('email.field')}
            hint={t(isConfirmed ? 'email.hint' : 'email.hintUnconfirmed')}
            error={errorOf('email')}
            maxLength={254}
            autoComplete="email"
            autoFocus
          />
          <PasswordField label={t('currentPassword')} error={errorOf('password')} />
        </>
      )}
    </AccountForm>
  );
}
