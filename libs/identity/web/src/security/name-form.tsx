import { useToast } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { ChangeDisplayNameDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { LineForm } from './line-form.tsx';
import { useAccountChange } from './use-account.ts';

export function NameForm({ name, onEnd }: { name: string; onEnd: () => void }) {
  const { t } = useTranslation('security');
  const show = useAccountChange();
  const say = useToast();
  const save = async (displayName: string) => {
    const input = { displayName };
    const { viewer } = (await request(ChangeDisplayNameDocument, { input })).changeDisplayName;
    show(viewer);
    say({ text: t('name.done', { name: viewer.displayName }) });
    onEnd();
  };
  return (
    <LineForm
      id="displayName"
      label={t('name.field')}
      hint={t('name.hint')}
      needed={t('need.displayName')}
      value={name}
      maxLength={80}
      autoComplete="name"
      save={save}
      onCancel={onEnd}
    />
  );
}
