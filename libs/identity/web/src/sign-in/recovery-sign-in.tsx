import { TextField } from '@stadtlive/ui';
import { failureOf, request, useFailureWords, type Viewer } from '@stadtlive/web-client';
import { SignInWithRecoveryCodeDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';

/** What was typed before the second factor was asked for. */
export interface TypedPassword {
  email: string;
  password: string;
}

interface RecoverySignInProps {
  typed: TypedPassword;
  onSignedIn: (viewer: Viewer) => void;
}

/** For whoever has lost the passkey and kept the codes. */
export function RecoverySignIn({ typed, onSignedIn }: RecoverySignInProps) {
  const { t } = useTranslation('identity');
  const failure = useFailureWords();
  const id = 'recoveryCode';
  const check = (entries: FormData): FieldError[] =>
    textOf(entries, id).trim() ? [] : [{ id, text: t('need.recoveryCode') }];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    try {
      const input = { ...typed, recoveryCode: textOf(entries, id).trim() };
      const { signInWithRecoveryCode } = await request(SignInWithRecoveryCodeDocument, { input });
      onSignedIn(signInWithRecoveryCode.viewer!);
      return [];
    } catch (error) {
      const isRefused = failureOf(error).code === 'UNAUTHENTICATED';
      return [{ id, text: isRefused ? t('second.codeWrong') : failure(error) }];
    }
  };
  return (
    <AccountForm submitLabel={t('signIn')} check={check} send={send}>
      {(errorOf) => (
        <TextField
          id={id}
          name={id}
          label={t('second.code')}
          hint={t('second.codeHint')}
          error={errorOf(id)}
          maxLength={40}
          autoComplete="off"
          autoFocus
        />
      )}
    </AccountForm>
  );
}
