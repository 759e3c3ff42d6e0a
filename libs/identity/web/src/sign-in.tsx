import { TextField, useToast } from '@stadtlive/ui';
import { failureOf, request, useFailureWords, useViewer, type Viewer } from '@stadtlive/web-client';
import { SignInDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import { AccountForm, textOf, type FieldError } from './account-form/account-form.tsx';
import { PasswordField } from './account-form/password-field.tsx';

export function SignIn({ onSignedIn }: { onSignedIn: (viewer: Viewer) => void }) {
  const { t } = useTranslation('identity');
  const failure = useFailureWords();
  const say = useToast();
  const { setViewer } = useViewer();

  const check = (entries: FormData): FieldError[] => [
    ...(textOf(entries, 'email').trim() ? [] : [{ id: 'email', text: t('need.email') }]),
    ...(textOf(entries, 'password') ? [] : [{ id: 'password', text: t('need.password') }]),
  ];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    try {
      const input = {
        email: textOf(entries, 'email').trim(),
        password: textOf(entries, 'password'),
      };
      const { viewer } = (await request(SignInDocument, { input })).signIn;
      if (!viewer) return [{ id: 'email', text: t('needsPasskey') }];
      setViewer(viewer);
      say({ text: t('welcome', { name: viewer.displayName }) });
      onSignedIn(viewer);
      return [];
    } catch (error) {
      const { code } = failureOf(error);
      const isRefused = code === 'UNAUTHENTICATED' || code === 'BAD_USER_INPUT';
      return [{ id: 'email', text: isRefused ? t('wrong') : failure(error) }];
    }
  };

  return (
    <AccountForm submitLabel={t('signIn')} check={check} send={send}>
      {(errorOf) => (
        <>
          <TextField
            id="email"
            name="email"
            type="email"
            label={t('email')}
            error={errorOf('email')}
            maxLength={254}
            autoComplete="username"
          />
          <PasswordField error={errorOf('password')} />
        </>
      )}
    </AccountForm>
  );
}
