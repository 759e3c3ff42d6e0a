import { TextField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { AccountForm, textOf, type FieldError } from '../account-form/account-form.tsx';
import { useSecurityWords } from './use-security-words.ts';

interface LineFormProps {
  /** Also the name under which the server speaks of it. */
  id: string;
  label: string;
  hint?: string;
  /** Said when it is left empty. */
  needed: string;
  value: string;
  maxLength: number;
  autoComplete: string;
  /** Given what was typed, without blanks around it; closes the form when it is done. */
  save: (line: string) => Promise<void>;
  onCancel: () => void;
}

/** One line of text that is changed where it stands. */
export function LineForm({ id, needed, value, save, onCancel, ...field }: LineFormProps) {
  const { t } = useTranslation('security');
  const words = useSecurityWords();
  const lineOf = (entries: FormData) => textOf(entries, id).trim();

  const check = (entries: FormData): FieldError[] =>
    lineOf(entries) ? [] : [{ id, text: needed }];
  const send = async (entries: FormData): Promise<FieldError[]> => {
    try {
      await save(lineOf(entries));
      return [];
    } catch (error) {
      return words(error);
    }
  };
  return (
    <AccountForm submitLabel={t('save')} check={check} send={send} onCancel={onCancel}>
      {(errorOf) => (
        <TextField
          {...field}
          id={id}
          name={id}
          defaultValue={value}
          error={errorOf(id)}
          autoFocus
        />
      )}
    </AccountForm>
  );
}
