import { TextField, useToast } from '@stadtlive/ui';
import { failureOf, request, useFailureWords, useViewer, type Viewer } from '@stadtlive/web-client';
import { RegisterAccountDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import { newPasswordLength } from '../account-form/new-password-length.ts';
import { PasswordField } from '../account-form/password-field.tsx';
import '../texts.ts';

const fields = ['displayName', 'email', 'password'];

export function Register({ onRegistered }: { onRegistered: (viewer: Viewer) => void }) {
  const { t } = useTranslation('identity');
  const failure = useFailureWords();
  const say = useToast();
  const { setViewer } = useViewer();

  const check = (entries: FormData): FieldError[] => [
    ...(textOf(entries, 'displayName').trim()
      ? []
      : [{ id: 'displayName', text: t('need.displayName') }]),
    ...(/\S@\S/.test(textOf(entries, 'email')) ? [] : [{ id: 'email', text: t('need.email') }]),
    ...(textOf(entries, 'password').length >= newPasswordLength
      ? []
      : [{ id: 'password', text: t('need.newPassword') }]),
  ];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    try {
      const input = {
        displayName: textOf(entries, 'displayName').trim(),
        email: textOf(entries, 'email').trim(),
        password: textOf(entries, 'password'),
      };
      const { viewer } = (await request(RegisterAccountDocument, { input })).registerAccount;
      setViewer(viewer);
      say({ text: t('registered', { email: input.email }) });
      onRegistered(viewer);
      return [];
    } catch (error) {
      const { field } = failureOf(error);
      return [{ ...(fields.includes(field ?? '') && { id: field! }), text: failure(error) }];
    }
  };

  return (
    <AccountForm submitLabel={t('register')} check={check} send={send}>
      {(errorOf) => (
        <>
          <TextField
            id="displayName"
            name="displayName"
            label={t('displayName')}
            hint={t('displayNameHint')}
            error={errorOf('displayName')}
            maxLength={80}
            autoComplete="name"
          />
          <TextField
            id="email"
            name="email"
            type="email"
            label={t('email')}
            hint={t('emailHint')}
            error={errorOf('email')}
            maxLength={254}
            autoComplete="username"
          />
          <PasswordField isNew error={errorOf('password')} />
        </>
      )}
    </AccountForm>
  );
}
