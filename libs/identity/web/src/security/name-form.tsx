import { TextField, useToast } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { ChangeDisplayNameDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import { useAccountChange } from './use-account.ts';
import { useSecurityWords } from './use-security-words.ts';

export function NameForm({ name, onEnd }: { name: string; onEnd: () => void }) {
  const { t } = useTranslation('security');
  const words = useSecurityWords();
  const show = useAccountChange();
  const say = useToast();

  const check = (entries: FormData): FieldError[] =>
    textOf(entries, 'displayName').trim()
      ? []
      : [{ id: 'displayName', text: t('need.displayName') }];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    try {
      const input = { displayName: textOf(entries, 'displayName').trim() };
      const { viewer } = (await request(ChangeDisplayNameDocument, { input })).changeDisplayName;
      show(viewer);
      say({ text: t('name.done', { name: viewer.displayName }) });
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
          id="displayName"
          name="displayName"
          label={t('name.field')}
          hint={t('name.hint')}
          defaultValue={name}
          error={errorOf('displayName')}
          maxLength={80}
          autoComplete="name"
          autoFocus
        />
      )}
    </AccountForm>
  );
}
