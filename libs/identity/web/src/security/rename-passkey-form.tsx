import { TextField, useToast } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { RenamePasskeyDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import { useAccountChange } from './use-account.ts';
import { useSecurityWords } from './use-security-words.ts';

interface RenamePasskeyFormProps {
  passkey: { id: string; name: string };
  onEnd: () => void;
}

export function RenamePasskeyForm({ passkey, onEnd }: RenamePasskeyFormProps) {
  const { t } = useTranslation('security');
  const words = useSecurityWords();
  const show = useAccountChange();
  const say = useToast();

  const check = (entries: FormData): FieldError[] =>
    textOf(entries, 'passkeyName').trim()
      ? []
      : [{ id: 'passkeyName', text: t('need.passkeyName') }];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    const name = textOf(entries, 'passkeyName').trim();
    try {
      const input = { passkeyId: passkey.id, name };
      show((await request(RenamePasskeyDocument, { input })).renamePasskey.viewer);
      say({ text: t('passkeys.renamed', { name }) });
      onEnd();
      return [];
    } catch (error) {
      return words(error);
    }
  };
  return (
    <AccountForm submitLabel={t('save')} check={check} send={send} onCancel={onEnd}>
      {(errorOf) => (
        <TextField
          id="passkeyName"
          name="passkeyName"
          label={t('passkeys.name')}
          defaultValue={passkey.name}
          error={errorOf('passkeyName')}
          maxLength={60}
          autoComplete="off"
          autoFocus
        />
      )}
    </AccountForm>
  );
}
