import { useToast } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { RenamePasskeyDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { LineForm } from './line-form.tsx';
import { useAccountChange } from './use-account.ts';

interface RenamePasskeyFormProps {
  passkey: { id: string; name: string };
  onEnd: () => void;
}

export function RenamePasskeyForm({ passkey, onEnd }: RenamePasskeyFormProps) {
  const { t } = useTranslation('security');
  const show = useAccountChange();
  const say = useToast();
  const save = async (name: string) => {
    const input = { passkeyId: passkey.id, name };
    show((await request(RenamePasskeyDocument, { input })).renamePasskey.viewer);
    say({ text: t('passkeys.renamed', { name }) });
    onEnd();
  };
  return (
    <LineForm
      id="passkeyName"
      label={t('passkeys.name')}
      needed={t('need.passkeyName')}
      value={passkey.name}
      maxLength={60}
      autoComplete="off"
      save={save}
      onCancel={onEnd}
    />
  );
}
