import { useToast } from '@stadtlive/ui';
import { failureOf, request, useViewer } from '@stadtlive/web-client';
import { ChangePasswordDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import { newPasswordLength } from '../account-form/new-password-length.ts';
import { PasswordField } from '../account-form/password-field.tsx';
import { useAccountChange } from './use-account.ts';
import { useSecurityWords } from './use-security-words.ts';

export function PasswordForm({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation(['security', 'identity']);
  const words = useSecurityWords();
  const show = useAccountChange();
  const say = useToast();
  const { viewer } = useViewer();
  const tooShort = { id: 'newPassword', text: t('identity:need.newPassword') };

  const check = (entries: FormData): FieldError[] => [
    ...(textOf(entries, 'currentPassword')
      ? []
      : [{ id: 'currentPassword', text: t('security:need.password') }]),
    ...(textOf(entries, 'newPassword').length >= newPasswordLength ? [] : [tooShort]),
  ];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    try {
      const input = {
        currentPassword: textOf(entries, 'currentPassword'),
        newPassword: textOf(entries, 'newPassword'),
      };
      show((await request(ChangePasswordDocument, { input })).changePassword.viewer);
      say({ text: t('security:password.done') });
      onEnd();
      return [];
    } catch (error) {
      return failureOf(error).field === 'newPassword' ? [tooShort] : words(error);
    }
  };
  return (
    <AccountForm
      submitLabel={t('security:password.save')}
      check={check}
      send={send}
      onCancel={onEnd}
    >
      {(errorOf) => (
        <>
          {/* Tells password managers whose password this is. */}
          <input
            type="text"
            name="username"
            autoComplete="username"
            defaultValue={viewer?.email}
            hidden
            readOnly
          />
          <PasswordField
            id="currentPassword"
            label={t('security:password.current')}
            error={errorOf('currentPassword')}
            autoFocus
          />
          <PasswordField
            id="newPassword"
            label={t('security:password.next')}
            error={errorOf('newPassword')}
            isNew
          />
        </>
      )}
    </AccountForm>
  );
}
