import { TextField } from '@stadtlive/ui';
import { failureOf, request, useFailureWords, type Viewer } from '@stadtlive/web-client';
import { SignInDocument, type ChallengeFragment } from '@stadtlive/web-client/graphql';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import { PasswordField } from '../account-form/password-field.tsx';
import { knowsPasskeys } from '../passkey/authenticator.ts';
import { usePasskeysInFields } from '../passkey/use-passkeys-in-fields.ts';
import '../texts.ts';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import type { TypedPassword } from './recovery-sign-in.tsx';

interface PasswordSignInProps {
  onSignedIn: (viewer: Viewer) => void;
  /** The password was right, and the account wants a passkey besides. */
  onChallenge: (challenge: ChallengeFragment, typed: TypedPassword) => void;
  forgotten: ReactNode;
}

export function PasswordSignIn({ onSignedIn, onChallenge, forgotten }: PasswordSignInProps) {
  const { t } = useTranslation('identity');
  const failure = useFailureWords();
  usePasskeysInFields(onSignedIn);

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
      const { viewer, passkeyChallenge } = (await request(SignInDocument, { input })).signIn;
      if (viewer) onSignedIn(viewer);
      else onChallenge(passkeyChallenge!, input);
      return [];
    } catch (error) {
      const { code } = failureOf(error);
      if (code === 'CONFLICT') return [{ text: t('passkey.elsewhere') }];
      const isRefused = code === 'UNAUTHENTICATED' || code === 'BAD_USER_INPUT';
      return [{ id: 'email', text: isRefused ? t('wrong') : failure(error) }];
    }
  };

  return (
    <>
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
              autoComplete="username webauthn"
            />
            <PasswordField error={errorOf('password')} beside={forgotten} />
          </>
        )}
      </AccountForm>
      {knowsPasskeys() && <PasskeySignIn onSignedIn={onSignedIn} />}
    </>
  );
}
