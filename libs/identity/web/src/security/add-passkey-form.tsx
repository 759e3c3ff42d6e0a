import { TextField, useToast } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import {
  BeginPasskeyRegistrationDocument,
  FinishPasskeyRegistrationDocument,
} from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import { PasswordField } from '../account-form/password-field.tsx';
import { makePasskey } from '../passkey/authenticator.ts';
import { passkeyFaultOf } from '../passkey/passkey-fault.ts';
import { useAccountChange } from './use-account.ts';
import { useSecurityWords } from './use-security-words.ts';

interface AddPasskeyFormProps {
  /** What it may be called. */
  name: string;
  onEnd: () => void;
}

/** The password first, then the device makes the passkey. */
export function AddPasskeyForm({ name: suggested, onEnd }: AddPasskeyFormProps) {
  const { t } = useTranslation(['security', 'identity']);
  const words = useSecurityWords();
  const show = useAccountChange();
  const say = useToast();

  const check = (entries: FormData): FieldError[] => [
    ...(textOf(entries, 'passkeyName').trim()
      ? []
      : [{ id: 'passkeyName', text: t('security:need.passkeyName') }]),
    ...(textOf(entries, 'password') ? [] : [{ id: 'password', text: t('security:need.password') }]),
  ];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    const name = textOf(entries, 'passkeyName').trim();
    try {
      const begun = await request(BeginPasskeyRegistrationDocument, {
        input: { password: textOf(entries, 'password') },
      });
      const made = await makePasskey(begun.beginPasskeyRegistration.challenge);
      const done = await request(FinishPasskeyRegistrationDocument, { input: { ...made, name } });
      show(done.finishPasskeyRegistration.viewer);
      say({ text: t('security:passkeys.added', { name }) });
      onEnd();
      return [];
    } catch (error) {
      const fault = passkeyFaultOf(error);
      if (fault === 'cancelled' || fault === 'stopped')
        return [{ text: t('security:passkeys.addStopped') }];
      return fault ? [{ text: t(`identity:passkey.${fault}`) }] : words(error);
    }
  };
  return (
    <AccountForm
      submitLabel={t('security:passkeys.addSend')}
      check={check}
      send={send}
      onCancel={onEnd}
    >
      {(errorOf) => (
        <>
          <TextField
            id="passkeyName"
            name="passkeyName"
            label={t('security:passkeys.name')}
            hint={t('security:passkeys.addHint')}
            defaultValue={suggested}
            error={errorOf('passkeyName')}
            maxLength={60}
            autoComplete="off"
            autoFocus
          />
          <PasswordField label={t('security:currentPassword')} error={errorOf('password')} />
        </>
      )}
    </AccountForm>
  );
}
